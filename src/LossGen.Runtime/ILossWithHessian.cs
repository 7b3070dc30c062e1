using System;
using System.Numerics;

namespace LossGen;

/// <summary>
/// A loss of a target and a prediction that also has its second derivative, for Newton steps and gradient boosting. A
/// <c>partial struct</c> that is marked with <c>[Loss(..., Hessian = true)]</c> implements it.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ILossWithHessian<T> : ILoss<T>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>Computes the first and the second derivative of the loss of one sample by its prediction.</summary>
    /// <param name="target">The target.</param>
    /// <param name="prediction">The prediction.</param>
    /// <param name="gradient">Receives the first derivative.</param>
    /// <param name="hessian">Receives the second derivative.</param>
    public static abstract void GradientAndHessian(T target, T prediction, out T gradient, out T hessian);

    /// <summary>Computes the gradient and the diagonal of the Hessian of the loss over the samples by the predictions.</summary>
    /// <param name="targets">The targets, [n].</param>
    /// <param name="predictions">The predictions, [n].</param>
    /// <param name="gradient">Receives the gradient, [n]; it may be one of the inputs, but not overlap one otherwise.</param>
    /// <param name="hessian">Receives the diagonal, [n]; it may be one of the inputs, but not overlap one otherwise.</param>
    /// <exception cref="ArgumentException">
    /// The inputs differ in length, or there are no samples to take the mean of, or an output is too short, or overlaps an input
    /// without being exactly it, or the two outputs overlap.
    /// </exception>
    public static abstract void GradientAndHessian(
        ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> gradient, Span<T> hessian);
}
