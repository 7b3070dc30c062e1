using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Samples;

/// <summary>Value and gradient of a cost, as LossGen generates it.</summary>
internal delegate double CostAndGradient(
    ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b, out double gradientW, out double gradientB);

/// <summary>The neuron at one moment of its training: what it answers to the input 1, and what that costs.</summary>
internal readonly record struct Epoch(double Output, double Cost);

/// <summary>Gradient descent for one neuron that is to answer 0 to the input 1.</summary>
internal static class Training
{
    private static readonly double[] Input = [1];
    private static readonly double[] Target = [0];

    /// <summary>Trains from a weight and a bias, and returns the state before the first epoch and after each one.</summary>
    public static IReadOnlyList<Epoch> Run(CostAndGradient cost, double w, double b, double rate, int epochs)
    {
        var history = new List<Epoch>(epochs + 1);
        for (var epoch = 0; epoch <= epochs; epoch++)
        {
            var value = cost(Input, Target, w, b, out var gradientW, out var gradientB);
            var output = 1 / (1 + Math.Exp(-(w * Input[0] + b)));
            history.Add(new(output, value));
            w -= rate * gradientW;
            b -= rate * gradientB;
        }

        return history;
    }

    /// <summary>The first epoch after which at most this share of the cost at the start is left, or null.</summary>
    public static int? FirstEpochBelow(this IReadOnlyList<Epoch> history, double share)
    {
        var found = Enumerable.Range(0, history.Count).Where(epoch => history[epoch].Cost <= share * history[0].Cost);
        return found.Select(epoch => (int?)epoch).FirstOrDefault();
    }
}
