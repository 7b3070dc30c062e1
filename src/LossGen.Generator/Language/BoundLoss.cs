using System.Collections.Generic;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>An expression whose names and shapes are known.</summary>
/// <param name="Graph">The graph that holds it.</param>
/// <param name="Variables">The parameters that an expression can name, by ordinal.</param>
/// <param name="Value">The loss of one sample.</param>
/// <param name="LocalNames">The names that the user gave to subexpressions.</param>
internal sealed record BoundLoss(
    Graph Graph,
    IReadOnlyList<Variable> Variables,
    Node Value,
    IReadOnlyDictionary<Node, string> LocalNames);
