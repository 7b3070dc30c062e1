using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>One vector width.</content>
public readonly partial struct ValueOf<TKernel, T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value512(in Samples<T> samples, nuint i) => kernel.ValueAndGradient512(in samples, i, out _);
}

/// <content>One vector width.</content>
public readonly partial struct PartOf<TKernel, T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Part512(in Samples<T> samples, nuint i) => kernel.ValueAndGradient512(in samples, i, out _);
}

/// <content>One vector width.</content>
public readonly partial struct GradientOf<TKernel, T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Gradient512(in Samples<T> samples, nuint i)
    {
        kernel.ValueAndGradient512(in samples, i, out Vector512<T> gradient);
        return gradient;
    }
}

/// <content>One vector width.</content>
public readonly partial struct FirstDerivativeOf<TKernel, T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Gradient512(in Samples<T> samples, nuint i) => kernel.GradientAndHessian512(in samples, i, out _);
}
