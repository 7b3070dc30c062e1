using System.Linq;
using LossGen.Kernels;

namespace LossGen.Emission;

/// <summary>Values of steps as C# expressions.</summary>
internal static class VectorText
{
    public static string Of(VectorNode node, Width width) => Of(node, width, 0);

    /// <summary>The type of a value.</summary>
    public static string TypeOf(VectorNode node, Width width) => node is VectorCall { Operation.IsPair: true } ? width.Pair : width.Vector;

    private static string Of(VectorNode node, Width width, int precedence) => node switch
    {
        VectorName name => name.Name,
        VectorNumber number => Number(number.Value, width),
        VectorCall call when call.Operation.Precedence < precedence => $"({OfCall(call, width)})",
        _ => OfCall((VectorCall)node, width),
    };

    private static string OfCall(VectorCall call, Width width)
    {
        VectorOperation operation = call.Operation;
        return operation.Syntax switch
        {
            VectorSyntax.Prefix => operation.Symbol + Of(call.Arguments[0], width, operation.Precedence + 1),
            VectorSyntax.Infix => OfInfix(call, width),
            VectorSyntax.Method => $"{width.Class}.{operation.Symbol}({Arguments(call, width)})",
            _ => $"VectorMath.{operation.Symbol}({Arguments(call, width)})",
        };
    }

    /// <summary>Operators bind to the left; a product or quotient takes a number as it is.</summary>
    private static string OfInfix(VectorCall call, Width width)
    {
        VectorOperation operation = call.Operation;
        VectorNode left = call.Arguments[0], right = call.Arguments[1];
        string leftText = operation == VectorOperations.Multiply && left is VectorNumber factor
            ? NumberText.Of(factor.Value, width.Type)
            : Of(left, width, operation.Precedence);
        string rightText = right is VectorNumber number
            && (operation == VectorOperations.Divide || (operation == VectorOperations.Multiply && left is not VectorNumber))
            ? NumberText.Of(number.Value, width.Type)
            : Of(right, width, operation.Precedence + 1);
        return $"{leftText} {operation.Symbol} {rightText}";
    }

    private static string Arguments(VectorCall call, Width width) => string.Join(", ", call.Arguments.Select(a => Of(a, width, 0)));

    private static string Number(double value, Width width)
    {
        bool isNegativeZero = value == 0 && 1 / value < 0;
        return value switch
        {
            0 when !isNegativeZero => width.Vector + ".Zero",
            1 => width.Vector + ".One",
            _ => $"{width.Class}.Create({NumberText.Of(value, width.Type)})",
        };
    }
}
