using System;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using LossGen.Model;

namespace LossGen.Calculus.Witnessing;

/// <summary>
/// Where the left side of a rule fails, as a mathematician writes it and the hardware computes it. Found out once for each rule and type:
/// tables of rules are static.
/// </summary>
internal static class RuleFailures
{
    /// <summary>How many points a rule of several variables is tried at.</summary>
    private const int MaxPoints = 1_500;

    // By reference: two rules are never equal, and a record would be compared by its contents.
    private static readonly ConditionalWeakTable<Rule, Lazy<string?>> OfFloat = new();
    private static readonly ConditionalWeakTable<Rule, Lazy<string?>> OfDouble = new();

    /// <summary>"overflows above 88.7", or null if no input is found at which it fails.</summary>
    public static string? Describe(Rule rule, FloatType type) =>
        (type == FloatType.Single ? OfFloat : OfDouble).GetValue(rule, r => new(() => Find(r, type))).Value;

    /// <summary>Compares both sides of a rule, or null if it moves branches about and changes no number, or holds where its guard says only.</summary>
    public static Judge? JudgeOf(Rule rule, FloatType type)
    {
        if (!rule.HoldsWithoutGuard || IsAboutBranches(rule.Left.Node))
        {
            return null;
        }

        var graph = new Graph();
        var bindings = new Bindings();
        foreach (Pattern pattern in (Pattern[])[Pattern.A, Pattern.B, Pattern.C, Pattern.X, Pattern.Y, Pattern.N, Pattern.Z, Pattern.W])
        {
            Variable variable = ((VariableNode)pattern.Node).Variable;
            bindings.Set(variable, graph.Variable(pattern.Node == Pattern.N.Node ? variable with { Shape = Shape.Integer } : variable));
        }

        // What a right side still holds is rewritten as well, as it is in a loss.
        Node computed = new Rewriter(graph, EvaluationRules.Set).Rewrite(
            new Rewriter(graph, StableRules.Set).Rewrite(bindings.Instantiate(graph, rule.Right.Node)));
        return new(Presenter.TextbookNode(bindings.Instantiate(graph, rule.Left.Node)), computed, type);
    }

    private static string? Find(Rule rule, FloatType type)
    {
        if (JudgeOf(rule, type) is not { } judge)
        {
            return null;
        }

        string? ranges = judge.Variables is [{ Shape.Kind: ShapeKind.Scalar } only] ? FailingRanges.Describe(judge, only) : null;
        return ranges ?? FailingPoint.Describe(judge, MaxPoints);
    }

    /// <summary>Whether a rule is about any condition.</summary>
    private static bool IsAboutBranches(Node node) =>
        (node is CallNode call && call.Function == Functions.Where && call.Arguments[0] is VariableNode) || node.Arguments.Any(IsAboutBranches);
}
