using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using LossGen.Calculus.Witnessing;

namespace LossGen.Calculus;

/// <summary>
/// From the loss as it was bound to all that is computed and shown of it. The order matters: stable functions are recognised
/// first, then differentiated, and only then is a derivative brought into the form that its kernel computes.
/// </summary>
internal static class LossAnalyzer
{
    /// <param name="graph">The graph of the loss.</param>
    /// <param name="variables">Its variables, by ordinal.</param>
    /// <param name="value">The loss of one sample, as it was written.</param>
    /// <param name="localNames">The names that the user gave to subexpressions.</param>
    /// <param name="withRespectTo">The variables of differentiation, in order.</param>
    /// <param name="hessian">Whether the second derivative by the one variable is wanted.</param>
    /// <param name="literal">Whether the loss is computed as it was written.</param>
    public static LossAnalysis Analyze(
        Graph graph,
        IReadOnlyList<Variable> variables,
        Node value,
        IReadOnlyDictionary<Node, string> localNames,
        IReadOnlyList<Variable> withRespectTo,
        bool hessian,
        bool literal)
    {
        var stable = new Rewriter(graph, literal ? RuleSet.Empty : StableRules.Set);
        Node stableValue = stable.Rewrite(value);
        graph.KeepsUndefined = false;
        var evaluation = new Rewriter(graph, literal ? RuleSet.Empty : EvaluationRules.Set);
        var last = new Rewriter(graph, literal ? RuleSet.Empty : EvaluationRules.LastSet);
        var lowered = new Rewriter(graph, LoweredForms.Set, isRequired: true);
        Dictionary<Node, string> names = [];
        foreach (KeyValuePair<Node, string> local in localNames)
        {
            names[Computed(stable.Rewrite(local.Key))] = local.Value;
        }

        var branches = new Rewriter(graph, DerivativeRules.Set);
        var fractions = new CommonDenominator(graph);
        Node[] first = [.. withRespectTo.Select(variable => Derive(stableValue, variable))];
        Node? second = hessian ? DeriveDiagonal(first[0], withRespectTo[0]) : null;
        DerivativeAnalysis[] gradients = [.. first.Zip(withRespectTo, Finish)];
        DerivativeAnalysis? diagonal = second is null ? null : Finish(second, withRespectTo[0]);
        var rewrites = new AppliedRewrites(value, [.. withRespectTo.Zip(first, (v, d) => (v, d))], stable, evaluation, last);
        return new(graph, variables, Computed(stableValue), stableValue, gradients, diagonal, names, Kinks.Of(stableValue, withRespectTo), rewrites, literal);

        Node Computed(Node node) => lowered.Rewrite(last.Rewrite(evaluation.Rewrite(node)));

        Node Derive(Node node, Variable variable) => Simplify(branches.Rewrite(Derivation.Derive(graph, node, variable)));

        Node DeriveDiagonal(Node node, Variable variable) => Simplify(branches.Rewrite(DiagonalDerivation.Derive(graph, node, variable)));

        Node Simplify(Node derivative) => literal ? derivative : fractions.Apply(derivative);

        DerivativeAnalysis Finish(Node derivative, Variable variable) =>
            new(variable, Computed(derivative), derivative, Presenter.PresentNode(derivative));
    }

    /// <summary>The derivative by its variable of a first derivative, of a row the diagonal.</summary>
    public static SecondDerivative Second(LossAnalysis analysis, DerivativeAnalysis first)
    {
        if (analysis.Hessian is { } hessian)
        {
            return new(hessian.Derived, hessian.Shown);
        }

        Graph graph = analysis.Graph;
        Node second = new Rewriter(graph, DerivativeRules.Set).Rewrite(DiagonalDerivation.Derive(graph, first.Derived, first.Variable));
        Node derived = analysis.IsLiteral ? second : new CommonDenominator(graph).Apply(second);
        return new(derived, Presenter.PresentNode(derived));
    }
}
