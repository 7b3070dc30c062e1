using System;
using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>How equal expressions become one node: by kind, payload and arguments, for sums and products in any order.</summary>
internal sealed partial class Graph
{
    private readonly NodeTable _nodes = new();

    public Node Constant(Rational value)
    {
        int hash = value.GetHashCode();
        int place = 0;
        while (_nodes.Next(hash, ref place) is { } known)
        {
            if (known is ConstantNode constant && constant.Value == value)
            {
                return known;
            }
        }

        return Added(hash, new ConstantNode(NextId(), value));
    }

    public Node Named(NamedConstant constant)
    {
        int hash = constant.GetHashCode();
        int place = 0;
        while (_nodes.Next(hash, ref place) is { } known)
        {
            if (known is NamedConstantNode named && named.Constant == constant)
            {
                return known;
            }
        }

        return Added(hash, new NamedConstantNode(NextId(), constant));
    }

    public Node Variable(Variable variable)
    {
        int hash = variable.Ordinal;
        int place = 0;
        while (_nodes.Next(hash, ref place) is { } known)
        {
            if (known is VariableNode node && node.Variable == variable)
            {
                return known;
            }
        }

        return Added(hash, new VariableNode(NextId(), variable));
    }

    /// <summary>A sum that is in canonical form.</summary>
    public Node Intern(Rational constant, List<Term> terms, bool constantFirst)
    {
        int hash = constant.GetHashCode();
        foreach (Term term in terms)
        {
            hash = unchecked(hash + Mixed(term.Node.Id, term.Coefficient.GetHashCode()));
        }

        int place = 0;
        while (_nodes.Next(hash, ref place) is { } known)
        {
            if (known is SumNode sum && sum.Constant == constant && AreSame(terms, sum.Terms))
            {
                return known;
            }
        }

        Term[] array = [.. terms];
        Node[] arguments = Array.ConvertAll(array, t => t.Node);
        return Added(hash, new SumNode(NextId(), ShapeOf(arguments), Variables(arguments), PerSample(arguments), constant, constantFirst, array, arguments));
    }

    /// <summary>A product that is in canonical form.</summary>
    public Node Intern(Rational coefficient, List<Factor> factors)
    {
        int hash = ~coefficient.GetHashCode();
        foreach (Factor factor in factors)
        {
            hash = unchecked(hash + Mixed(factor.Node.Id, factor.Exponent));
        }

        int place = 0;
        while (_nodes.Next(hash, ref place) is { } known)
        {
            if (known is ProductNode product && product.Coefficient == coefficient && AreSame(factors, product.Factors))
            {
                return known;
            }
        }

        Factor[] array = [.. factors];
        Node[] arguments = Array.ConvertAll(array, f => f.Node);
        return Added(hash, new ProductNode(NextId(), ShapeOf(arguments), Variables(arguments), PerSample(arguments), coefficient, array, arguments));
    }

    private Node Intern(CallKey key, Function function, Node[] arguments)
    {
        int hash = key.GetHashCode();
        int place = 0;
        while (_nodes.Next(hash, ref place) is { } known)
        {
            if (key.Is(known))
            {
                return known;
            }
        }

        return Added(hash, new CallNode(NextId(), function.ShapeOf(arguments), Variables(arguments), PerSample(arguments), function, arguments));
    }

    /// <summary>Whether two lists are the same up to order; mostly they are in the same order.</summary>
    private static bool AreSame<T>(List<T> left, T[] right)
        where T : IEquatable<T>
    {
        if (left.Count != right.Length)
        {
            return false;
        }

        for (int i = 0; i < right.Length; i++)
        {
            if (!left[i].Equals(right[i]) && left.FindAll(right[i].Equals).Count != Array.FindAll(right, right[i].Equals).Length)
            {
                return false;
            }
        }

        return true;
    }

    private static int Mixed(int id, int weight) => unchecked(((id * -1640531535) ^ weight) * -2048144789);

    private int NextId() => _nodes.Count < MaxNodes ? _nodes.Count : throw new GraphTooLargeException();

    private Node Added(int hash, Node node)
    {
        _nodes.Add(hash, node);
        return node;
    }

    private static Shape ShapeOf(Node[] nodes)
    {
        foreach (Node node in nodes)
        {
            if (node.Shape.IsRow)
            {
                return node.Shape;
            }
        }

        return Shape.Scalar;
    }

    private static ulong Variables(Node[] nodes)
    {
        ulong variables = 0;
        foreach (Node node in nodes)
        {
            variables |= node.Variables;
        }

        return variables;
    }

    private static bool PerSample(Node[] nodes)
    {
        foreach (Node node in nodes)
        {
            if (node.PerSample)
            {
                return true;
            }
        }

        return false;
    }
}
