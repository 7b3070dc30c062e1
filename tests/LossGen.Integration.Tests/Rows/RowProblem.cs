using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Truth;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Arguments for a loss over rows, and the truth about it.</summary>
internal sealed class RowProblem<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly RowMethods<T> _methods;
    private readonly Expression _expression;
    private readonly int _samples;

    /// <param name="methods">The loss.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="length">The length of the rows; a second dimension, if there is one, has rows that are longer by 3.</param>
    public RowProblem(RowMethods<T> methods, int samples, int length)
    {
        _methods = methods;
        _samples = samples;
        _expression = Expression.Parse(methods.Attribute.Expression);
        var random = new Random((samples * 1009) + length);
        Inputs = [.. methods.Parameters.Select(p => ValueOf(p, samples, length, random))];
    }

    /// <summary>The arguments, in the order of the parameters.</summary>
    public object[] Inputs { get; }

    /// <summary>The arguments of one sample, as the pointwise member takes them.</summary>
    public object[] InputsOf(int sample) => [.. _methods.Parameters.Zip(Inputs, (p, v) => p.Kind switch
    {
        Kind.Row => RowOf((T[])v, sample),
        Kind.Label => ((int[])v)[sample],
        Kind.Sample or Kind.Weight => ((T[])v)[sample],
        _ => v,
    })];

    /// <summary>Room for the gradients.</summary>
    public T[][] Gradients() => [.. _methods.Variables.Select(v => v.Kind == Kind.Shared ? new T[1] : new T[((T[])Input(v.Name)).Length])];

    /// <summary>The weight of a sample, 1 if there are no weights.</summary>
    public double Weight(int sample) =>
        _methods.Parameters.FirstOrDefault(p => p.Kind == Kind.Weight) is { } weight ? double.CreateChecked(((T[])Input(weight.Name))[sample]) : 1;

    /// <summary>By what the sum over the samples is divided.</summary>
    public double Divisor => _methods.Attribute.Reduction == Reduction.Sum || !_methods.HasSamples ? 1 : Enumerable.Range(0, _samples).Sum(Weight);

    /// <summary>The true value and derivative of a sample's loss.</summary>
    public TrueValue Truth(int sample, string? variable, int component)
    {
        Dictionary<string, BoundValue> values = [];
        foreach ((RowParameter parameter, object value) in _methods.Parameters.Zip(Inputs))
        {
            values[parameter.Name] = parameter.Kind switch
            {
                Kind.Row => Bound(RowOf((T[])value, sample)),
                Kind.SharedRow => Bound((T[])value),
                Kind.Label => ((int[])value)[sample],
                Kind.Sample => double.CreateChecked(((T[])value)[sample]),
                Kind.Shared => double.CreateChecked((T)value),
                _ => 0.0,
            };
        }

        return _expression.Evaluate(values, variable, component);
    }

    private object Input(string name) => Inputs[_methods.Parameters.ToList().FindIndex(p => p.Name == name)];

    private T[] RowOf(T[] rows, int sample)
    {
        int length = rows.Length / _samples;
        return rows[(sample * length)..((sample + 1) * length)];
    }

    private static BoundValue Bound(T[] row) => row.Select(double.CreateChecked).ToArray();

    private static object ValueOf(RowParameter parameter, int samples, int length, Random random)
    {
        int own = parameter.Name is "u" or "v" ? length + 3 : length;
        bool isProbability = parameter.Name is "p" or "q" || (parameter.Name == "y" && parameter.Kind == Kind.Row);
        T Number() => T.CreateChecked((float)(isProbability ? 0.01 + (random.NextDouble() / length) : (random.NextDouble() * 4) - 2));
        T[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => Number())];
        return parameter.Kind switch
        {
            Kind.Row => Numbers(samples * own),
            Kind.SharedRow => Numbers(own),
            Kind.Label => Enumerable.Range(0, samples).Select(i => (i * 7) % Math.Max(1, length)).ToArray(),
            Kind.Weight => Enumerable.Range(0, samples).Select(i => T.CreateChecked(0.5 + (i % 3))).ToArray(),
            Kind.Sample when parameter.Name == "s" => Enumerable.Range(0, samples).Select(i => T.CreateChecked(1 + (i % 2))).ToArray(),
            Kind.Sample => Enumerable.Range(0, samples).Select(i => T.CreateChecked(i % 2)).ToArray(),
            Kind.RowLength => length,
            _ => T.CreateChecked(0.375),
        };
    }
}
