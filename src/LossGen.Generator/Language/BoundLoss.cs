using System.Collections.Generic;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>An expression whose names and shapes are known.</summary>
/// <param name="Graph">The graph that holds it.</param>
/// <param name="Variables">
/// The parameters that an expression can name, by ordinal. Rows of one length, which meet element by element, have one dimension.
/// </param>
/// <param name="Value">The loss of one sample.</param>
/// <param name="LocalNames">The names that the user gave to subexpressions.</param>
/// <param name="LabelDimensions">
/// For each label, the dimensions of the rows that it indexes or whose argmax it is compared with: it must lie in [0, length) of
/// each. A label that is only compared with labels is not in it.
/// </param>
/// <param name="ArgMaxSpans">Where each call of argmax stands, or the built-in loss that calls it.</param>
/// <param name="Spans">Where each part that was written as one stands first, or the built-in loss that it is a part of.</param>
internal sealed record BoundLoss(
    Graph Graph,
    IReadOnlyList<Variable> Variables,
    Node Value,
    IReadOnlyDictionary<Node, string> LocalNames,
    IReadOnlyDictionary<Variable, IReadOnlyList<string>> LabelDimensions,
    IReadOnlyDictionary<Node, TextSpan> ArgMaxSpans,
    IReadOnlyDictionary<Node, TextSpan> Spans);
