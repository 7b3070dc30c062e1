namespace LossGen.Kernels;

/// <summary>How an operation on vectors is written in C#.</summary>
internal enum VectorSyntax
{
    /// <summary>An operator before its operand.</summary>
    Prefix,

    /// <summary>An operator between its operands.</summary>
    Infix,

    /// <summary>A static method of the vector type: <c>Vector512.Abs(x)</c>.</summary>
    Method,

    /// <summary>A method of the runtime library: <c>VectorMath.Exp(x)</c>.</summary>
    Library,
}

/// <summary>An operation on vectors; the rows of <see cref="VectorOperations"/>.</summary>
/// <param name="Symbol">The operator or the name of the method.</param>
/// <param name="Syntax">How it is written.</param>
/// <param name="Precedence">How tightly it binds; calls bind tightest.</param>
/// <param name="LocalName">What a local that holds its result is called, if the user gave no name.</param>
internal sealed record VectorOperation(string Symbol, VectorSyntax Syntax, int Precedence, string LocalName)
{
    /// <summary>Whether the result is a rounded number together with what its rounding left.</summary>
    public bool IsPair { get; init; }
}
