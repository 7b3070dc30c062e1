using System;

namespace LossGen.Calculus;

/// <summary>A call before it is a node: a function and arguments.</summary>
internal readonly struct CallKey : IEquatable<CallKey>
{
    private readonly Function _function;
    private readonly Node[] _arguments;
    private readonly int _hash;

    public CallKey(Function function, Node[] arguments)
    {
        _function = function;
        _arguments = arguments;
        _hash = function.GetHashCode();
        foreach (Node argument in arguments)
        {
            _hash = unchecked((_hash * 31) + argument.Id);
        }
    }

    public bool Equals(CallKey other) => Is(other._function, other._arguments);

    /// <summary>Whether a node is this call.</summary>
    public bool Is(Node node) => node is CallNode call && Is(call.Function, call.Arguments);

    public override bool Equals(object? obj) => obj is CallKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private bool Is(Function function, Node[] arguments)
    {
        if (function != _function || arguments.Length != _arguments.Length)
        {
            return false;
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] != _arguments[i])
            {
                return false;
            }
        }

        return true;
    }
}
