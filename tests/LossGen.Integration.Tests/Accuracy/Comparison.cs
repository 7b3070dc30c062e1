using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.Integration.Tests.Calling;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Compares what all members of a loss give for the same samples with the truth, and with each other.</summary>
internal sealed class Comparison<T>(AccuracyRow row, LossMethods<T> methods, LossArguments<T> arguments, TrueValue[] truths, Judge<T> judge)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The losses are means, so derivatives are divided by the number of samples, a power of two.</summary>
    private readonly int _scale = -BitOperations.Log2((uint)arguments.Count);

    public void Run()
    {
        T[] losses = arguments.Elementwise();
        for (int i = 0; i < losses.Length; i++)
        {
            Near("value", row.Value, losses[i], truths[i].Value, i, t => t.Value);
            Assert.True(Bits.Same(losses[i], arguments.Pointwise(i)), At("pointwise differs from elementwise", i));
        }

        T value = arguments.Reduced();
        CheckMean(value);
        if (methods.Gradient is null)
        {
            return;
        }

        T[] gradient = arguments.Gradient();
        for (int i = 0; i < gradient.Length; i++)
        {
            Near("gradient", row.Gradient, gradient[i], BigReal.ScaleB(truths[i].First, _scale), i, t => BigReal.ScaleB(t.First, _scale));
        }

        (T Value, T[] Gradient) both = arguments.ValueAndGradient();
        Assert.True(Bits.Same(value, both.Value), $"{row.Name}: the value of value and gradient differs");
        Assert.Equal(-1, Bits.FirstDifference(gradient, both.Gradient));
        if (methods.GradientAndHessian is null)
        {
            return;
        }

        (T[] Gradient, T[] Hessian) second = arguments.GradientAndHessian();
        Assert.Equal(-1, Bits.FirstDifference(gradient, second.Gradient));
        for (int i = 0; i < gradient.Length; i++)
        {
            Near("hessian", row.Hessian, second.Hessian[i], BigReal.ScaleB(truths[i].Second, _scale), i, t => BigReal.ScaleB(t.Second, _scale));
        }
    }

    private void CheckMean(T mean)
    {
        if (truths.Any(t => !t.Value.IsFinite))
        {
            return;
        }

        RealContext real = new(256);
        BigReal sum = truths.Aggregate(BigReal.Zero, (s, t) => real.Add(s, t.Value));
        BigReal size = truths.Aggregate(BigReal.Zero, (s, t) => real.Add(s, BigReal.Abs(t.Value)));
        double distance = Judge<T>.Distance(mean, BigReal.ScaleB(sum, _scale));
        double stretch = sum.IsZero ? 1 : real.Divide(size, BigReal.Abs(sum)).ToDouble();
        Assert.True(
            distance <= (row.Value + 2) * Math.Max(stretch, 1) + row.Condition * 4,
            $"{row.Name}: the mean {mean} is {distance:g4} units off {BigReal.ScaleB(sum, _scale)}");
    }

    private void Near(string what, double budget, T result, BigReal truth, int sample, Func<TrueValue, BigReal> pick)
    {
        // 0/0 in the exact derivative: there is nothing to compare with.
        if (truth.IsNaN)
        {
            return;
        }

        double distance = Judge<T>.Distance(result, truth);
        if (distance > budget && row.Condition > 0 && truth.IsFinite)
        {
            budget += row.Condition * judge.Condition(arguments.At(sample), pick);
        }

        Assert.True(distance <= budget, At($"{what} {result} is {distance:g4} units off {truth} (allowed {budget:g4})", sample));
    }

    private string At(string message, int sample)
    {
        string at = string.Join(", ", methods.Parameters.Zip(arguments.At(sample), (p, v) => string.Create(CultureInfo.InvariantCulture, $"{p.Name} = {v:r}")));
        return $"{typeof(T).Name} {row.Name} at {at}: {message}";
    }
}
