using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>The derivatives of one sample of two inputs; there are no others whose derivatives are asked for one by one.</content>
public static partial class Engine
{
    /// <summary>Returns the derivative of one sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="input0">The first input.</param>
    /// <param name="input1">The second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gradient<TKernel, T>(TKernel kernel, T input0, T input1)
        where TKernel : struct, IGradientKernel<T>
        where T : unmanaged
    {
        Vector128<T> vector0 = Vector128.Create(input0);
        Vector128<T> vector1 = Vector128.Create(input1);
        Samples<T> samples = new(in vector0, in vector1, in vector1, in vector1, in vector1, in vector1, in vector1, in vector1);
        return kernel.Gradient128(in samples, 0).ToScalar();
    }

    /// <summary>Returns the loss of one sample and its derivative.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="input0">The first input.</param>
    /// <param name="input1">The second.</param>
    /// <param name="gradient">Receives the derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ValueAndGradient<TKernel, T>(TKernel kernel, T input0, T input1, out T gradient)
        where TKernel : struct, IValueAndGradientKernel<T>
        where T : unmanaged
    {
        Vector128<T> vector0 = Vector128.Create(input0);
        Vector128<T> vector1 = Vector128.Create(input1);
        Samples<T> samples = new(in vector0, in vector1, in vector1, in vector1, in vector1, in vector1, in vector1, in vector1);
        Vector128<T> value = kernel.ValueAndGradient128(in samples, 0, out Vector128<T> derivative);
        gradient = derivative.ToScalar();
        return value.ToScalar();
    }

    /// <summary>Computes the first and the second derivative of one sample.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="input0">The first input.</param>
    /// <param name="input1">The second.</param>
    /// <param name="gradient">Receives the first derivative.</param>
    /// <param name="hessian">Receives the second derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void GradientAndHessian<TKernel, T>(TKernel kernel, T input0, T input1, out T gradient, out T hessian)
        where TKernel : struct, IGradientAndHessianKernel<T>
        where T : unmanaged
    {
        Vector128<T> vector0 = Vector128.Create(input0);
        Vector128<T> vector1 = Vector128.Create(input1);
        Samples<T> samples = new(in vector0, in vector1, in vector1, in vector1, in vector1, in vector1, in vector1, in vector1);
        gradient = kernel.GradientAndHessian128(in samples, 0, out Vector128<T> second).ToScalar();
        hessian = second.ToScalar();
    }
}
