using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>An operator before its operand.</summary>
internal enum UnaryOperator
{
    Plus,
    Minus,
    Not,
}

/// <summary>An operator between two operands.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
}

/// <summary>How tightly an operator binds, loosest first.</summary>
internal enum Precedence
{
    Or,
    And,
    Comparison,
    Sum,
    Product,

    /// <summary>Tighter than a sign on its left, looser than one on its right: -x^2 is -(x^2), 2^-x is 2^(-x).</summary>
    Power,
}

/// <summary>An operator of the language.</summary>
/// <param name="Token">How it is written.</param>
/// <param name="Operator">What it is.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Participle">What it does to its operands: "added".</param>
/// <param name="Function">The function of the graph, of an operator that makes a truth value.</param>
internal sealed record OperatorRow(
    TokenKind Token, BinaryOperator Operator, Precedence Precedence, string Participle, Function? Function = null);

/// <summary>The table of operators between two operands.</summary>
internal static class Operators
{
    public static readonly IReadOnlyList<OperatorRow> All =
    [
        new(TokenKind.OrOr, BinaryOperator.Or, Precedence.Or, "joined", Functions.Or),
        new(TokenKind.AndAnd, BinaryOperator.And, Precedence.And, "joined", Functions.And),
        new(TokenKind.Less, BinaryOperator.Less, Precedence.Comparison, "compared", Functions.Less),
        new(TokenKind.LessOrEqual, BinaryOperator.LessOrEqual, Precedence.Comparison, "compared", Functions.LessOrEqual),
        new(TokenKind.Greater, BinaryOperator.Greater, Precedence.Comparison, "compared", Functions.Greater),
        new(TokenKind.GreaterOrEqual, BinaryOperator.GreaterOrEqual, Precedence.Comparison, "compared", Functions.GreaterOrEqual),
        new(TokenKind.EqualEqual, BinaryOperator.Equal, Precedence.Comparison, "compared", Functions.Equal),
        new(TokenKind.NotEqual, BinaryOperator.NotEqual, Precedence.Comparison, "compared", Functions.NotEqual),
        new(TokenKind.Plus, BinaryOperator.Add, Precedence.Sum, "added"),
        new(TokenKind.Minus, BinaryOperator.Subtract, Precedence.Sum, "subtracted"),
        new(TokenKind.Star, BinaryOperator.Multiply, Precedence.Product, "multiplied"),
        new(TokenKind.Slash, BinaryOperator.Divide, Precedence.Product, "divided"),
        new(TokenKind.Caret, BinaryOperator.Power, Precedence.Power, "raised to a power"),
    ];

    private static readonly Dictionary<TokenKind, OperatorRow> ByToken = All.ToDictionary(o => o.Token);
    private static readonly Dictionary<BinaryOperator, OperatorRow> ByOperator = All.ToDictionary(o => o.Operator);

    public static OperatorRow Of(BinaryOperator @operator) => ByOperator[@operator];

    public static OperatorRow? Find(TokenKind token) => ByToken.TryGetValue(token, out OperatorRow? row) ? row : null;
}
