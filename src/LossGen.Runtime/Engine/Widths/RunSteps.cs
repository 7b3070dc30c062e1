using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

internal partial interface ISingleStep<T>
{
    public Vector512<T> Run512(in Samples<T> samples, nuint i);
}

internal partial interface IPairStep<T>
{
    public Vector512<T> Run512(in Samples<T> samples, nuint i, out Vector512<T> second);
}

internal partial interface ISeveralStep<T>
{
    public void Run512(in Samples<T> samples, nuint i, Span<Vector512<T>> results);
}

internal readonly partial struct ValueStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Run512(in Samples<T> samples, nuint i) => kernel.Value512(in samples, i);
}

internal readonly partial struct PartStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Run512(in Samples<T> samples, nuint i) => kernel.Part512(in samples, i);
}

internal readonly partial struct GradientStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Run512(in Samples<T> samples, nuint i) => kernel.Gradient512(in samples, i);
}

internal readonly partial struct ValueAndGradientStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Run512(in Samples<T> samples, nuint i, out Vector512<T> second) =>
        kernel.ValueAndGradient512(in samples, i, out second);
}

internal readonly partial struct GradientAndHessianStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Run512(in Samples<T> samples, nuint i, out Vector512<T> second) =>
        kernel.GradientAndHessian512(in samples, i, out second);
}

internal readonly partial struct GradientsStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run512(in Samples<T> samples, nuint i, Span<Vector512<T>> results) => kernel.Gradients512(in samples, i, results);
}

internal readonly partial struct ValueAndGradientsStep<TKernel, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run512(in Samples<T> samples, nuint i, Span<Vector512<T>> results) =>
        kernel.ValueAndGradients512(in samples, i, results);
}

internal readonly partial struct IdentityStep<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Run512(in Samples<T> samples, nuint i) => Vector512.LoadUnsafe(in samples.Input0, i);
}
