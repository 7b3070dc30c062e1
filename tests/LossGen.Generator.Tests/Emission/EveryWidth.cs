using System;
using LossGen.Runtime;

namespace LossGen.Generator.Tests.Emission;

/// <summary>Runs the steps of a kernel on each vector width, whatever the machine would choose.</summary>
internal interface IKernelRunner<T>
    where T : unmanaged
{
    /// <summary>The sums of the losses, widest vectors first.</summary>
    public double[] Sums(T[] y, T[] f);

    /// <summary>The losses of all samples, widest vectors first.</summary>
    public T[][] Values(T[] y, T[] f);
}

/// <summary>Runs a step with more than one result on each vector width.</summary>
internal interface IResultsRunner<T>
    where T : unmanaged
{
    /// <summary>The sums, then what is written for each sample; widest vectors first.</summary>
    public (double[] Sums, T[] Written)[] Run(T[] y, T[] f);
}

/// <summary>Makes runners for kernels that are known by their type only; their scalars are all zero.</summary>
internal static class EveryWidth
{
    public static IKernelRunner<T> Of<T>(Type kernel)
        where T : unmanaged
    {
        Type values = kernel.IsAssignableTo(typeof(IValueKernel<T>)) ? kernel : typeof(ValueOf<,>).MakeGenericType(kernel, typeof(T));
        return (IKernelRunner<T>)Activator.CreateInstance(typeof(Runner<,>).MakeGenericType(values, typeof(T)))!;
    }

    /// <summary>A runner of the step for a value and the gradient of each sample.</summary>
    public static IResultsRunner<T> ValueAndGradient<T>(Type kernel)
        where T : unmanaged => Results<T>(typeof(PairRunner<,>), kernel);

    /// <summary>A runner of the step for the gradient and the Hessian of each sample.</summary>
    public static IResultsRunner<T> GradientAndHessian<T>(Type kernel)
        where T : unmanaged => Results<T>(typeof(SecondOrderRunner<,>), kernel);

    /// <summary>A runner of the step for a value and two gradients that are added up.</summary>
    public static IResultsRunner<T> ValueAndTwoSums<T>(Type kernel)
        where T : unmanaged => Results<T>(typeof(SeveralRunner<,>), kernel);

    private static IResultsRunner<T> Results<T>(Type runner, Type kernel)
        where T : unmanaged => (IResultsRunner<T>)Activator.CreateInstance(runner.MakeGenericType(kernel, typeof(T)))!;

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

    private sealed class PairRunner<TKernel, T> : IResultsRunner<T>
        where TKernel : struct, IValueAndGradientKernel<T>
        where T : unmanaged
    {
        private readonly ValueAndGradientStep<TKernel, T> _step = new(default);

        public (double[] Sums, T[] Written)[] Run(T[] y, T[] f)
        {
            Samples<T> samples = new(y, f);
            T[][] written = [new T[y.Length], new T[y.Length], new T[y.Length]];
            return
            [
                ([Engine512.SumAndMap(_step, samples, written[0])], written[0]),
                ([Engine256.SumAndMap(_step, samples, written[1])], written[1]),
                ([Engine128.SumAndMap(_step, samples, written[2])], written[2]),
            ];
        }
    }

    private sealed class SecondOrderRunner<TKernel, T> : IResultsRunner<T>
        where TKernel : struct, IGradientAndHessianKernel<T>
        where T : unmanaged
    {
        private readonly GradientAndHessianStep<TKernel, T> _step = new(default);

        public (double[] Sums, T[] Written)[] Run(T[] y, T[] f)
        {
            Samples<T> samples = new(y, f);
            int n = y.Length;
            T[][] written = [new T[2 * n], new T[2 * n], new T[2 * n]];
            Engine512.MapBoth(_step, samples, written[0].AsSpan(0, n), written[0].AsSpan(n));
            Engine256.MapBoth(_step, samples, written[1].AsSpan(0, n), written[1].AsSpan(n));
            Engine128.MapBoth(_step, samples, written[2].AsSpan(0, n), written[2].AsSpan(n));
            return [([], written[0]), ([], written[1]), ([], written[2])];
        }
    }

    private sealed class SeveralRunner<TKernel, T> : IResultsRunner<T>
        where TKernel : struct, IValueAndGradientsKernel<T>
        where T : unmanaged
    {
        private readonly ValueAndGradientsStep<TKernel, T> _step = new(default);

        public (double[] Sums, T[] Written)[] Run(T[] y, T[] f)
        {
            Samples<T> samples = new(y, f);
            double[][] sums = [new double[3], new double[3], new double[3]];
            Engine512.Several(_step, samples, default, sums[0]);
            Engine256.Several(_step, samples, default, sums[1]);
            Engine128.Several(_step, samples, default, sums[2]);
            return [(sums[0], []), (sums[1], []), (sums[2], [])];
        }
    }
}
