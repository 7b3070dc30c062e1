namespace LossGen.Truth;

/// <summary>What a node evaluates to: a scalar (one item) or a row.</summary>
internal sealed record Operand(Jet[] Items, bool IsRow)
{
    internal Operand(Jet scalar)
        : this([scalar], false)
    {
    }

    internal Jet Scalar => Items[0];
}
