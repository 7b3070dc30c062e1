using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>A quantity that a step computes: a value for each sample, or its sum over the samples.</summary>
/// <param name="Name">What it is called: <c>value</c>, <c>gradientW</c>.</param>
/// <param name="Node">The value for one sample.</param>
/// <param name="IsSum">Whether it is added up.</param>
internal sealed record Quantity(string Name, Node Node, bool IsSum);

/// <summary>Collects the steps of a kernel: what is computed for a vector of samples.</summary>
internal sealed class KernelSteps(KernelFrame frame)
{
    /// <summary>
    /// The functions of the library that a step can call and still be run for one of its results: loops compute several vectors at a
    /// time, and what the just-in-time compiler inlines into one of them, used or not, is limited; and a function that computes some
    /// arguments in a call doesn't go where it isn't used. Six are well below, the eleven of a focal loss above.
    /// </summary>
    private const int MaxLibraryCalls = 6;

    private readonly List<(NamedVector[] Results, StepPlan Plan)> _steps = [];

    /// <summary>All steps; those that are parts of others say so.</summary>
    public IReadOnlyList<StepPlan> All => [.. _steps.Select(s => s.Plan with { Within = WithinOther(s.Plan.Kind, s.Results) })];

    /// <summary>Whether all steps are a handful of machine instructions.</summary>
    public bool AreShort => _steps.All(s => IsShort(s.Plan));

    /// <summary>
    /// Parts a sum into what depends on the sample and what is evaluated once. Numbers stay with the samples: they may be what
    /// makes the terms small, as in cosh(x) - 1.
    /// </summary>
    public (Node? Sample, Node? Uniform) Split(Node node)
    {
        if (!node.PerSample)
        {
            return (null, node == frame.Analysis.Graph.Zero ? null : node);
        }

        if (node is not SumNode sum || sum.Terms.All(t => t.Node.PerSample))
        {
            return (node, null);
        }

        Graph graph = frame.Analysis.Graph;
        return (
            graph.Sum(sum.Terms.Where(t => t.Node.PerSample), sum.Constant, sum.ConstantFirst),
            graph.Sum(sum.Terms.Where(t => !t.Node.PerSample), Rational.Zero));
    }

    /// <summary>The step for some quantities; the one that is there already if one computes the same.</summary>
    /// <param name="kind">Which step it becomes otherwise.</param>
    /// <param name="quantities">The quantities, at least one.</param>
    /// <param name="scaled">Whether what isn't added up is multiplied by the scale.</param>
    public StepPlan StepOf(StepKind kind, IReadOnlyList<Quantity> quantities, bool scaled)
    {
        NamedVector[] results = [.. quantities.Select(q => new NamedVector(q.Name, Factored(q, scaled)))];
        if (results is [{ Value: var only }])
        {
            foreach ((NamedVector[] others, StepPlan plan) in _steps)
            {
                if (others is [{ Value: var other }] && other == only && (quantities[0].IsSum ? plan.Kind.Sum : plan.Kind.Map) is not null)
                {
                    return plan;
                }
            }
        }

        NamedVector[] named = [.. results.Select(r => r with { Name = frame.Scope.Once(r.Name) })];
        var scope = new NameScope(frame.Scope);
        ComputationPlan body = StepPlanner.Plan(frame.Lowering, named, frame.InputOrder, scope, frame.Analysis.LocalNames);
        var step = new StepPlan(kind, [.. body.Inputs.Select(frame.LoadOf)], body);
        _steps.Add((results, step));
        return step;
    }

    /// <summary>
    /// The place of a step with one result among the results of another. To run that one for it becomes the same machine code as a
    /// body of its own would, since what isn't used goes, and spares the compiler and the reader that body at every width.
    /// </summary>
    private StepPart? WithinOther(StepKind kind, NamedVector[] results)
    {
        foreach ((NamedVector[] others, StepPlan plan) in _steps)
        {
            StepPart? part = results is [{ Value: var only }]
                ? StepParts.All.FirstOrDefault(p => p.Kind == kind && p.Of == plan.Kind && others[p.Result].Value == only)
                : null;
            if (part is not null && LibraryCalls(plan) <= MaxLibraryCalls)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>The value for a sample, times its weight if there are weights, times the scale.</summary>
    private VectorNode Factored(Quantity quantity, bool scaled)
    {
        VectorNode value = frame.Lowering.Lower(quantity.Node);
        VectorGraph vectors = frame.Lowering.Vectors;
        VectorNode weighted = frame.Weight is null ? value : vectors.Multiply(vectors.Name(frame.Weight), value);
        return scaled && !quantity.IsSum ? vectors.Multiply(weighted, vectors.Name(frame.Scale)) : weighted;
    }

    private static int LibraryCalls(StepPlan step)
    {
        return step.Body.Locals.Concat(step.Body.Results).Sum(v => Count(v.Value));

        static int Count(VectorNode node) => node is VectorCall call
            ? (IsLong(call.Operation) ? 1 : 0) + call.Arguments.Sum(Count)
            : 0;
    }

    private static readonly HashSet<VectorOperation> ShortFunctions =
    [
        VectorOperations.Sign, VectorOperations.Step, VectorOperations.Clip, VectorOperations.SubtractProduct, VectorOperations.NegativeProduct,
    ];

    private static bool IsLong(VectorOperation operation) => operation.Syntax == VectorSyntax.Library && !ShortFunctions.Contains(operation);

    /// <summary>Whether a step is a handful of machine instructions: no function of the library but the shortest.</summary>
    private static bool IsShort(StepPlan step)
    {
        return step.Body.Locals.Concat(step.Body.Results).All(v => IsShortNode(v.Value));

        static bool IsShortNode(VectorNode node) => node is not VectorCall call
            || (!IsLong(call.Operation) && call.Arguments.All(IsShortNode));
    }
}
