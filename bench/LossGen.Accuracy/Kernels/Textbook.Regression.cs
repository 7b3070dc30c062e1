using System;

namespace LossGen.Accuracy;

/// <content>Losses of a real target and a prediction.</content>
internal static partial class Textbook
{
    [OracleName("square")]
    [Loss("(y - f)^2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("square")]
    [Loss("(y - f)^2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Square(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("half_square")]
    [Loss("(y - f)^2/2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void HalfSquare(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("half_square")]
    [Loss("(y - f)^2/2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void HalfSquare(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("absolute")]
    [Loss("abs(y - f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Absolute(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("absolute")]
    [Loss("abs(y - f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Absolute(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("huber")]
    [Loss("r = y - f; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Huber(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta, Span<float> destination);

    [OracleName("huber")]
    [Loss("r = y - f; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Huber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta, Span<double> destination);

    [OracleName("smooth_l1")]
    [Loss("r = y - f; abs(r) < beta ? r^2/(2*beta) : abs(r) - beta/2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void SmoothL1(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float beta, Span<float> destination);

    [OracleName("smooth_l1")]
    [Loss("r = y - f; abs(r) < beta ? r^2/(2*beta) : abs(r) - beta/2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void SmoothL1(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double beta, Span<double> destination);

    [OracleName("pseudo_huber")]
    [Loss("delta^2*(sqrt(1 + ((y - f)/delta)^2) - 1)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void PseudoHuber(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta, Span<float> destination);

    [OracleName("pseudo_huber")]
    [Loss("delta^2*(sqrt(1 + ((y - f)/delta)^2) - 1)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void PseudoHuber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta, Span<double> destination);

    [OracleName("pinball")]
    [Loss("r = y - f; r > 0 ? tau*r : (tau - 1)*r", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Pinball(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float tau, Span<float> destination);

    [OracleName("pinball")]
    [Loss("r = y - f; r > 0 ? tau*r : (tau - 1)*r", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Pinball(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double tau, Span<double> destination);
}
