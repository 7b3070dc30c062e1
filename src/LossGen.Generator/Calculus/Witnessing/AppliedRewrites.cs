using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Rewriting;

namespace LossGen.Calculus.Witnessing;

/// <summary>What was rewritten in a loss: asked only for its documentation and for what is said in the editor.</summary>
/// <param name="Written">The loss of one sample, as the user wrote it.</param>
/// <param name="Derivatives">Its derivatives, before they were brought into the form that is computed.</param>
/// <param name="Stable">What recognised stable functions.</param>
/// <param name="Evaluation">What brought all into the form that is computed.</param>
/// <param name="Last">What was applied after that.</param>
internal sealed record AppliedRewrites(
    Node Written, IReadOnlyList<(Variable Variable, Node Node)> Derivatives, Rewriter Stable, Rewriter Evaluation, Rewriter Last)
{
    /// <summary>The rules that were applied, in the order of their first use.</summary>
    public IEnumerable<Rule> Rules => Stable.Applied.Concat(Evaluation.Applied).Concat(Last.Applied);
}
