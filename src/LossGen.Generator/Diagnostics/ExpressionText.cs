using System.Collections.Generic;
using System.Linq;
using LossGen.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace LossGen.Diagnostics;

/// <summary>
/// From a range in the value of a constant string to the characters of the file that stand for it: literals of every kind,
/// concatenations, interpolations. What has no characters there (a constant such as <c>LossFormulas.Hinge</c>) is marked whole.
/// </summary>
internal sealed class ExpressionText
{
    private readonly List<Piece> _pieces = [];
    private readonly SourceSpan _whole;
    private int _length;

    private ExpressionText(ExpressionSyntax expression) => _whole = expression.Span;

    /// <summary>Takes apart the syntax of a constant string.</summary>
    /// <param name="expression">The argument.</param>
    /// <param name="model">Tells the values, and so the lengths, of named constants.</param>
    public static ExpressionText Of(ExpressionSyntax expression, SemanticModel model)
    {
        ExpressionText text = new(expression);
        bool isComplete = text.TakeApart(expression, model);
        if (!isComplete || model.GetConstantValue(expression).Value is not string value || value.Length != text._length)
        {
            text._pieces.Clear();
        }

        return text;
    }

    /// <summary>Returns the characters of the file that <paramref name="span"/> comes from.</summary>
    public SourceSpan Map(TextSpan span)
    {
        if (_pieces.Count == 0)
        {
            return _whole;
        }

        // The end of the text belongs to the last piece, so that "something is missing here" has a place.
        Piece first = _pieces.FirstOrDefault(piece => span.Start < piece.Start + piece.Length) ?? _pieces[_pieces.Count - 1];
        if (span.Length == 0)
        {
            return first.MapPoint(span.Start);
        }

        Piece last = _pieces.FirstOrDefault(piece => span.End <= piece.Start + piece.Length) ?? _pieces[_pieces.Count - 1];
        int start = first.MapPoint(span.Start).Start;
        int end = last.MapEnd(span.End);
        return end >= start ? SourceSpan.FromBounds(start, end) : _whole;
    }

    /// <summary>
    /// Returns the characters that can be edited to change <paramref name="span"/> and nothing else; null where they aren't
    /// written there, or not in one literal.
    /// </summary>
    public SourceSpan? MapForEditing(TextSpan span)
    {
        Piece? piece = _pieces.FirstOrDefault(p => span.Start >= p.Start && span.End <= p.Start + p.Length && p.Literal is not null);
        return piece is null ? null
            : span.Length == 0 ? piece.MapPoint(span.Start)
            : SourceSpan.FromBounds(piece.MapPoint(span.Start).Start, piece.MapEnd(span.End));
    }

    private bool TakeApart(ExpressionSyntax whole, SemanticModel model)
    {
        // With a stack of its own, since a long concatenation is a deep tree.
        Stack<ExpressionSyntax> pending = new();
        pending.Push(whole);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    pending.Push(suppressed.Operand);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case LiteralExpressionSyntax literal when LiteralText.Read(literal.Token) is { } text:
                    Add(text, literal.Span);
                    break;
                case InterpolatedStringExpressionSyntax interpolated when IsReadable(interpolated):
                    if (!TakeApart(interpolated, model))
                    {
                        return false;
                    }

                    break;
                case ExpressionSyntax other when model.GetConstantValue(other) is { HasValue: true } constant:
                    Add(constant.Value?.ToString(), other.Span);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool TakeApart(InterpolatedStringExpressionSyntax interpolated, SemanticModel model)
    {
        bool isVerbatim = interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken);
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                Add(LiteralText.ReadInterpolated(text.TextToken, isVerbatim), text.Span);
            }
            else if (content is InterpolationSyntax interpolation && model.GetConstantValue(interpolation.Expression) is { HasValue: true } constant)
            {
                Add(constant.Value?.ToString(), interpolation.Span);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReadable(InterpolatedStringExpressionSyntax interpolated) =>
        interpolated.StringStartToken.Kind() is SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken;

    private void Add(LiteralText text, SourceSpan span)
    {
        _pieces.Add(new(_length, text.Characters.Count, span, text));
        _length += text.Characters.Count;
    }

    private void Add(string? value, SourceSpan span)
    {
        int length = value?.Length ?? 0;
        _pieces.Add(new(_length, length, span, null));
        _length += length;
    }

    /// <summary>A part of the value that one operand stands for.</summary>
    private sealed record Piece(int Start, int Length, SourceSpan Span, LiteralText? Literal)
    {
        /// <summary>The place of one character; no characters wide, unless the piece can only be marked whole.</summary>
        public SourceSpan MapPoint(int position)
        {
            if (Literal is null)
            {
                return Span;
            }

            int index = position - Start;
            return new(
                index < 0 || Length == 0 ? Literal.ContentStart : index < Length ? Literal.Characters[index].Start : Literal.Characters[Length - 1].End,
                0);
        }

        public int MapEnd(int end)
        {
            if (Literal is null)
            {
                return Span.End;
            }

            int index = end - Start;
            return index <= 0 || Length == 0 ? Literal.ContentStart : Literal.Characters[System.Math.Min(index, Length) - 1].End;
        }
    }
}
