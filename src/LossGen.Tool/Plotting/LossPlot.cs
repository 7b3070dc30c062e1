using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Witnessing;
using LossGen.Explaining;
using LossGen.Plots;
using LossGen.Tool.Input;

namespace LossGen.Tool.Plotting;

/// <summary>Draws value and derivative of a loss over one variable.</summary>
internal sealed class LossPlot
{
    /// <summary>The range that is drawn if nothing is said: from -4 to 4, for a probability from 0 to 1.</summary>
    private const double DefaultReach = 4;

    /// <summary>What built-in losses call a probability.</summary>
    private const string Probability = "p";

    /// <summary>A loss that is finite in less of the default range than this is drawn only there: probabilities.</summary>
    private const double NarrowShare = 0.6;

    private readonly LossExplanation _explanation;
    private readonly DerivativeAnalysis _derivative;
    private readonly PlotPoint _point;
    private readonly int _element;
    private readonly Evaluator _value;
    private readonly Evaluator _slope;

    /// <param name="explanation">The loss.</param>
    /// <param name="point">What the other names hold.</param>
    /// <param name="element">Which element of a row varies.</param>
    /// <exception cref="UsageException">There is no variable of differentiation, or no such element.</exception>
    public LossPlot(LossExplanation explanation, PlotPoint point, int element)
    {
        _explanation = explanation;
        if (explanation.Analysis.Gradients is not [var first, ..])
        {
            throw new UsageException("A plot needs a variable, and the expression is differentiated by none: name one with --wrt.");
        }

        _derivative = first;
        _point = point;
        _element = element;
        if (element < 0 || element >= point.Values[_derivative.Variable.Name].Length)
        {
            throw new UsageException($"'{_derivative.Variable.Name}' has no element {element}.");
        }

        _value = new(explanation.Analysis.Stable);
        _slope = new(_derivative.Derived);
    }

    /// <summary>The text of an SVG file.</summary>
    /// <param name="title">What is drawn.</param>
    /// <param name="from">The left end, or null.</param>
    /// <param name="to">The right end, or null.</param>
    public string Draw(string title, double? from, double? to)
    {
        (double lowest, double highest) = _derivative.Variable.Name == Probability ? (0, 1) : (-DefaultReach, DefaultReach);
        double left = from ?? (to <= lowest ? to.Value - highest + lowest : lowest);
        double right = to ?? (from >= highest ? from.Value + highest - lowest : highest);
        if (!(left < right) || !double.IsFinite(right - left))
        {
            throw new UsageException("--from has to be less than --to.");
        }

        IReadOnlyList<(double X, double Y)> value = Curve.Sample(x => At(_value, x), left, right);
        double[] finite = [.. value.Where(p => double.IsFinite(p.Y)).Select(p => p.X)];
        if (from is null && to is null && finite.Length > 1 && finite[^1] - finite[0] < NarrowShare * (right - left))
        {
            (left, right) = (finite[0], finite[^1]);
            value = Curve.Sample(x => At(_value, x), left, right);
        }

        IReadOnlyList<(double X, double Y)> slope = Curve.Sample(x => At(_slope, x), left, right);
        string name = _derivative.Variable.Name;
        string element = _derivative.Variable.Shape.IsRow ? $"{name}[{_element}]" : name;
        string others = _point.Describe(_explanation, name);
        var chart = new LineChart(
            title,
            new(element, left, right),
            ChartAxis.Fitting(others.Length == 0 ? "" : "at " + others, value.Concat(slope).Select(p => p.Y)),
            [new("value", value, ChartColor.Blue), new($"d/d{element}", slope, ChartColor.Orange, IsDashed: true)])
        {
            LabelWidth = 150,
        };
        return Svg.Draw($"Value and derivative of {title} over {element}{(others.Length == 0 ? "" : " at " + others)}.", chart);
    }

    private double At(Evaluator evaluator, double x)
    {
        double[]?[] values = new double[]?[_explanation.Bound.Variables.Max(v => v.Ordinal) + 1];
        foreach (Variable variable in _explanation.Bound.Variables)
        {
            values[variable.Ordinal] = _point.Values.GetValueOrDefault(variable.Name);
        }

        double[] varying = [.. _point.Values[_derivative.Variable.Name]];
        varying[_element] = x;
        values[_derivative.Variable.Ordinal] = varying;
        double[] result = evaluator.Evaluate(values, Precision.Double);
        return result[result.Length == 1 ? 0 : _element];
    }
}
