using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>
/// Makes the nodes of an expression graph. Equal expressions are one node; sums and products are flattened, collected and
/// folded as they are made.
/// </summary>
internal sealed partial class Graph
{
    /// <summary>How many variables a graph can tell apart.</summary>
    public const int MaxVariables = 64;

    /// <summary>How many nodes a graph may have before <see cref="GraphTooLargeException"/> stops it.</summary>
    public const int MaxNodes = 20_000;

    /// <summary>The largest exponent that is a matter of multiplying; beyond it a power is a call of pow.</summary>
    public const int MaxExponent = 64;

    private readonly Dictionary<CallKey, Node> _folded = [];

    public Graph()
    {
        Zero = Constant(Rational.Zero);
        One = Constant(Rational.One);
    }

    public Node Zero { get; }

    public Node One { get; }

    public Node TwoOverSqrtPi => Product(2, (Call(Functions.Sqrt, Named(NamedConstant.Pi)), -1));

    /// <summary>
    /// Gets or sets whether 0*u, u - u and u/u are kept as they are. They are NaN where u is infinite or NaN, or u/u where u is 0, and a user who
    /// wrote them gets that. Inside derivatives, where such terms arise by the thousand, they are 0 and 1.
    /// </summary>
    public bool KeepsUndefined { get; set; }

    public int Count => _nodes.Count;

    /// <summary>Raises to any power; small integer powers become factors of a product.</summary>
    public Node Pow(Node @base, Node exponent)
    {
        if (exponent is ConstantNode { Value: { IsInteger: true } value } && Rational.Abs(value) < MaxExponent + 1)
        {
            return Power(@base, (int)value.Numerator);
        }

        return Call(Functions.Pow, @base, exponent);
    }

    public Node Select(Node condition, Node whenTrue, Node whenFalse) => Call(Functions.Where, condition, whenTrue, whenFalse);

    /// <summary>Calls a function; what folds is folded.</summary>
    public Node Call(Function function, params Node[] arguments)
    {
        // Folding goes down through the arguments: what it found is kept, or shared arguments would cost exponential time.
        var key = new CallKey(function, arguments);
        if (_folded.TryGetValue(key, out Node? known))
        {
            return known;
        }

        if (Fold(function, arguments) is { } folded)
        {
            _folded.Add(key, folded);
            return folded;
        }

        return Intern(key, function, arguments);
    }

    /// <summary>The same kind of node over other arguments, which correspond one to one.</summary>
    public Node Rebuild(Node node, IReadOnlyList<Node> arguments)
    {
        switch (node)
        {
            case SumNode sum:
                SumBuilder terms = NewSum(sum.Constant);
                for (int i = 0; i < sum.Terms.Length; i++)
                {
                    terms.Add(sum.Terms[i].Coefficient, arguments[i]);
                }

                return Finish(terms, sum.ConstantFirst);
            case ProductNode product:
                ProductBuilder factors = NewProduct(product.Coefficient);
                for (int i = 0; i < product.Factors.Length; i++)
                {
                    factors.Multiply(arguments[i], product.Factors[i].Exponent);
                }

                return Finish(factors);
            case CallNode call:
                return Call(call.Function, [.. arguments]);
            default:
                return node;
        }
    }

    private Node? Fold(Function function, Node[] a)
    {
        if (function == Functions.Where)
        {
            return a[1] == a[2] ? a[1] : Inner(a[1], 1) is { } whenTrue ? Select(a[0], whenTrue, a[2])
                : Inner(a[2], 2) is { } whenFalse ? Select(a[0], a[1], whenFalse) : null;

            // The same condition again has the same answer.
            Node? Inner(Node branch, int side) =>
                branch is CallNode call && call.Function == Functions.Where && call.Arguments[0] == a[0] ? call.Arguments[side] : null;
        }

        if ((function == Functions.And || function == Functions.Or) && a[0] == a[1])
        {
            return a[0];
        }

        if (function == Functions.Pow && a[0] == One)
        {
            return One;
        }

        if (function == Functions.XDivY)
        {
            return a[0] == Zero ? Zero : a[0] is ConstantNode ? Divide(a[0], a[1]) : null;
        }

        if (function == Functions.XLogY)
        {
            return a[0] == Zero ? Zero : a[0] is ConstantNode ? Multiply(a[0], Call(Functions.Log, a[1])) : null;
        }

        // |-u| = |u|: one node, so that what is shared between softplus(u) and softplus(-u) is found.
        if (function == Functions.Abs && a[0] is ProductNode { Coefficient.Sign: < 0 } product)
        {
            return Call(Functions.Abs, Negate(product));
        }

        return function.Form == RowForm.Elementwise ? null : RowFolding.Fold(this, function, a);
    }
}
