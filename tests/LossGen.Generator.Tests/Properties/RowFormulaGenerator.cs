using System;

namespace LossGen.Generator.Tests.Properties;

/// <summary>Draws expressions over rows; the same seed gives the same expressions.</summary>
internal sealed class RowFormulaGenerator(int seed)
{
    private static readonly RowFormula Z = RowFormula.Row("z", p => p.Z);
    private static readonly RowFormula X = RowFormula.Row("x", p => p.X);
    private static readonly RowFormula W = RowFormula.Row("w", p => p.W);
    private static readonly RowFormula Y = RowFormula.Scalar("y", p => p.Y);
    private static readonly RowFormula S = RowFormula.Scalar("s", p => p.S);
    private static readonly string[] Smooth = ["sigmoid", "tanh", "square", "softplus"];
    private static readonly string[] Reductions = ["sum", "mean", "max", "min", "norm", "norm1", "logsumexp"];

    private readonly Random _random = new(seed);

    /// <summary>A scalar in which every parameter occurs; both rows that are differentiated by occur in what is drawn.</summary>
    public RowFormula Next()
    {
        RowFormula drawn;
        do
        {
            drawn = Scalar(4);
        }
        while (!drawn.Text.Contains('z', StringComparison.Ordinal) || !drawn.Text.Contains('w', StringComparison.Ordinal));

        return _random.Next(2) == 0 ? drawn + (Z.Dot(W) * Y) - (X.AtLabel() * S) : (drawn * Y) + (S * (Z - X).Dot(W)) + Z.AtLabel();
    }

    private RowFormula Scalar(int depth) => depth <= 0 ? ScalarLeaf() : _random.Next(16) switch
    {
        < 2 => Scalar(depth - 1) + Scalar(depth - 1),
        < 4 => Scalar(depth - 1) - Scalar(depth - 1),
        < 5 => Scalar(depth - 1) * Scalar(depth - 1),
        < 7 => Function(Scalar(depth - 1)),
        < 12 => Row(depth - 1).Reduce(Pick(Reductions)),
        < 13 => Row(depth - 1).Dot(Row(depth - 1)),
        < 14 => Row(depth - 1).Softmax().AtLabel(),
        < 15 => Row(depth - 1).LogSoftmax().AtLabel(),
        _ => Row(depth - 1).AtLabel(),
    };

    private RowFormula Row(int depth) => depth <= 0 ? Pick([Z, X, W]) : _random.Next(14) switch
    {
        < 2 => Row(depth - 1) + Row(depth - 1),
        < 4 => Row(depth - 1) - Row(depth - 1),
        < 5 => Row(depth - 1) * Row(depth - 1),
        < 6 => Scalar(depth - 2) * Row(depth - 1),
        < 7 => Row(depth - 1) - Scalar(depth - 2),
        < 11 => Function(Row(depth - 1)),
        < 12 => Row(depth - 1).Softmax(),
        < 13 => Row(depth - 1).LogSoftmax(),
        _ => Pick([Z, X, W]),
    };

    private RowFormula Function(RowFormula u) => _random.Next(6) switch
    {
        0 => u.Abs(),
        1 => u.Apply("tanh").Apply("exp"),
        _ => u.Apply(Pick(Smooth)),
    };

    private RowFormula ScalarLeaf() => _random.Next(5) switch
    {
        0 => Y,
        1 => S,
        2 => RowFormula.Scalar("0.5", _ => 0.5),
        3 => RowFormula.Scalar("1", _ => 1),
        _ => Pick([Z, X]).AtLabel(),
    };

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
