using System.Collections.Generic;

namespace LossGen.Kernels;

/// <summary>
/// A value that a step computes with: what is left of the expression graph once each operation is one that the machine or
/// the runtime library has. Equal nodes of one <see cref="VectorGraph"/> are one object.
/// </summary>
internal abstract class VectorNode;

/// <summary>A parameter or a local of a step.</summary>
internal sealed class VectorName(string name) : VectorNode
{
    public string Name { get; } = name;
}

/// <summary>A number, rounded to the type of the kernel.</summary>
internal sealed class VectorNumber(double value) : VectorNode
{
    public double Value { get; } = value;
}

/// <summary>An operation on other values.</summary>
internal sealed class VectorCall(VectorOperation operation, IReadOnlyList<VectorNode> arguments) : VectorNode
{
    public VectorOperation Operation { get; } = operation;

    public IReadOnlyList<VectorNode> Arguments { get; } = arguments;
}
