using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>A quantity that a pass computes: a value for each sample, or its sum over the samples.</summary>
/// <param name="Name">What it is called: <c>value</c>, <c>gradientW</c>.</param>
/// <param name="Node">The value for one sample.</param>
/// <param name="IsSum">Whether it is added up.</param>
internal sealed record Quantity(string Name, Node Node, bool IsSum)
{
    /// <summary>What a vector of them is called.</summary>
    public string Plural { get; init; } = Name + "s";
}

/// <summary>Plans the loops over the samples, and the steps that they are made of.</summary>
internal sealed class PassPlanner(KernelFrame frame)
{
    private readonly List<StepPlan> _steps = [];
    private readonly List<PassPlan> _passes = [];
    private readonly List<(IReadOnlyList<VectorNode> Results, StepPlan Plan)> _byResults = [];
    private readonly Dictionary<(string, bool), OutputPlan> _outputs = [];
    private ScalarPlan? _scale;

    public IReadOnlyList<StepPlan> Steps => _steps;

    public IReadOnlyList<PassPlan> Passes => _passes;

    /// <summary>The factor of everything that is written for each sample.</summary>
    public ScalarPlan Scale => _scale ??= new(frame.Scope.Take("scale"), frame.Scope.Take("scales"));

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

    /// <summary>Plans a pass that computes the quantities, or none if there are none.</summary>
    public PassPlan? Plan(string name, string stepName, IReadOnlyList<Quantity> quantities, bool scaled)
    {
        if (quantities.Count == 0)
        {
            return null;
        }

        StepPlan step = StepOf(stepName, quantities);
        IEnumerable<string> perSample = frame.Model.Parameters.Where(KernelFrame.IsPerSample).Select(frame.NameOf);
        StreamPlan[] streams = [.. step.Inputs.Where(perSample.Contains).Select(frame.StreamOf)];
        ScalarPlan[] scalars = [.. step.Inputs.Where(i => !perSample.Contains(i)).Select(frame.ScalarOf)];
        OutputPlan[] outputs = [.. quantities.Select(q => OutputOf(q, scaled))];
        string length = streams.Length > 0 ? streams[0].Name : outputs.OfType<PerSampleOutput>().First().Stream.Name;
        var pass = new PassPlan(name, step, streams, scalars, outputs, scaled ? Scale : null, length, IsLight(step));
        _passes.Add(pass);
        return pass;
    }

    /// <summary>The step for some quantities; the one that is there already if one computes the same.</summary>
    public StepPlan StepOf(string name, IReadOnlyList<Quantity> quantities)
    {
        NamedVector[] results = [.. quantities.Select(q => new NamedVector(q.Plural, Weighted(q.Node)))];
        VectorNode[] values = [.. results.Select(r => r.Value)];
        foreach ((IReadOnlyList<VectorNode> known, StepPlan plan) in _byResults)
        {
            if (known.SequenceEqual(values))
            {
                return plan;
            }
        }

        var scope = new NameScope(frame.Scope);
        NamedVector[] named = [.. results.Select(r => r with { Name = frame.Scope.Once(r.Name) })];
        StepPlan step = StepPlanner.Plan(name, frame.Lowering, named, frame.InputOrder, scope, frame.Analysis.LocalNames);
        if (step.Inputs.Count == 0)
        {
            // Steps of different widths are told apart by their parameters.
            step = step with { Inputs = [.. frame.InputOrder.Take(1)] };
        }

        _steps.Add(step);
        _byResults.Add((values, step));
        return step;
    }

    private VectorNode Weighted(Node node)
    {
        VectorNode value = frame.Lowering.Lower(node);
        VectorGraph vectors = frame.Lowering.Vectors;
        return frame.Weight is null ? value : vectors.Multiply(vectors.Name(frame.Weight), value);
    }

    private OutputPlan OutputOf(Quantity quantity, bool scaled)
    {
        (string, bool) key = (quantity.Name, scaled && !quantity.IsSum);
        if (!_outputs.TryGetValue(key, out OutputPlan? output))
        {
            output = quantity.IsSum
                ? SumOf(quantity)
                : new PerSampleOutput(
                    frame.Scope.Once(quantity.Plural), frame.StreamOf(frame.Scope.Once(quantity.Name)), scaled ? Scale.Vector : null);
            _outputs.Add(key, output);
        }

        return output;
    }

    private SumOutput SumOf(Quantity quantity)
    {
        NameScope scope = frame.Scope;
        string name = quantity.Name;
        return new(
            scope.Once(quantity.Plural),
            scope.Take(name + "Sum"),
            scope.Take(name + "Lanes"),
            [.. Enumerable.Range(0, SumOutput.VectorsInFlight).Select(v => scope.Take(name + v, name + "Lanes" + v))],
            scope.Take(name + "Total"),
            scope.Take(name + "Row"));
    }

    /// <summary>Whether a step is a handful of machine instructions: no function of the library but the shortest.</summary>
    private static bool IsLight(StepPlan step)
    {
        return step.Locals.Concat(step.Results).All(v => IsLightNode(v.Value));

        static bool IsLightNode(VectorNode node) => node is not VectorCall call
            || ((call.Operation.Syntax != VectorSyntax.Library || call.Operation == VectorOperations.Sign || call.Operation == VectorOperations.Step)
                && call.Arguments.All(IsLightNode));
    }
}
