using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>A part of an expression as it is written. The span of a part in parentheses includes them.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record SyntaxNode(TextSpan Span)
{
    /// <summary>The parts that it is directly made of, in the order of the text; none of a definition or a whole expression.</summary>
    public IEnumerable<SyntaxNode> Parts() => this switch
    {
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        ChainSyntax chain => [chain.First, .. chain.Rest.Select(link => link.Operand)],
        ConditionalSyntax conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        CallSyntax call => call.Arguments,
        IndexSyntax index => [index.Row, index.Index],
        _ => [],
    };
}

/// <summary>A part that couldn't be read; it has been reported.</summary>
internal sealed record ErrorSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>A number.</summary>
internal sealed record NumberSyntax(TextSpan Span, Rational Value) : SyntaxNode(Span);

/// <summary>A parameter, a local or a constant.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name) : SyntaxNode(Span);

/// <summary>A sign or a negation before its operand.</summary>
internal sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, TextSpan OperatorSpan, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary>A power or a comparison.</summary>
internal sealed record BinarySyntax(TextSpan Span, SyntaxNode Left, BinaryOperator Operator, TextSpan OperatorSpan, SyntaxNode Right)
    : SyntaxNode(Span);

/// <summary>
/// Operands joined by operators of one left-associative level, read from left to right. One node however long, so that a
/// sum of a thousand terms doesn't nest a thousand deep.
/// </summary>
internal sealed record ChainSyntax(TextSpan Span, Precedence Precedence, SyntaxNode First, IReadOnlyList<ChainLink> Rest) : SyntaxNode(Span);

/// <summary>An operator of a chain and the operand after it.</summary>
internal sealed record ChainLink(BinaryOperator Operator, TextSpan OperatorSpan, SyntaxNode Operand);

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
internal sealed record ConditionalSyntax(TextSpan Span, SyntaxNode Condition, SyntaxNode WhenTrue, SyntaxNode WhenFalse) : SyntaxNode(Span);

/// <summary>A function or built-in loss and its arguments.</summary>
internal sealed record CallSyntax(TextSpan Span, string Name, TextSpan NameSpan, IReadOnlyList<SyntaxNode> Arguments) : SyntaxNode(Span);

/// <summary>An element of a row.</summary>
internal sealed record IndexSyntax(TextSpan Span, SyntaxNode Row, SyntaxNode Index) : SyntaxNode(Span);

/// <summary><c>name = value;</c></summary>
internal sealed record DefinitionSyntax(TextSpan Span, string Name, TextSpan NameSpan, SyntaxNode Value) : SyntaxNode(Span);

/// <summary>A whole expression: definitions, and the loss.</summary>
internal sealed record LossSyntax(TextSpan Span, IReadOnlyList<DefinitionSyntax> Definitions, SyntaxNode Value) : SyntaxNode(Span);
