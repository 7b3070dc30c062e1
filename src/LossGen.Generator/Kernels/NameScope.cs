using System.Collections.Generic;

namespace LossGen.Kernels;

/// <summary>Gives out names of which no two are the same and none is taken.</summary>
internal sealed class NameScope
{
    /// <summary>The types and methods that generated kernels name without qualification, and C#'s keywords.</summary>
    private static readonly string[] Reserved =
    [
        "Vector512", "Vector256", "Vector128", "VectorMath", "Lanes", "Math", "Samples", "Span", "ReadOnlySpan", "MemoryMarshal",
        "MethodImpl", "MethodImplOptions", "IsShort", "Inputs", "Value", "Part", "Gradient",
    ];

    private readonly NameScope? _outer;
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, string> _once = [];

    public NameScope(NameScope? outer = null)
    {
        _outer = outer;
        if (outer is null)
        {
            _taken.UnionWith(Reserved);
        }
    }

    /// <summary>Takes the first of the proposals that is free, or the last of them with the first number that makes it free.</summary>
    public string Take(params string[] proposals)
    {
        foreach (string proposal in proposals)
        {
            if (TryTake(proposal))
            {
                return proposal;
            }
        }

        string last = proposals[^1];
        for (int number = 2; ; number++)
        {
            if (TryTake(last + number))
            {
                return last + number;
            }
        }
    }

    /// <summary>The name for one thing of the scope that several places speak of: taken the first time, the same afterwards.</summary>
    public string Once(string proposal)
    {
        if (!_once.TryGetValue(proposal, out string? name))
        {
            name = Take(proposal);
            _once.Add(proposal, name);
        }

        return name;
    }

    private bool TryTake(string name)
    {
        if (Keywords.IsReserved(name))
        {
            return false;
        }

        for (NameScope? scope = _outer; scope is not null; scope = scope._outer)
        {
            if (scope._taken.Contains(name))
            {
                return false;
            }
        }

        return _taken.Add(name);
    }
}
