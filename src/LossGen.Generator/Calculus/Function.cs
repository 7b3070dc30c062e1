using System;
using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>
/// How the derivative flows back through one argument of a call: from the derivative with respect to the call to the
/// contribution for the argument.
/// </summary>
internal delegate Node Pullback(Derivation derivation, CallNode call, int argument, Node adjoint);

/// <summary>What a function does with rows.</summary>
internal enum RowForm
{
    /// <summary>Applies to rows element by element; a scalar meets every element.</summary>
    Elementwise,

    /// <summary>Makes a row of a row as a whole.</summary>
    Whole,

    /// <summary>Makes one value of a row.</summary>
    Reduction,
}

/// <summary>A function that a <see cref="CallNode"/> can call; the rows of <see cref="Functions"/> and <see cref="RowFunctions"/>.</summary>
internal sealed class Function(
    string name, int arity, ShapeKind result, bool isInLanguage, Pullback pullback, RowForm form = RowForm.Elementwise)
{
    /// <summary>The name in the language, or of an internal function in debugging output.</summary>
    public string Name { get; } = name;

    public int Arity { get; } = arity;

    /// <summary>Number, integer or truth value, or row of these.</summary>
    public ShapeKind Result { get; } = result;

    public RowForm Form { get; } = form;

    /// <summary>Whether a user can call it; otherwise only rewriting and differentiation make such nodes.</summary>
    public bool IsInLanguage { get; } = isInLanguage;

    public Pullback Pullback { get; } = pullback;

    public override string ToString() => Name;

    /// <summary>The shape of a call.</summary>
    public Shape ShapeOf(IReadOnlyList<Node> arguments)
    {
        string? dimension = null;
        for (int i = 0; i < arguments.Count && Form != RowForm.Reduction; i++)
        {
            dimension ??= arguments[i].Shape.Dimension;
        }

        return Result == ShapeKind.Scalar && dimension is not null ? Shape.Row(dimension) : new(Result, dimension);
    }

    /// <summary>A smooth function of one argument, with its derivative from argument and value.</summary>
    public static Function Unary(string name, Func<Graph, Node, Node, Node> derivative, bool isInLanguage = true) =>
        new(name, 1, ShapeKind.Scalar, isInLanguage, (d, call, _, adjoint) =>
            d.Multiply(adjoint, derivative(d.Graph, call.Arguments[0], call)));

    /// <summary>A function of several arguments, with its partial derivatives from arguments and value.</summary>
    public static Function Smooth(
        string name, int arity, Func<Graph, IReadOnlyList<Node>, Node, Node[]> partials, bool isInLanguage = true) =>
        new(name, arity, ShapeKind.Scalar, isInLanguage, (d, call, argument, adjoint) =>
            d.Multiply(adjoint, partials(d.Graph, call.Arguments, call)[argument]));

    /// <summary>A function whose derivative is 0 wherever it has one.</summary>
    public static Function Stepwise(string name, int arity = 1) =>
        new(name, arity, ShapeKind.Scalar, true, (d, _, _, _) => d.Graph.Zero);

    /// <summary>What only second derivatives or kernels need: it is never differentiated itself.</summary>
    public static Function Last(string name, int arity = 1) =>
        new(name, arity, ShapeKind.Scalar, false, (d, _, _, _) => d.Graph.Zero);

    /// <summary>A truth-valued function; nothing flows back through it.</summary>
    public static Function Condition(string name, int arity) =>
        new(name, arity, ShapeKind.Boolean, false, (d, _, _, _) => d.Graph.Zero);
}
