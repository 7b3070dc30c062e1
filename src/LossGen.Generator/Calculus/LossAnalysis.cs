using System.Collections.Generic;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Properties;
using LossGen.Calculus.Witnessing;

namespace LossGen.Calculus;

/// <summary>What the calculus found out about a loss: all that the kernels and their documentation are made from.</summary>
/// <param name="Graph">The graph of all nodes.</param>
/// <param name="Variables">The variables, by ordinal.</param>
/// <param name="Value">The loss of one sample, in its stable form.</param>
/// <param name="Stable">The same before it was brought into the form that its kernel computes.</param>
/// <param name="Gradients">The derivatives, in the order of <c>WithRespectTo</c>.</param>
/// <param name="Hessian">The second derivative, where it was asked for.</param>
/// <param name="LocalNames">The names that the user gave to subexpressions.</param>
/// <param name="Kinks">A sentence for each kink that says where it is and which derivative is taken there.</param>
/// <param name="Rewrites">The stable rewrites that were applied.</param>
internal sealed record LossAnalysis(
    Graph Graph,
    IReadOnlyList<Variable> Variables,
    Node Value,
    Node Stable,
    IReadOnlyList<DerivativeAnalysis> Gradients,
    DerivativeAnalysis? Hessian,
    IReadOnlyDictionary<Node, string> LocalNames,
    IReadOnlyList<string> Kinks,
    AppliedRewrites Rewrites,
    bool IsLiteral)
{
    private LossFacts? _facts;
    private Node? _shown;

    /// <summary>Gets the loss of one sample as a mathematician writes it; it is made when it is first asked for.</summary>
    public Node Shown => _shown ??= Presenter.PresentNode(Stable);

    /// <summary>Gets the same as text.</summary>
    public string Formula => Printer.Print(Shown);

    /// <summary>Gets what is provable of the loss; it is found out when it is first asked for.</summary>
    public LossFacts Facts => _facts ??= FactFinder.Of(this);
}

/// <summary>A derivative of a loss.</summary>
/// <param name="Variable">The variable of differentiation.</param>
/// <param name="Node">The form that the kernel computes.</param>
/// <param name="Derived">The form before that, which can be differentiated again.</param>
/// <param name="Shown">The form that a mathematician expects.</param>
internal sealed record DerivativeAnalysis(Variable Variable, Node Node, Node Derived, Node Shown)
{
    /// <summary>Gets the form that a mathematician expects as text.</summary>
    public string Text { get; } = Printer.Print(Shown);
}

/// <summary>A second derivative that is shown but not computed.</summary>
/// <param name="Derived">The form in which it was derived.</param>
/// <param name="Shown">The form that a mathematician expects.</param>
internal sealed record SecondDerivative(Node Derived, Node Shown);
