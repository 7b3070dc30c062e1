using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// Runs generated kernels: the loops over the samples, on the widest vectors that the machine has. Each method is for one
/// kind of kernel and result; arguments have been checked by the generated member that calls it. A result has the same bits
/// whatever the width and wherever its sample stands; for sums see <see cref="Lanes"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Engine
{
    /// <summary>Returns the loss of one sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="input0">The first input.</param>
    /// <param name="input1">The second, and so on; left out if there are no more.</param>
    /// <param name="input2">The third.</param>
    /// <param name="input3">The fourth.</param>
    /// <param name="input4">The fifth.</param>
    /// <param name="input5">The sixth.</param>
    /// <param name="input6">The seventh.</param>
    /// <param name="input7">The eighth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<TKernel, T>(
        TKernel kernel,
        T input0,
        T input1 = default,
        T input2 = default,
        T input3 = default,
        T input4 = default,
        T input5 = default,
        T input6 = default,
        T input7 = default)
        where TKernel : struct, IValueKernel<T>
        where T : unmanaged
    {
        Vector128<T> vector0 = Vector128.Create(input0);
        Vector128<T> vector1 = Vector128.Create(input1);
        Vector128<T> vector2 = Vector128.Create(input2);
        Vector128<T> vector3 = Vector128.Create(input3);
        Vector128<T> vector4 = Vector128.Create(input4);
        Vector128<T> vector5 = Vector128.Create(input5);
        Vector128<T> vector6 = Vector128.Create(input6);
        Vector128<T> vector7 = Vector128.Create(input7);
        Samples<T> samples = new(in vector0, in vector1, in vector2, in vector3, in vector4, in vector5, in vector6, in vector7);
        return kernel.Value128(in samples, 0).ToScalar();
    }

    /// <summary>Writes the loss of each sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="destination">Where the losses are written.</param>
    public static void Values<TKernel, T>(TKernel kernel, in Samples<T> samples, Span<T> destination)
        where TKernel : struct, IValueKernel<T>
        where T : unmanaged => Map(new ValueStep<TKernel, T>(kernel), in samples, destination);

    /// <summary>Returns the sum of the losses.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    public static double Sum<TKernel, T>(TKernel kernel, in Samples<T> samples)
        where TKernel : struct, IValueKernel<T>
        where T : unmanaged => Add(new ValueStep<TKernel, T>(kernel), in samples);

    /// <summary>Returns the sum of the parts of the losses that differ from sample to sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    public static double SumOfParts<TKernel, T>(TKernel kernel, in Samples<T> samples)
        where TKernel : struct, IPartKernel<T>
        where T : unmanaged => Add(new PartStep<TKernel, T>(kernel), in samples);

    /// <summary>Writes the derivative of each sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="gradient">Where the derivatives are written.</param>
    public static void Gradient<TKernel, T>(TKernel kernel, in Samples<T> samples, Span<T> gradient)
        where TKernel : struct, IGradientKernel<T>
        where T : unmanaged => Map(new GradientStep<TKernel, T>(kernel), in samples, gradient);

    /// <summary>Returns the sum of the derivatives.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    public static double SumOfGradients<TKernel, T>(TKernel kernel, in Samples<T> samples)
        where TKernel : struct, IGradientKernel<T>
        where T : unmanaged => Add(new GradientStep<TKernel, T>(kernel), in samples);

    /// <summary>Returns the sum of the losses, and writes the derivative of each sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="gradient">Where the derivatives are written.</param>
    public static double SumAndGradient<TKernel, T>(TKernel kernel, in Samples<T> samples, Span<T> gradient)
        where TKernel : struct, IValueAndGradientKernel<T>
        where T : unmanaged
    {
        var step = new ValueAndGradientStep<TKernel, T>(kernel);
        return VectorWidth.Is512 ? Engine512.SumAndMap(step, in samples, gradient)
            : VectorWidth.Is256 ? Engine256.SumAndMap(step, in samples, gradient)
            : Engine128.SumAndMap(step, in samples, gradient);
    }

    /// <summary>Writes the first and the second derivative of each sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="gradient">Where the first derivatives are written.</param>
    /// <param name="hessian">Where the second derivatives are written.</param>
    public static void GradientAndHessian<TKernel, T>(TKernel kernel, in Samples<T> samples, Span<T> gradient, Span<T> hessian)
        where TKernel : struct, IGradientAndHessianKernel<T>
        where T : unmanaged
    {
        var step = new GradientAndHessianStep<TKernel, T>(kernel);
        if (Streaming.Pays(in samples, gradient) && Streaming.Pays(in samples, hessian))
        {
            for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
            {
                MapBothBlock(step, in samples, block, true, gradient, hessian);
            }
        }
        else if (VectorWidth.Is512)
        {
            Engine512.MapBoth(step, in samples, gradient, hessian);
        }
        else if (VectorWidth.Is256)
        {
            Engine256.MapBoth(step, in samples, gradient, hessian);
        }
        else
        {
            Engine128.MapBoth(step, in samples, gradient, hessian);
        }
    }

    /// <summary>Adds up the derivatives by what all samples share, and writes those of each sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="gradients">Where derivatives are written.</param>
    /// <param name="sums">Receives the sums.</param>
    public static void Gradients<TKernel, T>(TKernel kernel, in Samples<T> samples, in Outputs<T> gradients, Span<double> sums)
        where TKernel : struct, IGradientsKernel<T>
        where T : unmanaged => Several(new GradientsStep<TKernel, T>(kernel), in samples, in gradients, sums);

    /// <summary>Adds up the losses and the derivatives by what all samples share, and writes the derivatives of each sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="gradients">Where derivatives are written.</param>
    /// <param name="sums">Receives the sums, first that of the losses.</param>
    public static void SumAndGradients<TKernel, T>(TKernel kernel, in Samples<T> samples, in Outputs<T> gradients, Span<double> sums)
        where TKernel : struct, IValueAndGradientsKernel<T>
        where T : unmanaged => Several(new ValueAndGradientsStep<TKernel, T>(kernel), in samples, in gradients, sums);

    /// <summary>Adds up the results of a step.</summary>
    internal static double Add<TStep, T>(TStep step, in Samples<T> samples)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged =>
        VectorWidth.Is512 ? Engine512.Sum(step, in samples)
        : VectorWidth.Is256 ? Engine256.Sum(step, in samples)
        : Engine128.Sum(step, in samples);

    /// <summary>Writes the results of a step.</summary>
    internal static void Map<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        if (Streaming.Pays(in samples, output))
        {
            for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
            {
                MapBlock(step, in samples, block, true, output);
            }
        }
        else if (VectorWidth.Is512)
        {
            Engine512.Map(step, in samples, output);
        }
        else if (VectorWidth.Is256)
        {
            Engine256.Map(step, in samples, output);
        }
        else
        {
            Engine128.Map(step, in samples, output);
        }
    }

    /// <summary>Adds up the first results of a step, and writes the others.</summary>
    internal static void Several<TStep, T>(TStep step, in Samples<T> samples, in Outputs<T> outputs, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        if (VectorWidth.Is512)
        {
            Engine512.Several(step, in samples, in outputs, sums);
        }
        else if (VectorWidth.Is256)
        {
            Engine256.Several(step, in samples, in outputs, sums);
        }
        else
        {
            Engine128.Several(step, in samples, in outputs, sums);
        }
    }
}
