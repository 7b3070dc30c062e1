namespace LossGen.Calculus;

/// <summary>
/// A node of the expression graph. Nodes are immutable and hash-consed by their <see cref="Graph"/>: equal expressions are
/// one object, so equality is identity.
/// </summary>
internal abstract class Node
{
    private string? _text;

    private protected Node(int id, Shape shape, ulong variables, bool perSample, Node[] arguments)
    {
        Id = id;
        Shape = shape;
        Variables = variables;
        PerSample = perSample;
        Arguments = arguments;
    }

    /// <summary>The order of creation: the arguments of a node have smaller numbers than the node.</summary>
    public int Id { get; }

    public Shape Shape { get; }

    /// <summary>One bit for each variable that the value depends on, by its ordinal.</summary>
    public ulong Variables { get; }

    /// <summary>Whether the value differs from sample to sample.</summary>
    public bool PerSample { get; }

    /// <summary>The nodes below this one, in display order.</summary>
    public Node[] Arguments { get; }

    public bool DependsOn(Variable variable) => (Variables & (1UL << variable.Ordinal)) != 0;

    /// <summary>Nodes are equal if they are the same, and mostly of one graph.</summary>
    public sealed override int GetHashCode() => Id;

    public override string ToString() => _text ??= Printer.Print(this);
}

/// <summary>An exact number.</summary>
internal sealed class ConstantNode(int id, Rational value) : Node(id, Shape.Scalar, 0, false, [])
{
    public Rational Value { get; } = value;
}

/// <summary>A number that isn't rational: pi, e, inf.</summary>
internal sealed class NamedConstantNode(int id, NamedConstant constant) : Node(id, Shape.Scalar, 0, false, [])
{
    public NamedConstant Constant { get; } = constant;
}

/// <summary>A parameter of the loss.</summary>
internal sealed class VariableNode(int id, Variable variable)
    : Node(id, variable.Shape, 1UL << variable.Ordinal, variable.PerSample, [])
{
    public Variable Variable { get; } = variable;
}

/// <summary>
/// A sum of at least two parts: a constant and terms with coefficients. A term is never a sum or a constant, and has no
/// coefficient of its own.
/// </summary>
internal sealed class SumNode : Node
{
    public SumNode(int id, Shape shape, ulong variables, bool perSample, Rational constant, bool constantFirst, Term[] terms, Node[] arguments)
        : base(id, shape, variables, perSample, arguments)
    {
        Constant = constant;
        ConstantFirst = constantFirst;
        Terms = terms;
    }

    public Rational Constant { get; }

    /// <summary>Whether the user wrote the constant before the terms; only a matter of display.</summary>
    public bool ConstantFirst { get; }

    /// <summary>The terms in display order, each node once.</summary>
    public Term[] Terms { get; }
}

/// <summary>A term of a sum.</summary>
internal readonly record struct Term(Rational Coefficient, Node Node);

/// <summary>
/// A product of a coefficient and powers of factors with integer exponents. A factor is never a product with exponent 1,
/// nor a constant that could be part of the coefficient. The coefficient of a term of a sum is 1.
/// </summary>
internal sealed class ProductNode : Node
{
    public ProductNode(int id, Shape shape, ulong variables, bool perSample, Rational coefficient, Factor[] factors, Node[] arguments)
        : base(id, shape, variables, perSample, arguments)
    {
        Coefficient = coefficient;
        Factors = factors;
    }

    public Rational Coefficient { get; }

    /// <summary>The factors in display order, each node once.</summary>
    public Factor[] Factors { get; }
}

/// <summary>A factor of a product.</summary>
internal readonly record struct Factor(Node Node, int Exponent);

/// <summary>A function of its arguments.</summary>
internal sealed class CallNode(int id, Shape shape, ulong variables, bool perSample, Function function, Node[] arguments)
    : Node(id, shape, variables, perSample, arguments)
{
    public Function Function { get; } = function;
}
