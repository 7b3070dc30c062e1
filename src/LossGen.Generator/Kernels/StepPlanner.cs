using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>Makes a step out of lowered results: which values get a local, what it is called, and what the inputs are.</summary>
internal sealed class StepPlanner
{
    /// <summary>How long the value of a local may get, at the widest vector, before a part of it becomes another local.</summary>
    private const int MaxLocalLength = 78;

    /// <summary>The same for a value that is returned.</summary>
    private const int MaxResultLength = 100;

    private readonly NameScope _scope;
    private readonly Dictionary<VectorNode, string> _preferred = [];
    private readonly Dictionary<VectorNode, int> _uses = [];
    private readonly Dictionary<VectorNode, VectorNode> _planned = [];
    private readonly List<NamedVector> _locals = [];
    private readonly HashSet<string> _inputs = [];
    private readonly bool _repeatsComparisons;

    private StepPlanner(bool repeatsComparisons, NameScope scope, Lowering lowering, IReadOnlyDictionary<Node, string> localNames)
    {
        _repeatsComparisons = repeatsComparisons;
        _scope = scope;
        foreach (KeyValuePair<Node, VectorNode> pair in lowering.Lowered.OrderBy(p => p.Key.Id))
        {
            VectorNode vector = pair.Value;
            if (localNames.TryGetValue(pair.Key, out string name) && vector is VectorCall && !_preferred.ContainsKey(vector))
            {
                _preferred.Add(vector, name);
            }
        }
    }

    /// <param name="lowering">What the results were lowered by.</param>
    /// <param name="results">The results, with names.</param>
    /// <param name="order">All inputs there may be, in the order of the parameters.</param>
    /// <param name="scope">The names that are taken.</param>
    /// <param name="localNames">The names that the user gave to subexpressions.</param>
    /// <param name="repeatsComparisons">
    /// Whether a comparison of inputs is written wherever it is a condition: it is one instruction there, and the mask that it leaves
    /// makes a sum of the operation that it is a condition of. A local would hold it as a vector.
    /// </param>
    public static ComputationPlan Plan(
        Lowering lowering,
        IReadOnlyList<NamedVector> results,
        IEnumerable<string> order,
        NameScope scope,
        IReadOnlyDictionary<Node, string> localNames,
        bool repeatsComparisons = false)
    {
        var planner = new StepPlanner(repeatsComparisons, scope, lowering, localNames);
        foreach (NamedVector result in results)
        {
            planner.Count(result.Value);
        }

        NamedVector[] planned = [.. results.Select(r => r with { Value = planner.Plan(r.Value, MaxResultLength) })];
        return new([.. order.Where(planner._inputs.Contains)], planner._locals, planned);
    }

    private void Count(VectorNode node)
    {
        _uses.TryGetValue(node, out int uses);
        _uses[node] = uses + 1;
        if (uses == 0 && node is VectorCall call)
        {
            foreach (VectorNode argument in call.Arguments)
            {
                Count(argument);
            }
        }
    }

    /// <summary>The node as it is written where it is used: a local, if it has one by now.</summary>
    private VectorNode Plan(VectorNode node, int maxLength)
    {
        if (_planned.TryGetValue(node, out VectorNode? known))
        {
            return known;
        }

        bool isShared = _uses[node] > 1;
        VectorNode planned = Expand(node, isShared ? MaxLocalLength : maxLength);
        if (planned is VectorCall call && isShared && !IsTrivial(call) && !IsRepeated(call))
        {
            planned = Local(node, call);
        }

        _planned.Add(node, planned);
        return planned;
    }

    private VectorNode Expand(VectorNode node, int maxLength)
    {
        if (node is VectorName input)
        {
            _inputs.Add(input.Name);
        }

        if (node is not VectorCall lowered)
        {
            return node;
        }

        VectorCall call = WithoutSign(lowered);
        VectorNode[] arguments = [.. call.Arguments.Select(a => Plan(a, MaxLocalLength))];
        var planned = new VectorCall(call.Operation, arguments);
        while (LengthOf(planned) > maxLength && Longest(arguments) is int longest and >= 0)
        {
            VectorNode source = call.Arguments[longest];
            arguments[longest] = Local(source, (VectorCall)arguments[longest]);
            _planned[source] = arguments[longest];
            planned = new VectorCall(call.Operation, arguments);
        }

        return planned;
    }

    /// <summary>-a*b and -a*b + c as one operation, unless -a has a local.</summary>
    private VectorCall WithoutSign(VectorCall call)
    {
        bool isSum = call.Operation == VectorOperations.FusedMultiplyAdd;
        if (!isSum && call.Operation != VectorOperations.Multiply)
        {
            return call;
        }

        for (int i = 0; i < 2; i++)
        {
            if (call.Arguments[i] is VectorCall { Operation: var operation } negated && operation == VectorOperations.Negate
                && (_uses[negated] == 1 || IsTrivial(negated)))
            {
                VectorNode positive = negated.Arguments[0], other = call.Arguments[1 - i];
                return isSum
                    ? new(VectorOperations.SubtractProduct, [call.Arguments[2], positive, other])
                    : new(VectorOperations.NegativeProduct, [positive, other]);
            }
        }

        return call;
    }

    private VectorName Local(VectorNode source, VectorCall value)
    {
        string name = _preferred.TryGetValue(source, out string preferred)
            ? _scope.Take(preferred, value.Operation.LocalName)
            : _scope.Take(value.Operation.LocalName);
        _locals.Add(new(name, value));
        return new(name);
    }

    private int Longest(VectorNode[] arguments)
    {
        int longest = -1;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is VectorCall call && !IsTrivial(call) && !IsRepeated(call) && (longest < 0 || LengthOf(call) > LengthOf(arguments[longest])))
            {
                longest = i;
            }
        }

        return longest;
    }

    /// <summary>-y is as short as any name for it.</summary>
    private static bool IsTrivial(VectorCall call) =>
        call.Operation == VectorOperations.Negate && call.Arguments[0] is VectorName;

    private bool IsRepeated(VectorCall call) => _repeatsComparisons && IsComparison(call);

    private static bool IsComparison(VectorCall call) => call.Operation == VectorOperations.Not
        ? call.Arguments[0] is VectorCall negated && IsComparison(negated)
        : (call.Operation == VectorOperations.EqualTo || call.Operation == VectorOperations.LessThan || call.Operation == VectorOperations.GreaterThan
            || call.Operation == VectorOperations.LessThanOrEqual || call.Operation == VectorOperations.GreaterThanOrEqual)
        && call.Arguments.All(a => a is VectorName or VectorNumber);

    /// <summary>About how long the node is as C# text.</summary>
    private static int LengthOf(VectorNode node) => node switch
    {
        VectorName name => name.Name.Length,
        VectorNumber => "Vector512<float>.Zero".Length,
        VectorCall call => call.Arguments.Sum(LengthOf) + call.Operation.Syntax switch
        {
            VectorSyntax.Prefix => 1,
            VectorSyntax.Infix => 3,
            _ => "Vector512.()".Length + call.Operation.Symbol.Length + (2 * (call.Arguments.Count - 1)),
        },
        _ => 0,
    };
}
