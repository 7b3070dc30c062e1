using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Rewriting;
using LossGen.Calculus.Witnessing;
using LossGen.Model;

namespace LossGen.Calculus.Presentation;

/// <summary>What a stable rewrite did, and why.</summary>
/// <param name="Before">The form that was found.</param>
/// <param name="After">What is computed in its place, or null if its name says nothing.</param>
/// <param name="Failure">Where the form that was found fails: "overflows above 88.7", or null if nowhere.</param>
internal sealed record RewriteNote(string Before, string? After, string? Failure);

/// <summary>Says what stable rewrites did.</summary>
internal static class Rewrites
{
    /// <summary>A longer form tells a reader no more than that there is one.</summary>
    private const int MaxLength = 60;

    /// <summary>The rules as notes, each text once.</summary>
    public static IEnumerable<RewriteNote> Describe(IEnumerable<Rule> rules, FloatType type) =>
        rules.Select(r => Describe(r, type)).GroupBy(n => n.Before).Select(g => g.OrderBy(n => n.Failure is null).First());

    /// <summary>A rewritten form by its name, or null where it has none that says more than the form before it.</summary>
    public static string? Name(Node node, string before)
    {
        string name = Presenter.Named(node);
        return name == before || name.Length > MaxLength ? null : name;
    }

    /// <summary>What one rule did.</summary>
    public static RewriteNote Describe(Rule rule, FloatType type)
    {
        string before = Presenter.Textbook(rule.Left.Node);
        return new(before, Name(rule.Right.Node, before), RuleFailures.Describe(rule, type));
    }
}
