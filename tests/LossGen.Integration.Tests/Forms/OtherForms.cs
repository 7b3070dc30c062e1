using System;

namespace LossGen.Integration.Tests.Forms;

/// <summary>Annotated methods for one sample.</summary>
internal static partial class PointwiseForms
{
    [Loss("(y - f)^2", Hessian = true)]
    internal static partial float Square(float y, float f);

    [Loss("(y - f)^2", Hessian = true)]
    internal static partial double Square(double y, double f);

    [Loss("r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)")]
    internal static partial double Huber(double y, double f, [Shared] double delta);

    [Loss("k*(y - f)^2", WithRespectTo = "f")]
    internal static partial double PerSampleFactor(double y, double f, double k);

    [Loss("k*(y - f)^2", WithRespectTo = "f, k", Reduction = Reduction.Sum)]
    internal static partial double SharedFactor(double y, double f, [Shared] double k);
}

/// <summary>Annotated methods that write the loss of each sample.</summary>
internal static partial class ElementwiseForms
{
    [Loss("(y - f)^2", Hessian = true)]
    internal static partial void Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> result);

    [Loss("r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)", Reduction = Reduction.Sum)]
    internal static partial void Huber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta, Span<double> result);
}
