using System;
using System.Buffers;
using System.ComponentModel;
using System.Threading;

namespace LossGen.Runtime;

/// <summary>
/// What <see cref="Engine"/> does, shared out over the threads of the pool where there are many samples. The results are the
/// same bits, for any number of threads: they share out the blocks of <see cref="Lanes"/>. A call returns when all is done. What a
/// thread throws, the call throws, once the other threads have stopped; a token stops them before their next block. That it isn't
/// cancelled from the start is for the caller to see, as the arguments are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParallelEngine
{
    /// <summary>From how many samples on threads are worth their start, some 5 microseconds each (measured).</summary>
    public const int Threshold = 1 << 17;

    /// <inheritdoc cref="Engine.Values"/>
    public static void Values<TKernel, T>(
        TKernel kernel, in Samples<T> samples, Span<T> destination, CancellationToken cancellationToken = default)
        where TKernel : struct, IValueKernel<T>
        where T : unmanaged => Map(new ValueStep<TKernel, T>(kernel), in samples, destination, cancellationToken);

    /// <inheritdoc cref="Engine.Sum"/>
    public static double Sum<TKernel, T>(TKernel kernel, in Samples<T> samples, CancellationToken cancellationToken = default)
        where TKernel : struct, IValueKernel<T>
        where T : unmanaged => Add(new ValueStep<TKernel, T>(kernel), in samples, cancellationToken);

    /// <inheritdoc cref="Engine.SumOfParts"/>
    public static double SumOfParts<TKernel, T>(TKernel kernel, in Samples<T> samples, CancellationToken cancellationToken = default)
        where TKernel : struct, IPartKernel<T>
        where T : unmanaged => Add(new PartStep<TKernel, T>(kernel), in samples, cancellationToken);

    /// <inheritdoc cref="Engine.Gradient{TKernel, T}(TKernel, in Samples{T}, Span{T})"/>
    public static void Gradient<TKernel, T>(
        TKernel kernel, in Samples<T> samples, Span<T> gradient, CancellationToken cancellationToken = default)
        where TKernel : struct, IGradientKernel<T>
        where T : unmanaged => Map(new GradientStep<TKernel, T>(kernel), in samples, gradient, cancellationToken);

    /// <inheritdoc cref="Engine.SumOfGradients"/>
    public static double SumOfGradients<TKernel, T>(
        TKernel kernel, in Samples<T> samples, CancellationToken cancellationToken = default)
        where TKernel : struct, IGradientKernel<T>
        where T : unmanaged => Add(new GradientStep<TKernel, T>(kernel), in samples, cancellationToken);

    /// <inheritdoc cref="Engine.SumAndGradient"/>
    public static double SumAndGradient<TKernel, T>(
        TKernel kernel, in Samples<T> samples, Span<T> gradient, CancellationToken cancellationToken = default)
        where TKernel : struct, IValueAndGradientKernel<T>
        where T : unmanaged
    {
        if (samples.Length < Threshold)
        {
            return Engine.SumAndGradient(kernel, in samples, gradient);
        }

        int blocks = Lanes.BlockCount(samples.Length);
        double[] totals = ArrayPool<double>.Shared.Rent(blocks);
        try
        {
            SumAndMapWork<ValueAndGradientStep<TKernel, T>, T> work = new(new(kernel), in samples, gradient, totals);
            Crew.Run(ref work, blocks, cancellationToken);
            return SumOf(totals, blocks, 1, 0);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(totals);
        }
    }

    /// <inheritdoc cref="Engine.GradientAndHessian{TKernel, T}(TKernel, in Samples{T}, Span{T}, Span{T})"/>
    public static void GradientAndHessian<TKernel, T>(
        TKernel kernel, in Samples<T> samples, Span<T> gradient, Span<T> hessian, CancellationToken cancellationToken = default)
        where TKernel : struct, IGradientAndHessianKernel<T>
        where T : unmanaged
    {
        if (samples.Length < Threshold)
        {
            Engine.GradientAndHessian(kernel, in samples, gradient, hessian);
            return;
        }

        MapBothWork<GradientAndHessianStep<TKernel, T>, T> work = new(new(kernel), in samples, gradient, hessian);
        Crew.Run(ref work, Lanes.BlockCount(samples.Length), cancellationToken);
    }

    /// <inheritdoc cref="Engine.Gradients"/>
    public static void Gradients<TKernel, T>(
        TKernel kernel, in Samples<T> samples, in Outputs<T> gradients, Span<double> sums, CancellationToken cancellationToken = default)
        where TKernel : struct, IGradientsKernel<T>
        where T : unmanaged => Several(new GradientsStep<TKernel, T>(kernel), in samples, in gradients, sums, cancellationToken);

    /// <inheritdoc cref="Engine.SumAndGradients"/>
    public static void SumAndGradients<TKernel, T>(
        TKernel kernel, in Samples<T> samples, in Outputs<T> gradients, Span<double> sums, CancellationToken cancellationToken = default)
        where TKernel : struct, IValueAndGradientsKernel<T>
        where T : unmanaged => Several(new ValueAndGradientsStep<TKernel, T>(kernel), in samples, in gradients, sums, cancellationToken);

    /// <inheritdoc cref="Lanes.Sum(ReadOnlySpan{float})"/>
    public static double Sum(ReadOnlySpan<float> values, CancellationToken cancellationToken = default) =>
        Add(default(IdentityStep<float>), new Samples<float>(values), cancellationToken);

    /// <inheritdoc cref="Lanes.Sum(ReadOnlySpan{double})"/>
    public static double Sum(ReadOnlySpan<double> values, CancellationToken cancellationToken = default) =>
        Add(default(IdentityStep<double>), new Samples<double>(values), cancellationToken);

    private static double Add<TStep, T>(TStep step, in Samples<T> samples, CancellationToken cancellationToken)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        if (samples.Length < Threshold)
        {
            return Engine.Add(step, in samples);
        }

        int blocks = Lanes.BlockCount(samples.Length);
        double[] totals = ArrayPool<double>.Shared.Rent(blocks);
        try
        {
            SumWork<TStep, T> work = new(step, in samples, totals);
            Crew.Run(ref work, blocks, cancellationToken);
            return SumOf(totals, blocks, 1, 0);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(totals);
        }
    }

    private static void Map<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, CancellationToken cancellationToken)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        if (samples.Length < Threshold)
        {
            Engine.Map(step, in samples, output);
            return;
        }

        MapWork<TStep, T> work = new(step, in samples, output);
        Crew.Run(ref work, Lanes.BlockCount(samples.Length), cancellationToken);
    }

    private static void Several<TStep, T>(
        TStep step, in Samples<T> samples, in Outputs<T> outputs, Span<double> sums, CancellationToken cancellationToken)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        if (samples.Length < Threshold)
        {
            Engine.Several(step, in samples, in outputs, sums);
            return;
        }

        int blocks = Lanes.BlockCount(samples.Length);
        double[] totals = ArrayPool<double>.Shared.Rent(blocks * sums.Length);
        try
        {
            SeveralWork<TStep, T> work = new(step, in samples, in outputs, sums.Length, totals);
            Crew.Run(ref work, blocks, cancellationToken);
            for (int s = 0; s < sums.Length; s++)
            {
                sums[s] = SumOf(totals, blocks, sums.Length, s);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(totals);
        }
    }

    /// <summary>The sum over the blocks, in their order.</summary>
    private static double SumOf(ReadOnlySpan<double> totals, int blocks, int stride, int offset)
    {
        CompensatedSum sum = default;
        for (int block = 0; block < blocks; block++)
        {
            sum.Add(totals[(block * stride) + offset]);
        }

        return sum.Value;
    }
}
