using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// What is computed for a vector of samples. Kernels are generated; their fields are the scalars that all samples share. A
/// step loads what it needs of the samples, so that a loop over any number of inputs is written once, in <see cref="Engine"/>.
/// The interfaces below say which steps a kernel has; each step is there for the three vector widths.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel
{
    /// <summary>
    /// Gets whether the steps are short enough for a loop that has several copies of them; the copies of longer ones would be
    /// calls, because the compiler inlines only so much into one method.
    /// </summary>
    public static abstract bool IsShort { get; }

    /// <summary>Gets the number of inputs that the steps read, the first of the samples.</summary>
    public static abstract int Inputs { get; }
}

/// <summary>A kernel that computes the loss.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IValueKernel<T> : IKernel
    where T : unmanaged;

/// <summary>A kernel that computes the part of the loss which differs from sample to sample.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IPartKernel<T> : IKernel
    where T : unmanaged;

/// <summary>A kernel that computes one derivative.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IGradientKernel<T> : IKernel
    where T : unmanaged;

/// <summary>A kernel that computes the loss and its derivative.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IValueAndGradientKernel<T> : IKernel
    where T : unmanaged;

/// <summary>A kernel that computes the first and the second derivative.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IGradientAndHessianKernel<T> : IKernel
    where T : unmanaged;

/// <summary>A kernel that computes several derivatives: first those that are added up, then those of each sample.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IGradientsKernel<T> : IKernel
    where T : unmanaged;

/// <summary>A kernel that computes the loss and its derivatives: first what is added up, then what is written for each sample.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IValueAndGradientsKernel<T> : IKernel
    where T : unmanaged;
