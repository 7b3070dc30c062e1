using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Xunit;

namespace LossGen.Integration.Tests.Forms;

/// <summary>What is generic over a loss computes with a struct what the method form computes, bit by bit.</summary>
public sealed class StructureTests
{
    private delegate T Reduced<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions);

    private delegate void Elementwise<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> destination);

    private delegate T Fused<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> gradient);

    private delegate void Second<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> predictions, Span<T> gradient, Span<T> hessian);

    /// <summary>The members of the method form.</summary>
    private sealed record Method<T>(Func<T, T, T> Point, Reduced<T> Value, Elementwise<T> Values, Elementwise<T> Gradient, Fused<T> Both, Second<T> Second);

    public static TheoryData<int> Sizes { get; } = [1, 2, 7, 64, 301, 4097];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_mean(int count)
    {
        Check<float, Structures.Mean>(count, new(Structures.OfMean, Structures.OfMean, Structures.OfMean, Structures.OfMeanGradient, Structures.OfMeanValueAndGradient, Structures.OfMeanGradientAndHessian));
        Check<double, Structures.Mean>(count, new(Structures.OfMean, Structures.OfMean, Structures.OfMean, Structures.OfMeanGradient, Structures.OfMeanValueAndGradient, Structures.OfMeanGradientAndHessian));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_sum_with_a_part_that_does_not_depend_on_the_sample(int count)
    {
        Check<float, Structures.Sum>(count, new(Structures.OfSum, Structures.OfSum, Structures.OfSum, Structures.OfSumGradient, Structures.OfSumValueAndGradient, Structures.OfSumGradientAndHessian));
        Check<double, Structures.Sum>(count, new(Structures.OfSum, Structures.OfSum, Structures.OfSum, Structures.OfSumGradient, Structures.OfSumValueAndGradient, Structures.OfSumGradientAndHessian));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    [InlineData(300_001)]
    public void With_threads_and_a_derivative_that_is_the_loss_itself(int count)
    {
        Check<float, Structures.Threads<string>>(count, new(Structures.OfThreads, Structures.OfThreads, Structures.OfThreads, Structures.OfThreadsGradient, Structures.OfThreadsValueAndGradient, Structures.OfThreadsGradientAndHessian));
        Check<double, Structures.Threads<string>>(count, new(Structures.OfThreads, Structures.OfThreads, Structures.OfThreads, Structures.OfThreadsGradient, Structures.OfThreadsValueAndGradient, Structures.OfThreadsGradientAndHessian));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void As_it_is_written(int count) => Structures.UseAsWritten(new WrittenCheck(count));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_built_in_losses(int count)
    {
        Check<float, PerceptronLoss>(count, new(Losses.Perceptron, Losses.Perceptron, Losses.Perceptron, Losses.PerceptronGradient, Losses.PerceptronValueAndGradient, Losses.PerceptronGradientAndHessian));
        Check<double, PerceptronLoss>(count, new(Losses.Perceptron, Losses.Perceptron, Losses.Perceptron, Losses.PerceptronGradient, Losses.PerceptronValueAndGradient, Losses.PerceptronGradientAndHessian));
        Check<float, HingeLoss>(count, new(Losses.Hinge, Losses.Hinge, Losses.Hinge, Losses.HingeGradient, Losses.HingeValueAndGradient, Losses.HingeGradientAndHessian));
        Check<double, HingeLoss>(count, new(Losses.Hinge, Losses.Hinge, Losses.Hinge, Losses.HingeGradient, Losses.HingeValueAndGradient, Losses.HingeGradientAndHessian));
        Check<float, LogisticLoss>(count, new(Losses.Logistic, Losses.Logistic, Losses.Logistic, Losses.LogisticGradient, Losses.LogisticValueAndGradient, Losses.LogisticGradientAndHessian));
        Check<double, LogisticLoss>(count, new(Losses.Logistic, Losses.Logistic, Losses.Logistic, Losses.LogisticGradient, Losses.LogisticValueAndGradient, Losses.LogisticGradientAndHessian));
        Check<float, ExponentialLoss>(count, new(Losses.Exponential, Losses.Exponential, Losses.Exponential, Losses.ExponentialGradient, Losses.ExponentialValueAndGradient, Losses.ExponentialGradientAndHessian));
        Check<double, ExponentialLoss>(count, new(Losses.Exponential, Losses.Exponential, Losses.Exponential, Losses.ExponentialGradient, Losses.ExponentialValueAndGradient, Losses.ExponentialGradientAndHessian));
        Check<float, SigmoidCrossEntropyLoss>(count, new(Losses.SigmoidCrossEntropy, Losses.SigmoidCrossEntropy, Losses.SigmoidCrossEntropy, Losses.SigmoidCrossEntropyGradient, Losses.SigmoidCrossEntropyValueAndGradient, Losses.SigmoidCrossEntropyGradientAndHessian));
        Check<double, SigmoidCrossEntropyLoss>(count, new(Losses.SigmoidCrossEntropy, Losses.SigmoidCrossEntropy, Losses.SigmoidCrossEntropy, Losses.SigmoidCrossEntropyGradient, Losses.SigmoidCrossEntropyValueAndGradient, Losses.SigmoidCrossEntropyGradientAndHessian));
        Check<float, SquareLoss>(count, new(Losses.Square, Losses.Square, Losses.Square, Losses.SquareGradient, Losses.SquareValueAndGradient, Losses.SquareGradientAndHessian));
        Check<double, SquareLoss>(count, new(Losses.Square, Losses.Square, Losses.Square, Losses.SquareGradient, Losses.SquareValueAndGradient, Losses.SquareGradientAndHessian));
        Check<float, HalfSquareLoss>(count, new(Losses.HalfSquare, Losses.HalfSquare, Losses.HalfSquare, Losses.HalfSquareGradient, Losses.HalfSquareValueAndGradient, Losses.HalfSquareGradientAndHessian));
        Check<double, HalfSquareLoss>(count, new(Losses.HalfSquare, Losses.HalfSquare, Losses.HalfSquare, Losses.HalfSquareGradient, Losses.HalfSquareValueAndGradient, Losses.HalfSquareGradientAndHessian));
        Check<float, AbsoluteLoss>(count, new(Losses.Absolute, Losses.Absolute, Losses.Absolute, Losses.AbsoluteGradient, Losses.AbsoluteValueAndGradient, Losses.AbsoluteGradientAndHessian));
        Check<double, AbsoluteLoss>(count, new(Losses.Absolute, Losses.Absolute, Losses.Absolute, Losses.AbsoluteGradient, Losses.AbsoluteValueAndGradient, Losses.AbsoluteGradientAndHessian));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        double[] two = new double[2], three = new double[3];
        Assert.Throws<ArgumentException>("f", () => HingeLoss.Value(two, three));
        Assert.Throws<ArgumentException>("y", () => HingeLoss.Value(Array.Empty<double>(), Array.Empty<double>()));
        Assert.Throws<ArgumentException>("gradient", () => HingeLoss.Gradient(three, three, two));
        Assert.Throws<ArgumentException>("gradient", () => HingeLoss.ValueAndGradient(two, two, three.AsSpan(0, 1)));
        Assert.Throws<ArgumentException>("hessian", () => HingeLoss.GradientAndHessian(two, two, three, three));
    }

    private static void Check<T, TLoss>(int count, Method<T> method)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TLoss : struct, ILossWithHessian<T>
    {
        var random = new Random(count);
        T[] targets = new T[count], predictions = new T[count];
        for (int i = 0; i < count; i++)
        {
            targets[i] = random.Next(2) == 0 ? -T.One : T.One;
            predictions[i] = T.CreateChecked(Math.Round((random.NextDouble() * 40) - 20, 3));
        }

        AssertSame(method.Value(targets, predictions), TLoss.Value(targets, predictions));

        T[] expected = new T[count], actual = new T[count];
        method.Values(targets, predictions, expected);
        TLoss.Value(targets, predictions, actual);
        AssertSame(expected, actual);
        AssertSame(expected, Points((y, f) => TLoss.Value(y, f)));
        AssertSame(expected, Points((y, f) => TLoss.ValueAndGradient(y, f, out _)));

        method.Gradient(targets, predictions, expected);
        TLoss.Gradient(targets, predictions, actual);
        AssertSame(expected, actual);

        T value = method.Both(targets, predictions, expected);
        AssertSame(value, TLoss.ValueAndGradient(targets, predictions, actual));
        AssertSame(expected, actual);

        T[] expectedSecond = new T[count], actualSecond = new T[count];
        method.Second(targets, predictions, expected, expectedSecond);
        TLoss.GradientAndHessian(targets, predictions, actual, actualSecond);
        AssertSame(expected, actual);
        AssertSame(expectedSecond, actualSecond);

        // One sample: the mean of it is the loss itself.
        for (int i = 0; i < Math.Min(count, 100); i++)
        {
            T[] gradient = new T[1], hessian = new T[1];
            method.Second(targets.AsSpan(i, 1), predictions.AsSpan(i, 1), gradient, hessian);
            AssertSame(gradient[0], TLoss.Gradient(targets[i], predictions[i]));
            TLoss.ValueAndGradient(targets[i], predictions[i], out T fused);
            AssertSame(gradient[0], fused);
            TLoss.GradientAndHessian(targets[i], predictions[i], out T first, out T second);
            AssertSame([gradient[0], hessian[0]], [first, second]);
            AssertSame(method.Point(targets[i], predictions[i]), TLoss.Value(targets[i], predictions[i]));
        }

        IEnumerable<T> Points(Func<T, T, T> point) => targets.Zip(predictions, point);
    }

    private static void AssertSame<T>(T expected, T actual)
        where T : IFloatingPointIeee754<T> => AssertSame([expected], [actual]);

    /// <summary>The same values, and zeros of the same sign.</summary>
    private static void AssertSame<T>(IEnumerable<T> expected, IEnumerable<T> actual)
        where T : IFloatingPointIeee754<T> =>
        Assert.Equal(expected.Select(x => (x, T.IsNegative(x))), actual.Select(x => (x, T.IsNegative(x))));

    private sealed class WrittenCheck(int count) : Structures.IUser
    {
        public void Use<TLoss>()
            where TLoss : struct, ILossWithHessian<float>, ILossWithHessian<double>
        {
            Check<float, TLoss>(count, new(Structures.OfAsWritten, Structures.OfAsWritten, Structures.OfAsWritten, Structures.OfAsWrittenGradient, Structures.OfAsWrittenValueAndGradient, Structures.OfAsWrittenGradientAndHessian));
            Check<double, TLoss>(count, new(Structures.OfAsWritten, Structures.OfAsWritten, Structures.OfAsWritten, Structures.OfAsWrittenGradient, Structures.OfAsWrittenValueAndGradient, Structures.OfAsWrittenGradientAndHessian));
        }
    }
}
