using System.ComponentModel;

namespace LossGen.Runtime;

// A kernel that computes two results has a step for either as well: what isn't used of the step for both, the just-in-time compiler
// leaves out.

/// <summary>The loss, of a kernel that computes it with its derivative.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="kernel">The kernel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct ValueOf<TKernel, T>(TKernel kernel) : IValueKernel<T>
    where TKernel : struct, IValueAndGradientKernel<T>
    where T : unmanaged
{
    static bool IKernel.IsShort => TKernel.IsShort;

    static int IKernel.Inputs => TKernel.Inputs;
}

/// <summary>The part of the loss that differs from sample to sample, of a kernel that computes it with the derivative.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="kernel">The kernel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct PartOf<TKernel, T>(TKernel kernel) : IPartKernel<T>
    where TKernel : struct, IValueAndGradientKernel<T>
    where T : unmanaged
{
    static bool IKernel.IsShort => TKernel.IsShort;

    static int IKernel.Inputs => TKernel.Inputs;
}

/// <summary>The derivative, of a kernel that computes it with the loss.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="kernel">The kernel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct GradientOf<TKernel, T>(TKernel kernel) : IGradientKernel<T>
    where TKernel : struct, IValueAndGradientKernel<T>
    where T : unmanaged
{
    static bool IKernel.IsShort => TKernel.IsShort;

    static int IKernel.Inputs => TKernel.Inputs;
}

/// <summary>The first derivative, of a kernel that computes it with the second.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="kernel">The kernel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct FirstDerivativeOf<TKernel, T>(TKernel kernel) : IGradientKernel<T>
    where TKernel : struct, IGradientAndHessianKernel<T>
    where T : unmanaged
{
    static bool IKernel.IsShort => TKernel.IsShort;

    static int IKernel.Inputs => TKernel.Inputs;
}
