using System;
using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>What makes two nodes equal: their kind, their payload and their arguments, for sums and products in any order.</summary>
internal readonly struct NodeKey : IEquatable<NodeKey>
{
    // Objects rather than names: what is compared and hashed most is compared and hashed by reference.
    private static readonly object ConstantKind = new();
    private static readonly object SumKind = new();
    private static readonly object ProductKind = new();

    private static readonly Comparer<(int Id, Rational Weight)> ById =
        Comparer<(int Id, Rational Weight)>.Create((a, b) => a.Id.CompareTo(b.Id));

    private readonly object _kind;
    private readonly (int Id, Rational Weight)[] _parts;
    private readonly int _hash;

    private NodeKey(object kind, (int Id, Rational Weight)[] parts)
    {
        _kind = kind;
        _parts = parts;
        int hash = kind.GetHashCode();
        foreach ((int id, Rational weight) in parts)
        {
            hash = unchecked((hash * 31) + id);
            hash = unchecked((hash * 31) + weight.GetHashCode());
        }

        _hash = hash;
    }

    public static NodeKey Of(Rational value) => new(ConstantKind, [(0, value)]);

    public static NodeKey Of(NamedConstant constant) => new(constant, []);

    public static NodeKey Of(Variable variable) => new(variable, []);

    public static NodeKey Of(Function function, Node[] arguments) =>
        new(function, Array.ConvertAll(arguments, a => (a.Id, Rational.One)));

    public static NodeKey OfSum(Rational constant, List<Term> terms)
    {
        var parts = new (int, Rational)[terms.Count + 1];
        parts[0] = (-1, constant);
        for (int i = 0; i < terms.Count; i++)
        {
            parts[i + 1] = (terms[i].Node.Id, terms[i].Coefficient);
        }

        return new(SumKind, Ordered(parts));
    }

    public static NodeKey OfProduct(Rational coefficient, List<Factor> factors)
    {
        var parts = new (int, Rational)[factors.Count + 1];
        parts[0] = (-1, coefficient);
        for (int i = 0; i < factors.Count; i++)
        {
            parts[i + 1] = (factors[i].Node.Id, factors[i].Exponent);
        }

        return new(ProductKind, Ordered(parts));
    }

    public bool Equals(NodeKey other) =>
        _hash == other._hash && _kind.Equals(other._kind) && _parts.AsSpan().SequenceEqual(other._parts.AsSpan());

    public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private static (int Id, Rational Weight)[] Ordered((int Id, Rational Weight)[] parts)
    {
        // Mostly they are in order, and two or three.
        for (int i = 1; i < parts.Length; i++)
        {
            if (parts[i - 1].Id > parts[i].Id)
            {
                Array.Sort(parts, ById);
                break;
            }
        }

        return parts;
    }
}
