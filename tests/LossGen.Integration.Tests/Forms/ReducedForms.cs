using System;

namespace LossGen.Integration.Tests.Forms;

/// <summary>Annotated methods that return the reduced loss.</summary>
internal static partial class ReducedForms
{
    private const string SquareText = "(y - f)^2";
    private const string Tail = " + f^4";

    [Loss("(y - f)^2")]
    internal static partial float Mean(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss("(y - f)^2", Reduction = Reduction.Sum)]
    internal static partial float Sum(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss("(y - f)^2")]
    internal static partial double WeightedMean(ReadOnlySpan<double> y, ReadOnlySpan<double> f, [SampleWeight] ReadOnlySpan<double> weight);

    [Loss("(y - f)^2", Reduction = Reduction.Sum)]
    internal static partial double WeightedSum([SampleWeight] ReadOnlySpan<double> weight, ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("(w*x + b - y)^2", WithRespectTo = "w, b")]
    internal static partial double Line(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b);

    [Loss("(w*x + b - y)^2", WithRespectTo = "b", Reduction = Reduction.Sum)]
    internal static partial float Intercept(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float w, float b);

    [Loss("exp(a - b) + a*b", WithRespectTo = "b, a")]
    internal static partial double Pair(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    [Loss("r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)", WithRespectTo = "f, delta")]
    internal static partial double WidthAndScore(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta);

    [Loss("log(1 + exp(x))")]
    internal static partial double Stable(ReadOnlySpan<double> x);

    [Loss("log(1 + exp(x))", Literal = true)]
    internal static partial double AsWritten(ReadOnlySpan<double> x);

    [Loss(SquareText, Hessian = true)]
    internal static partial double FromConstant(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(SquareText + Tail, Hessian = true)]
    internal static partial double FromConcatenation(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("""
        r = y - f;
        q = r^2;
        q
        """, Hessian = true)]
    internal static partial double FromRawString(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Square, Hessian = true)]
    internal static partial double FromFormula(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("hinge(y, f) + 0.5*Square(y, f)")]
    internal static partial double ByName(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("\u03BB*(\u0177 - class)^2", WithRespectTo = "\u0177")]
    internal static partial double Greek(ReadOnlySpan<double> @class, ReadOnlySpan<double> ŷ, double λ);

    [Loss("k*abs(f - y)^p")]
    internal static partial double Defaults(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double k = 0.5, double p = 2);

    [Loss("k*w^2", WithRespectTo = "w")]
    internal static partial double OnlyShared([Shared] double w, [Shared] double k);

    /// <summary>The user's own words.</summary>
    /// <param name="y">The user's y.</param>
    /// <param name="f">The user's f.</param>
    /// <returns>The user's mean.</returns>
    [Loss("abs(y - f)")]
    internal static partial float Documented(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    // Parameters and members with the names that generated code would like to use itself.
    [Loss("destination*gradient + gradient^2 - length*Vector512 + i", WithRespectTo = "gradient")]
    internal static partial double Occupied(
        ReadOnlySpan<double> destination, ReadOnlySpan<double> gradient, ReadOnlySpan<double> i, double length, double Vector512);
}
