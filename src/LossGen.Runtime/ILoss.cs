using System;
using System.Numerics;

namespace LossGen;

/// <summary>
/// A loss of a target and a prediction. Its members are static, so that code with a type parameter
/// <c>where TLoss : struct, ILoss&lt;float&gt;</c> is compiled for each loss and calls it without a delegate or a virtual call.
/// A <c>partial struct</c> that is marked with <c>[Loss]</c> implements it for <see cref="float"/> and <see cref="double"/>.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <remarks>
/// The members over spans reduce as the loss says, to the mean or the sum over the samples, and the gradient that they write is
/// that of the reduced loss: for a mean it is divided by the number of samples. The members of one sample don't reduce.
/// Gradients are the derivatives by the prediction.
/// </remarks>
public interface ILoss<T>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>Gets what is known of the loss: its formula, its derivatives, and what was proven of it.</summary>
    public static abstract LossInfo Info { get; }

    /// <summary>Returns the loss of one sample.</summary>
    /// <param name="target">The target.</param>
    /// <param name="prediction">The prediction.</param>
    public static abstract T Value(T target, T prediction);

    /// <summary>Returns the loss over the samples: their mean or their sum, as the loss says.</summary>
    /// <param name="targets">The targets, [n].</param>
    /// <param name="predictions">The predictions, [n].</param>
    /// <exception cref="ArgumentException">The inputs differ in length, or there are no samples to take the mean of.</exception>
    public static abstract T Value(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions);

    /// <summary>Computes the loss of each sample.</summary>
    /// <param name="targets">The targets, [n].</param>
    /// <param name="predictions">The predictions, [n].</param>
    /// <param name="destination">Receives the losses, [n]; it may be one of the inputs, but not overlap one otherwise.</param>
    /// <exception cref="ArgumentException">
    /// The inputs differ in length, or the output is too short, or overlaps an input without being exactly it.
    /// </exception>
    public static abstract void Value(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> destination);

    /// <summary>Returns the derivative of the loss of one sample by its prediction.</summary>
    /// <param name="target">The target.</param>
    /// <param name="prediction">The prediction.</param>
    public static abstract T Gradient(T target, T prediction);

    /// <summary>Computes the gradient of the loss over the samples by the predictions.</summary>
    /// <param name="targets">The targets, [n].</param>
    /// <param name="predictions">The predictions, [n].</param>
    /// <param name="gradient">Receives the gradient, [n]; it may be one of the inputs, but not overlap one otherwise.</param>
    /// <exception cref="ArgumentException">
    /// The inputs differ in length, or there are no samples to take the mean of, or the output is too short, or overlaps an input
    /// without being exactly it.
    /// </exception>
    public static abstract void Gradient(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> gradient);

    /// <summary>Returns the loss of one sample and its derivative by the prediction.</summary>
    /// <param name="target">The target.</param>
    /// <param name="prediction">The prediction.</param>
    /// <param name="gradient">Receives the derivative.</param>
    public static abstract T ValueAndGradient(T target, T prediction, out T gradient);

    /// <summary>Returns the loss over the samples, and computes its gradient by the predictions in the same pass.</summary>
    /// <param name="targets">The targets, [n].</param>
    /// <param name="predictions">The predictions, [n].</param>
    /// <param name="gradient">Receives the gradient, [n]; it may be one of the inputs, but not overlap one otherwise.</param>
    /// <exception cref="ArgumentException">
    /// The inputs differ in length, or there are no samples to take the mean of, or the output is too short, or overlaps an input
    /// without being exactly it.
    /// </exception>
    public static abstract T ValueAndGradient(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> gradient);
}
