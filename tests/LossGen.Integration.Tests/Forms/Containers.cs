using System;

namespace LossGen.Integration.Tests.Forms;

/// <summary>Losses in every kind of type, with every accessibility.</summary>
internal partial class Outer
{
    [Loss("(y - f)^2")]
    private static partial double Private(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("(y - f)^2")]
    protected static partial double Protected(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("(y - f)^2")]
    private protected static partial double PrivateProtected(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("(y - f)^2")]
    internal partial double Instance(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("(y - f)^2")]
    internal virtual partial double Virtual(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    internal static double CallPrivate(double[] y, double[] f) => Private(y, f);

    internal partial struct Structure
    {
        [Loss("(y - f)^2")]
        internal readonly partial double Instance(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

        internal sealed partial record Record<TKey>
            where TKey : notnull
        {
            [Loss("(y - f)^2")]
            internal static partial double Static(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
        }
    }

    internal readonly partial record struct RecordStructure(int Number)
    {
        [Loss("(y - f)^2")]
        internal partial double Instance(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
    }
}

/// <summary>A generic type around a loss.</summary>
internal sealed partial class Generic<T, TOther>
    where TOther : struct
{
    [Loss("(y - f)^2")]
    internal static partial double Static(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("(y - f)^2")]
    internal partial double Instance(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
}

/// <summary>Members that are inherited go on working.</summary>
internal sealed partial class Derived : Outer
{
    [Loss("2*(y - f)^2")]
    internal override partial double Virtual(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    internal static double CallProtected(double[] y, double[] f) => Protected(y, f) + PrivateProtected(y, f);
}
