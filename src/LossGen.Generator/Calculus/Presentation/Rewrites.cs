using LossGen.Calculus.Rewriting;

namespace LossGen.Calculus.Presentation;

/// <summary>Says what a stable rewrite did.</summary>
internal static class Rewrites
{
    public static string Describe(Rule rule)
    {
        string before = Presenter.Textbook(rule.Left.Node);
        string after = Presenter.Textbook(rule.Right.Node);
        return before == after
            ? $"{before} is computed in a form that neither overflows nor cancels"
            : $"{before} is computed as {after}";
    }
}
