namespace LossGen.Calculus;

/// <summary>What kind of value a node has for one sample.</summary>
internal enum ShapeKind
{
    Scalar,
    Row,
    Integer,
    Boolean,
}

/// <summary>The shape of a node's value for one sample.</summary>
/// <param name="Kind">Scalar, row of numbers, integer or truth value.</param>
/// <param name="Dimension">For rows, of numbers or truth values, the name of the length; rows that meet element by element have the same one.</param>
internal readonly record struct Shape(ShapeKind Kind, string? Dimension = null)
{
    public static Shape Scalar => new(ShapeKind.Scalar);

    public static Shape Integer => new(ShapeKind.Integer);

    public static Shape Boolean => new(ShapeKind.Boolean);

    public static Shape Row(string dimension) => new(ShapeKind.Row, dimension);

    public bool IsRow => Dimension is not null;

    public bool IsBoolean => Kind == ShapeKind.Boolean;
}
