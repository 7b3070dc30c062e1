using LossGen.Calculus.Presentation;

namespace LossGen.Calculus.Properties;

/// <summary>A constant of a loss.</summary>
/// <param name="Text">It in the language of expressions.</param>
/// <param name="Value">Its value, rounded up, if it is a number that a double can hold.</param>
internal readonly record struct Constant(string Text, double? Value)
{
    /// <summary>The constant that a node is.</summary>
    public static Constant Of(Node node, Ranges ranges)
    {
        double? value = node.Variables == 0 && ranges.Of(node).High is var high && !double.IsInfinity(high) ? high : null;
        return new(node is ConstantNode && value is { } number ? Interval.Number(number, up: true) : Presenter.Present(node), value);
    }
}
