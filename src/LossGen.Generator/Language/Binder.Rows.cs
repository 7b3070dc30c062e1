using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;

namespace LossGen.Language;

/// <summary>Rows and labels: which parts must be one, and what meets them.</summary>
internal sealed partial class Binder
{
    /// <summary>What a value is, for a message.</summary>
    private static string Describe(Shape shape) => shape switch
    {
        { IsBoolean: true, IsRow: true } => "a row of conditions",
        { IsBoolean: true } => "a condition",
        { IsRow: true } => "a row",
        { Kind: ShapeKind.Integer } => "a label",
        _ => "a number",
    };

    /// <summary>Binds an argument that must be a row of numbers.</summary>
    /// <param name="syntax">The argument.</param>
    /// <param name="function">The name of the function or built-in loss.</param>
    /// <param name="advice">What to write otherwise, or nothing.</param>
    private Node? BindRow(SyntaxNode syntax, string function, string advice = "")
    {
        Node? node = BindNumber(syntax, $"be an argument of '{function}'");
        if (node is { Shape.IsRow: false })
        {
            _errors.Shape(syntax.Span, $"'{function}' needs a row, and this is a number{advice}");
            return null;
        }

        return node;
    }

    /// <summary>Binds an argument that must be a label.</summary>
    private Node? BindLabel(SyntaxNode syntax, string function)
    {
        Node? node = BindValue(syntax);
        if (node is { Shape.Kind: not ShapeKind.Integer })
        {
            _errors.Shape(syntax.Span, $"'{function}' needs a label or argmax(...) here, and this is {Describe(node.Shape)}");
            return null;
        }

        return node;
    }

    private Node? BindIndex(IndexSyntax syntax)
    {
        Node? row = BindValue(syntax.Row);
        Node? index = BindValue(syntax.Index);
        if (row is { Shape.Kind: not ShapeKind.Row })
        {
            _errors.Shape(syntax.Row.Span, $"Only a row has elements, and this is {Describe(row.Shape)}");
            row = null;
        }

        if (index is { Shape.Kind: not ShapeKind.Integer })
        {
            _errors.Shape(syntax.Index.Span, $"An index must be a label or argmax(...), and this is {Describe(index.Shape)}");
            index = null;
        }

        if (row == null || index == null)
        {
            return null;
        }

        _lengths.MeetLabel(index, row);
        return Elements.At(_graph, row, index);
    }

    private Node? BindComparison(BinarySyntax syntax)
    {
        const string Use = "be compared";
        OperatorRow row = Operators.Of(syntax.Operator);
        Node? left = CheckCondition(BindValue(syntax.Left), syntax.Left.Span, Use);
        Node? right = CheckCondition(BindValue(syntax.Right), syntax.Right.Span, Use);
        if (left == null || right == null)
        {
            return null;
        }

        bool leftIsLabel = left.Shape.Kind == ShapeKind.Integer;
        bool rightIsLabel = right.Shape.Kind == ShapeKind.Integer;
        if (leftIsLabel != rightIsLabel)
        {
            (SyntaxNode label, Node other) = leftIsLabel ? (syntax.Left, right) : (syntax.Right, left);
            _errors.Shape(label.Span, $"A label can only be compared with another label or with argmax(...), not with {Describe(other.Shape)}");
            return null;
        }

        if (leftIsLabel && syntax.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
        {
            _errors.Shape(syntax.OperatorSpan, "Labels have no order: they can only be compared with '==' and '!='");
            return null;
        }

        MeetLabels(left, right);
        MeetLabels(right, left);
        return Call(row.Function!, left, right);
    }

    /// <summary>A label that is compared with an argmax must lie in the row that the argmax is taken of.</summary>
    private void MeetLabels(Node label, Node other)
    {
        if (label.Shape.Kind == ShapeKind.Integer && other is CallNode { Function: var function } call && function == RowFunctions.ArgMax)
        {
            _lengths.MeetLabel(label, call.Arguments[0]);
        }
    }

    /// <summary>Checks the result of an operation in which rows, if there are any, meet element by element.</summary>
    private Node? Meet(IReadOnlyList<Node> operands, Node? result, TextSpan span)
    {
        _lengths.Meet(operands);
        if (result is { Shape.IsRow: false } && operands.Any(o => o.Shape.IsRow))
        {
            // w - norm(w) - w is -norm(w): one number that would have to stand for all elements, in an expression that can't be meant.
            _errors.Shape(span, "The rows cancel out here: what is left is one number, so write that in place of this part");
            return null;
        }

        return CheckLength(result, span);
    }

    /// <summary>Calls a function whose row arguments, if there are several, meet element by element.</summary>
    private Node Call(Function function, params Node[] arguments)
    {
        _lengths.Meet(arguments);
        return _graph.Call(function, arguments);
    }

    /// <summary>The loss of a sample is one number.</summary>
    private Node? CheckLoss(Node? value, TextSpan span)
    {
        string? advice = value?.Shape switch
        {
            null or { Kind: ShapeKind.Scalar } => null,
            { IsBoolean: true, IsRow: true } => "to count the elements for which they hold, write 'sum(condition ? 1 : 0)'",
            { IsBoolean: true } => "to count it, write 'condition ? 1 : 0'",
            { IsRow: true } => "add up its elements with 'sum(...)', or average them with 'mean(...)'",
            _ => "to count wrong ones, write 'argmax(z) != label ? 1 : 0'",
        };
        if (advice == null)
        {
            return value;
        }

        _errors.Shape(span, $"The loss is {Describe(value!.Shape)}, but must be a number: {advice}");
        return null;
    }
}
