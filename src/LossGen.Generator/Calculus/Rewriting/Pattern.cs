using System;
using System.Collections.Generic;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Lets the tables of rules be written as mathematics: patterns are nodes of a graph of their own, made with operators, whose
/// variables stand for any subexpression.
/// </summary>
internal readonly struct Pattern(Node node)
{
    /// <summary>
    /// The graph that holds every pattern. Tables make theirs when they are first asked for, which two builds in one process may do at
    /// the same time, so that it is locked.
    /// </summary>
    private static readonly Graph Shared = new();

    public static readonly Pattern A = Variable("a", 0);
    public static readonly Pattern B = Variable("b", 1);
    public static readonly Pattern C = Variable("c", 2);
    public static readonly Pattern X = Variable("x", 3);
    public static readonly Pattern Y = Variable("y", 4);
    public static readonly Pattern N = Variable("n", 5);

    /// <summary>A row, where it matters that it is one.</summary>
    public static readonly Pattern Z = Variable("z", 6, Shape.Row("k"));
    public static readonly Pattern W = Variable("w", 7, Shape.Row("k"));

    /// <summary>How many variables patterns have.</summary>
    public const int VariableCount = 8;

    public Node Node { get; } = node;

    public static implicit operator Pattern(int value) => new(Make(g => g.Constant(value)));

    public static Pattern operator -(Pattern a) => new(Make(g => g.Negate(a.Node)));

    public static Pattern operator +(Pattern a, Pattern b) => new(Make(g => g.Add(a.Node, b.Node)));

    public static Pattern operator -(Pattern a, Pattern b) => new(Make(g => g.Subtract(a.Node, b.Node)));

    public static Pattern operator *(Pattern a, Pattern b) => new(Make(g => g.Multiply(a.Node, b.Node)));

    public static Pattern operator /(Pattern a, Pattern b) => new(Make(g => g.Divide(a.Node, b.Node)));

    public static Pattern operator ^(Pattern a, int exponent) => new(Make(g => g.Power(a.Node, exponent)));

    public static Pattern Pi => new(Make(g => g.Named(NamedConstant.Pi)));

    public static Node Fraction(int numerator, int denominator) => Number(new(numerator, denominator));

    public static Node Number(Rational value) => Make(g => g.Constant(value));

    public static Node Infinity => Make(g => g.Named(NamedConstant.Infinity));

    public static Pattern Call(Function function, params Pattern[] arguments) =>
        new(Make(g => g.Call(function, Array.ConvertAll(arguments, a => a.Node))));

    public static Pattern Select(Pattern condition, Pattern whenTrue, Pattern whenFalse) =>
        new(Make(g => g.Select(condition.Node, whenTrue.Node, whenFalse.Node)));

    public override string ToString() => Node.ToString();

    private static Pattern Variable(string name, int ordinal, Shape? shape = null) =>
        new(Make(g => g.Variable(new Variable(name, ordinal, shape ?? Shape.Scalar, PerSample: true))));

    private static Node Make(Func<Graph, Node> make)
    {
        lock (Shared)
        {
            return make(Shared);
        }
    }
}

/// <summary>What the variables of a pattern stand for.</summary>
internal sealed class Bindings
{
    private readonly Node?[] _nodes = new Node?[Pattern.VariableCount];

    public Node this[Pattern variable] => _nodes[((VariableNode)variable.Node).Variable.Ordinal]!;

    public Node? Find(Variable variable) => _nodes[variable.Ordinal];

    public void Clear() => Array.Clear(_nodes, 0, _nodes.Length);

    public void Set(Variable variable, Node? node) => _nodes[variable.Ordinal] = node;

    /// <summary>A pattern with its variables replaced, as a node of another graph.</summary>
    public Node Instantiate(Graph graph, Node pattern)
    {
        switch (pattern)
        {
            case VariableNode variable:
                return Find(variable.Variable)!;
            case ConstantNode constant:
                return graph.Constant(constant.Value);
            case NamedConstantNode named:
                return graph.Named(named.Constant);

            // The opposite of a difference is the difference the other way round.
            case ProductNode { Factors: [{ Exponent: 1, Node: VariableNode negated }] } product when product.Coefficient == Rational.MinusOne:
                return graph.Negate(Find(negated.Variable)!);
        }

        var arguments = new List<Node>();
        foreach (Node argument in pattern.Arguments)
        {
            arguments.Add(Instantiate(graph, argument));
        }

        return graph.Rebuild(pattern, arguments);
    }
}
