using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>
/// From the expression graph to operations on vectors. What a node becomes depends on the node alone, never on what stands
/// around it, so a loss has the same bits in every kernel that computes it.
/// </summary>
internal sealed partial class Lowering
{
    private readonly Dictionary<Node, VectorNode> _lowered = [];
    private readonly Dictionary<string, Node> _named = [];
    private readonly FloatType _type;
    private readonly IInputNames _names;
    private readonly Func<Node, bool> _varies;

    /// <param name="graph">The graph of the nodes.</param>
    /// <param name="type">The type of the elements.</param>
    /// <param name="names">What the step is given.</param>
    /// <param name="isLiteral">Whether only what is written is computed: what roundings leave is left.</param>
    /// <param name="varies">What differs from element to element; what doesn't is put together and computed outside the loop.</param>
    public Lowering(Graph graph, FloatType type, IInputNames names, bool isLiteral = false, Func<Node, bool>? varies = null)
    {
        _varies = varies ?? (node => node.PerSample);
        Graph = graph;
        Vectors = new VectorGraph(type);
        Errors = new RoundingErrors(Vectors, Recomputed, isLiteral);
        _type = type;
        _names = names;
    }

    public Graph Graph { get; }

    public VectorGraph Vectors { get; }

    /// <summary>What the roundings of lowered values left.</summary>
    public RoundingErrors Errors { get; }

    /// <summary>What has been lowered so far: where a local stems from, and so what it is called.</summary>
    public IReadOnlyDictionary<Node, VectorNode> Lowered => _lowered;

    public VectorNode Lower(Node node)
    {
        if (!_lowered.TryGetValue(node, out VectorNode? vector))
        {
            if (_names.Find(node) is { } name)
            {
                vector = Vectors.Name(name);
                _named[name] = node;
            }
            else
            {
                vector = LowerNew(node);
            }

            _lowered.Add(node, vector);
        }

        return vector;
    }

    /// <summary>
    /// The operations that a value computed once per call came from, so that its rounding isn't lost: the same ones, in the loop.
    /// </summary>
    private VectorNode? Recomputed(VectorName name) =>
        _named.TryGetValue(name.Name, out Node node) && IsCheap(node) ? LowerNew(node) : null;

    private static bool IsCheap(Node node) => node switch
    {
        ProductNode product => product.Factors.All(f => f.Node is VariableNode || IsCheap(f.Node)),
        CallNode call => call.Function == Functions.Sqrt && call.Arguments[0] is ConstantNode,
        _ => false,
    };

    private VectorNode LowerNew(Node node) => node switch
    {
        ConstantNode constant => Vectors.Number(constant.Value),
        NamedConstantNode named => Vectors.Number(named.Constant.Value),
        SumNode sum => LowerSum(sum),
        ProductNode product => LowerProduct(product.Coefficient, product.Factors),
        CallNode call => LoweringTable.Lower(this, call),
        _ => throw new KeyNotFoundException("A variable that isn't an input of the kernel."),
    };
}

/// <summary>Which nodes a step is given from outside: its inputs, and what is computed once per call.</summary>
internal interface IInputNames
{
    /// <summary>The name of the parameter that holds the node's value, or null if the step has to compute it.</summary>
    public string? Find(Node node);
}
