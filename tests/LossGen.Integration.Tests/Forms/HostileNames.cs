using Read = System.ReadOnlySpan<double>;
using Write = System.Span<double>;

namespace LossGen.Integration.Tests.Forms.Hostile;

// Everything that generated code uses has a namesake here, and none of them will do.
internal static class Vector512;

internal static class Vector256;

internal static class Vector128;

internal static class VectorMath;

internal static class Math;

internal static class Lanes;

internal static class Guard;

internal static class MemoryMarshal;

internal static class MethodImpl;

internal static class Span;

internal static class ReadOnlySpan;

internal static class Double;

internal static class System;

/// <summary>A loss among false friends.</summary>
internal static partial class Losses
{
    internal const double Value = 1;
    internal const double Pi = 3;

    [Loss("log(1 + exp(-y*f)) + pi*abs(f)", Hessian = true)]
    internal static partial double Logistic(Read y, Read f);

    [Loss("(y - f)^2")]
    internal static partial void Square(Read y, Read f, Write destination);

    internal static class Vector;

    internal static class LossGen;
}
