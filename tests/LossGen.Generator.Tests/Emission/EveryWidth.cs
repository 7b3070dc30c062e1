using System;

namespace LossGen.Generator.Tests.Emission;

/// <summary>Runs the value step of a kernel on each vector width, whatever the machine would choose.</summary>
internal interface IKernelRunner<T>
    where T : unmanaged
{
    /// <summary>The sums of the losses, widest vectors first.</summary>
    public double[] Sums(T[] y, T[] f);

    /// <summary>The losses of all samples, widest vectors first.</summary>
    public T[][] Values(T[] y, T[] f);
}

/// <summary>Makes runners for kernels that are known by their type only; their scalars are all zero.</summary>
internal static class EveryWidth
{
    public static IKernelRunner<T> Of<T>(Type kernel)
        where T : unmanaged =>
        (IKernelRunner<T>)Activator.CreateInstance(typeof(Runner<,>).MakeGenericType(kernel, typeof(T)))!;

    private sealed class Runner<TKernel, T> : IKernelRunner<T>
        where TKernel : struct, IValueKernel<T>
        where T : unmanaged
    {
        private readonly ValueStep<TKernel, T> _step = new(default);

        public double[] Sums(T[] y, T[] f)
        {
            Samples<T> samples = new(y, f);
            return [Engine512.Sum(_step, samples), Engine256.Sum(_step, samples), Engine128.Sum(_step, samples)];
        }

        public T[][] Values(T[] y, T[] f)
        {
            Samples<T> samples = new(y, f);
            T[][] values = [new T[y.Length], new T[y.Length], new T[y.Length]];
            Engine512.Map(_step, samples, values[0]);
            Engine256.Map(_step, samples, values[1]);
            Engine128.Map(_step, samples, values[2]);
            return values;
        }
    }
}
