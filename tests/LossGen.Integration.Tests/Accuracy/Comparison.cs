using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.Integration.Tests.Calling;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Compares what all members of a loss give for the same samples with the truth, and with each other.</summary>
internal sealed class Comparison<T>(AccuracyRow row, LossMethods<T> methods, LossArguments<T> arguments, Judge<T>[] judges)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The losses are means, so derivatives are divided by the number of samples, a power of two.</summary>
    private readonly int _scale = -BitOperations.Log2((uint)arguments.Count);

    public void Run()
    {
        TrueValue[][] all = [.. judges.Select(j => Enumerable.Range(0, arguments.Count).Select(i => j.Truth(arguments.At(i))).ToArray())];
        TrueValue[] truths = all[0];
        T[] losses = arguments.Elementwise();
        for (int i = 0; i < losses.Length; i++)
        {
            Near("value", row.Value, losses[i], truths[i].Value, judges[0], i, t => t.Value);
            Assert.True(Bits.Same(losses[i], arguments.Pointwise(i)), At("pointwise differs from elementwise", i));
        }

        T value = arguments.Reduced();
        CheckMean(value, truths);
        if (methods.Gradient is null)
        {
            return;
        }

        T[][] gradients = arguments.Gradients();
        (T Value, T[][] Gradients) both = arguments.ValueAndGradients();
        Assert.True(Bits.Same(value, both.Value), $"{row.Name}: the value of value and gradient differs");
        Assert.Equal(judges.Length, gradients.Length);
        for (int v = 0; v < judges.Length; v++)
        {
            Assert.Equal(-1, Bits.FirstDifference(gradients[v], both.Gradients[v]));
            for (int i = 0; i < arguments.Count; i++)
            {
                Near("gradient", row.Gradient, gradients[v][i], BigReal.ScaleB(all[v][i].First, _scale), judges[v], i, t => BigReal.ScaleB(t.First, _scale));
            }
        }

        if (methods.GradientAndHessian is null)
        {
            return;
        }

        (T[] Gradient, T[] Hessian) second = arguments.GradientAndHessian();
        Assert.Equal(-1, Bits.FirstDifference(gradients[0], second.Gradient));
        for (int i = 0; i < arguments.Count; i++)
        {
            Near("hessian", row.Hessian, second.Hessian[i], BigReal.ScaleB(truths[i].Second, _scale), judges[0], i, t => BigReal.ScaleB(t.Second, _scale));
        }
    }

    private void CheckMean(T mean, TrueValue[] truths)
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

    private void Near(string what, double budget, T result, BigReal truth, Judge<T> judge, int sample, Func<TrueValue, BigReal> pick)
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
