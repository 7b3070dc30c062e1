using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace LossGen.Integration.Tests.Calling;

/// <summary>The arguments of one call: samples and shared scalars, by the parameters of a loss.</summary>
internal sealed class LossArguments<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly LossMethods<T> _methods;

    /// <param name="methods">The loss.</param>
    /// <param name="inputs">The per-sample inputs, in the order of their parameters.</param>
    /// <param name="shared">The shared scalars, in the order of their parameters.</param>
    public LossArguments(LossMethods<T> methods, T[][] inputs, params T[] shared)
    {
        _methods = methods;
        Inputs = inputs;
        Shared = shared;
    }

    public T[][] Inputs { get; }

    public T[] Shared { get; }

    public int Count => Inputs[0].Length;

    private ArraySegment<T>[] Segments => [.. Inputs.Select(x => new ArraySegment<T>(x))];

    /// <summary>The value of every parameter at a sample.</summary>
    public T[] At(int sample)
    {
        int input = 0;
        int shared = 0;
        return [.. _methods.Parameters.Select(p => p.PerSample ? Inputs[input++][sample] : Shared[shared++])];
    }

    public T Pointwise(int sample) => _methods.Pointwise([], At(sample), [], []);

    public T Reduced() => _methods.Reduced(Segments, Shared, [], []);

    public T[] Elementwise()
    {
        T[] destination = new T[Count];
        _methods.Elementwise(Segments, Shared, [destination], []);
        return destination;
    }

    public T[] Gradient() => Gradients().Single();

    /// <summary>The gradients in the order of the variables.</summary>
    public T[][] Gradients()
    {
        T[][] gradients = Outputs();
        _methods.Gradient!(Segments, Shared, [.. gradients.Select(g => new ArraySegment<T>(g))], []);
        return gradients;
    }

    public (T Value, T[] Gradient) ValueAndGradient()
    {
        (T value, T[][] gradients) = ValueAndGradients();
        return (value, gradients.Single());
    }

    public (T Value, T[][] Gradients) ValueAndGradients()
    {
        T[][] gradients = Outputs();
        T value = _methods.ValueAndGradient!(Segments, Shared, [.. gradients.Select(g => new ArraySegment<T>(g))], []);
        return (value, gradients);
    }

    public (T[] Gradient, T[] Hessian) GradientAndHessian()
    {
        T[] gradient = new T[Count];
        T[] hessian = new T[Count];
        _methods.GradientAndHessian!(Segments, Shared, [gradient, hessian], []);
        return (gradient, hessian);
    }

    /// <summary>The same samples, from and up to an index.</summary>
    public LossArguments<T> Slice(int start, int count) =>
        new(_methods, [.. Inputs.Select(x => x.AsSpan(start, count).ToArray())], Shared);

    private T[][] Outputs() => [.. Enumerable.Range(0, _methods.GradientCount).Select(_ => new T[Count])];
}

/// <summary>Results compared by their bits, so that -0 isn't 0 and NaN is itself.</summary>
internal static class Bits
{
    public static long Of<T>(T value)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        value switch
        {
            float x => BitConverter.SingleToInt32Bits(x),
            double x => BitConverter.DoubleToInt64Bits(x),
            _ => throw new ArgumentException("Neither float nor double.", nameof(value)),
        };

    public static bool Same<T>(T a, T b)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(a) == Of(b) || (T.IsNaN(a) && T.IsNaN(b));

    /// <summary>The first index at which two arrays differ; -1 if they don't.</summary>
    public static int FirstDifference<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            if (i >= a.Count || i >= b.Count || !Same(a[i], b[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
