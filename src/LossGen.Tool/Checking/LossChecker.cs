using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Calculus;
using LossGen.Explaining;
using LossGen.Model;
using LossGen.Tool.Input;
using LossGen.Truth;

namespace LossGen.Tool.Checking;

/// <summary>
/// Compares compiled kernels with an evaluation of the same expression in arbitrary precision, which has a reader and rules of
/// differentiation of its own. Allowed are 4 ULP for values and first derivatives and 8 for second ones, times 1 + condition: where a
/// change of the inputs by one rounding changes the truth by much, no kernel can do better.
/// </summary>
internal sealed class LossChecker
{
    /// <summary>How many ULP value, first and second derivative may be off, for each 1 + condition.</summary>
    public static readonly IReadOnlyList<double> Bounds = [4, 4, 8];

    /// <summary>How many samples are drawn at most for each that is asked for: many are outside the domain.</summary>
    private const int MostDraws = 20;

    private readonly LossExplanation _explanation;
    private readonly Truth.Expression _truth;
    private readonly int _samples;
    private readonly int _seed;
    private readonly IReadOnlyDictionary<string, NumberRange> _ranges;

    /// <param name="input">The loss.</param>
    /// <param name="explanation">What is known of it.</param>
    /// <param name="samples">How many samples are looked at in each type.</param>
    /// <param name="seed">Which samples are drawn.</param>
    /// <param name="ranges">The ranges that names are limited to.</param>
    public LossChecker(LossInput input, LossExplanation explanation, int samples, int seed, IReadOnlyDictionary<string, NumberRange> ranges)
    {
        _ranges = ranges;
        _explanation = explanation;
        _samples = samples;
        _seed = seed;

        // The evaluation knows the functions of the language, but not the built-in losses: calls of those are written out.
        _truth = Truth.Expression.Parse(explanation.Bound.Spans.Count > 0 && CallsBuiltIn(input.Expression) ? Printer.Print(explanation.Bound.Value) : input.Expression);
    }

    /// <summary>Checks both types.</summary>
    public IReadOnlyList<ErrorMeasure> Run()
    {
        LossModel[] models = [KernelCompiler.ModelOf(_explanation, FloatType.Double), KernelCompiler.ModelOf(_explanation, FloatType.Single)];
        IReadOnlyList<Type> classes = KernelCompiler.Compile(models);
        return [.. Check<double>(new(classes[0], models[0]), models[0]), .. Check<float>(new(classes[1], models[1]), models[1])];
    }

    private static bool CallsBuiltIn(string expression)
    {
        Language.LossSyntax syntax = Language.Parser.Parse(expression, new());
        return syntax.Definitions.Select(d => d.Value).Append(syntax.Value).Any(Calls);

        static bool Calls(Language.SyntaxNode node) =>
            (node is Language.CallSyntax call && Language.BuiltIns.Find(call.Name) is not null && Language.Signatures.Find(call.Name, call.Arguments.Count) is null)
            || node.Parts().Any(Calls);
    }

    private IReadOnlyList<ErrorMeasure> Check<T>(CompiledLoss<T> compiled, LossModel model)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        string type = typeof(T) == typeof(float) ? "float" : "double";
        IReadOnlyList<Variable> variables = [.. _explanation.Analysis.Gradients.Select(g => g.Variable)];
        var value = new ErrorMeasure(type, "value", Bounds[0]);
        ErrorMeasure[] first = [.. variables.Select(v => new ErrorMeasure(type, $"d/d{v.Name}", Bounds[1]))];
        ErrorMeasure? second = compiled.GradientAndHessian is null ? null : new(type, $"d2/d{variables[0].Name}2", Bounds[2]);
        int drawn = 0;
        int used = 0;
        foreach (SamplePoint point in new PointSampler<T>(_explanation, _ranges, _seed).Points())
        {
            if (used == _samples || drawn++ == MostDraws * _samples)
            {
                break;
            }

            if (Evaluate<T>(point, null, 0) is not { IsCertain: true, Value.IsFinite: true } truth)
            {
                continue;
            }

            used++;
            object[] inputs = [.. model.Parameters.Select(p => Input<T>(p, point))];
            value.Add(compiled.Value(inputs, []), truth.Value, point, () => Condition<T>(point, null, 0, t => t.Value));
            if (compiled.Gradient is { } gradient)
            {
                T[][] gradients = [.. variables.Select(v => new T[ValuesOf(point, v).Length])];
                gradient(inputs, gradients);
                T[]? hessian = compiled.GradientAndHessian is null ? null : new T[gradients[0].Length];
                compiled.GradientAndHessian?.Invoke(inputs, [new T[gradients[0].Length], hessian!]);
                for (int i = 0; i < variables.Count; i++)
                {
                    for (int c = 0; c < gradients[i].Length; c++)
                    {
                        (string name, int component) = (variables[i].Name, c);
                        TrueValue derivative = Evaluate<T>(point, name, component);
                        if (!derivative.IsCertain)
                        {
                            continue;
                        }

                        first[i].Add(gradients[i][c], derivative.First, point, () => Condition<T>(point, name, component, t => t.First));
                        second?.Add(hessian![c], derivative.Second, point, () => Condition<T>(point, name, component, t => t.Second));
                    }
                }
            }
        }

        return [value, .. first, .. second is null ? Array.Empty<ErrorMeasure>() : [second]];
    }

    private double[] ValuesOf(SamplePoint point, Variable variable) =>
        point.Values[_explanation.Parameters.Select(p => p.Name).ToList().IndexOf(variable.Name)];

    private object Input<T>(ParameterModel parameter, SamplePoint point)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (parameter.Kind == ParameterKind.RowLength)
        {
            return point.Values[_explanation.Parameters.Select(p => p.Kind).ToList().IndexOf(ParameterKind.SampleRow)].Length;
        }

        double[] numbers = point.Values[_explanation.Parameters.Select(p => p.Name).ToList().IndexOf(parameter.Name)];
        return parameter.Kind switch
        {
            ParameterKind.Label => numbers.Select(n => (int)n).ToArray(),
            ParameterKind.Shared => T.CreateTruncating(numbers[0]),
            _ => numbers.Select(T.CreateTruncating).ToArray(),
        };
    }

    private TrueValue Evaluate<T>(SamplePoint point, string? variable, int component, int moved = -1, int element = 0) => _truth.Evaluate(
        point.Bind(moved, element),
        variable,
        component,
        typeof(T) == typeof(float) ? LiteralRounding.ToSingle : LiteralRounding.ToDouble);

    /// <summary>By how many epsilons a result changes, all in all, where each number of the input changes by one.</summary>
    private double Condition<T>(SamplePoint point, string? variable, int component, Func<TrueValue, BigReal> result)
    {
        BigReal truth = result(Evaluate<T>(point, variable, component));
        double total = 0;
        for (int i = 0; i < point.Values.Length; i++)
        {
            for (int k = 0; k < point.Values[i].Length && point.Parameters[i].Kind != ParameterKind.Label; k++)
            {
                total += SamplePoint.Change(truth, result(Evaluate<T>(point, variable, component, i, k)));
            }
        }

        return total;
    }
}
