using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Calculus;
using LossGen.Diagnostics;

namespace LossGen.Language;

/// <summary>Operators and calls: the shapes of their operands, and the nodes they make.</summary>
internal sealed partial class Binder
{
    private Node? BindValue(SyntaxNode syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Node? node = syntax switch
        {
            NumberSyntax number => _graph.Constant(number.Value),
            NameSyntax name => BindName(name),
            UnarySyntax unary => BindUnary(unary),
            BinarySyntax { Operator: BinaryOperator.Power } power => BindPower(power),
            BinarySyntax comparison => BindComparison(comparison),
            ChainSyntax { Precedence: Precedence.Sum } sum => BindSum(sum),
            ChainSyntax { Precedence: Precedence.Product } product => BindProduct(product),
            ChainSyntax logic => BindLogic(logic),
            ConditionalSyntax conditional => BindConditional(conditional),
            CallSyntax call => BindCall(call),
            IndexSyntax index => BindIndex(index),
            _ => null,
        };
        if (node is { Arguments.Length: > 0 } && !_spans.ContainsKey(node))
        {
            _spans.Add(node, _errors.PlaceOf(syntax.Span));
        }

        return node;
    }

    /// <summary>Binds a part that must be a number, or a row of numbers.</summary>
    /// <param name="syntax">The part.</param>
    /// <param name="use">What can't be done with a condition: "be added".</param>
    private Node? BindNumber(SyntaxNode syntax, string use)
    {
        Node? node = CheckCondition(BindValue(syntax), syntax.Span, use);
        if (node is { Shape.Kind: ShapeKind.Integer })
        {
            const string Uses = "only serves as an index, 'z[label]', or is compared, 'argmax(z) != label'";
            _errors.Shape(syntax.Span, node is VariableNode { Variable: var label }
                ? $"'{label.Name}' is a label and can't {use}: it {Uses}"
                : $"The result of argmax can't {use}: it {Uses}");
            return null;
        }

        return node;
    }

    private Node? CheckCondition(Node? node, TextSpan span, string use)
    {
        if (node is { Shape.IsBoolean: true })
        {
            _errors.Shape(span, $"A condition can't {use}; to count it, write 'condition ? 1 : 0'");
            return null;
        }

        return node;
    }

    /// <summary>Binds a part that must be a condition.</summary>
    /// <param name="syntax">The part.</param>
    /// <param name="place">Where it stands: "before '?'".</param>
    private Node? BindCondition(SyntaxNode syntax, string place)
    {
        Node? node = BindValue(syntax);
        if (node is { Shape.IsBoolean: false })
        {
            _errors.Shape(syntax.Span, $"A condition is expected {place}, such as 'x > 0', but this is {Describe(node.Shape)}");
            return null;
        }

        return node;
    }

    private Node? BindUnary(UnarySyntax syntax)
    {
        if (syntax.Operator == UnaryOperator.Not)
        {
            return BindCondition(syntax.Operand, "after '!'") is { } condition ? _graph.Call(Functions.Not, condition) : null;
        }

        Node? operand = BindNumber(syntax.Operand, "have a sign");
        return operand != null && syntax.Operator == UnaryOperator.Minus ? _graph.Negate(operand) : operand;
    }

    private Node? BindPower(BinarySyntax syntax)
    {
        Node? @base = BindNumber(syntax.Left, "be raised to a power");
        Node? exponent = BindNumber(syntax.Right, "be an exponent");
        return @base == null || exponent == null ? null : Meet([@base, exponent], Arithmetic.Pow(_graph, @base, exponent), syntax.Span);
    }

    private Node? BindSum(ChainSyntax syntax)
    {
        List<Node>? nodes = BindOperands(syntax);
        if (nodes == null)
        {
            return null;
        }

        IEnumerable<Node> rest = nodes.Skip(1).Zip(syntax.Rest, (node, link) => link.Operator == BinaryOperator.Subtract ? _graph.Negate(node) : node);
        return Meet(nodes, Arithmetic.Sum(_graph, [nodes[0], .. rest]), syntax.Span);
    }

    private Node? BindProduct(ChainSyntax syntax)
    {
        List<Node>? nodes = BindOperands(syntax);
        if (nodes == null)
        {
            return null;
        }

        IEnumerable<int> exponents = syntax.Rest.Select(link => link.Operator == BinaryOperator.Divide ? -1 : 1);
        (Node, int)[] factors = [(nodes[0], 1), .. nodes.Skip(1).Zip(exponents, (node, exponent) => (node, exponent))];
        return Meet(nodes, Arithmetic.Product(_graph, factors), syntax.Span);
    }

    /// <summary>All operands of a chain, or null if one is wrong.</summary>
    private List<Node>? BindOperands(ChainSyntax syntax)
    {
        var nodes = new List<Node?> { BindNumber(syntax.First, Use(syntax.Rest[0])) };
        nodes.AddRange(syntax.Rest.Select(link => BindNumber(link.Operand, Use(link))));
        return nodes.Contains(null) ? null : [.. nodes.Select(n => n!)];

        static string Use(ChainLink link) => "be " + Operators.Of(link.Operator).Participle;
    }

    private Node? BindLogic(ChainSyntax syntax)
    {
        OperatorRow row = Operators.Of(syntax.Rest[0].Operator);
        string sign = row.Operator == BinaryOperator.And ? "&&" : "||";
        Node? result = BindCondition(syntax.First, $"before '{sign}'");
        foreach (ChainLink link in syntax.Rest)
        {
            Node? operand = BindCondition(link.Operand, $"after '{sign}'");
            result = result == null || operand == null ? null : Call(row.Function!, result, operand);
        }

        return result;
    }

    private Node? BindConditional(ConditionalSyntax syntax)
    {
        const string Use = "be a value of '? :'";
        Node? condition = BindCondition(syntax.Condition, "before '?'");
        Node? whenTrue = BindNumber(syntax.WhenTrue, Use);
        Node? whenFalse = BindNumber(syntax.WhenFalse, Use);
        return condition == null || whenTrue == null || whenFalse == null
            ? null
            : Meet([condition, whenTrue, whenFalse], _graph.Select(condition, whenTrue, whenFalse), syntax.Span);
    }

    private Node? BindCall(CallSyntax syntax)
    {
        BuiltIn? builtIn = BuiltIns.Find(syntax.Name);

        // square(x) is the function, square(y, f) the loss, in any case.
        string name = builtIn != null && syntax.Arguments.Count == 1 && Signatures.ByName.ContainsKey(builtIn.Name.ToLowerInvariant())
            ? builtIn.Name.ToLowerInvariant()
            : syntax.Name;
        if (Signatures.Find(name, syntax.Arguments.Count) is { } signature && (builtIn == null || syntax.Arguments.Count == 1))
        {
            return BindFunction(syntax, signature);
        }

        if (builtIn != null)
        {
            return BindBuiltIn(syntax, builtIn);
        }

        foreach (SyntaxNode argument in syntax.Arguments)
        {
            BindValue(argument);
        }

        bool isValue = _names.TryGetValue(name, out Meaning? meaning);
        string? meant = isValue ? null : Suggestions.Find(
            name, Signatures.ByName.Keys.Concat(BuiltIns.All.Select(b => char.ToLowerInvariant(b.Name[0]) + b.Name.Substring(1))));
        string sentence = isValue
            ? $"It is a {(meaning!.Parameter != null ? "parameter" : "name defined here")}: to multiply by it, write '{name}*(...)'."
            : Suggestions.Sentence(meant);
        Remedy[] remedies = isValue ? [Remedy.Insert(syntax.NameSpan.End, "*")]
            : meant is not null ? [Remedy.Replace(syntax.NameSpan, meant)]
            : [];
        _errors.Add(DiagnosticKind.UnknownFunction, syntax.NameSpan, remedies, syntax.Name, sentence);
        return null;
    }

    private Node? BindFunction(CallSyntax syntax, Signature signature)
    {
        int errorsBefore = _errors.Count;
        Node?[] arguments = [.. syntax.Arguments.Select((a, i) => BindArgument(a, signature.Kind(i), signature.Name, signature.Advice))];
        if (!CheckCount(syntax, signature.MinCount, signature.MaxCount, signature.Expected) || _errors.Count > errorsBefore
            || arguments.Contains(null))
        {
            return null;
        }

        Node? bound = signature.Bind(_graph, arguments!);
        if (signature.Kinds[0] is not (ArgumentKind.Row or ArgumentKind.Label))
        {
            return Meet(arguments!, bound, syntax.Span);
        }

        if (signature.Kinds[0] == ArgumentKind.Label)
        {
            _lengths.MeetLabel(arguments[0]!, arguments[1]!);
        }
        else
        {
            _lengths.Meet(arguments);
        }

        Node? value = CheckLength(bound, syntax.Span);
        if (value is CallNode { Function: var function } && function == RowFunctions.ArgMax && !_argMaxSpans.ContainsKey(value))
        {
            _argMaxSpans.Add(value, _errors.PlaceOf(syntax.Span));
        }

        return value;
    }

    private Node? BindArgument(SyntaxNode syntax, ArgumentKind kind, string function, string advice = "") => kind switch
    {
        ArgumentKind.Condition => BindCondition(syntax, $"as an argument of '{function}'"),
        ArgumentKind.Row => BindRow(syntax, function, advice),
        ArgumentKind.Label => BindLabel(syntax, function),
        _ => BindNumber(syntax, $"be an argument of '{function}'"),
    };

    /// <summary>Binds the formula of a built-in with its parameters replaced by the arguments.</summary>
    private Node? BindBuiltIn(CallSyntax syntax, BuiltIn builtIn)
    {
        List<Node?> arguments = [.. syntax.Arguments.Select((a, i) => BindArgument(a, builtIn.Kind(i), syntax.Name))];
        if (!CheckCount(syntax, builtIn.MinCount, builtIn.ParameterNames.Count, builtIn.Expected) || arguments.Contains(null))
        {
            return null;
        }

        int missing = builtIn.ParameterNames.Count - arguments.Count;
        arguments.AddRange(builtIn.Defaults.Skip(builtIn.Defaults.Count - missing).Select(BindValue));
        var errors = new ErrorList(_errors.PlaceOf(syntax.Span));
        var inner = new Binder(_graph, errors, _lengths, _argMaxSpans, _spans);
        for (int i = 0; i < arguments.Count; i++)
        {
            inner._names.Add(builtIn.ParameterNames[i], new(arguments[i]));
        }

        Node? value = inner.BindLoss(builtIn.Syntax);
        foreach (LossDiagnostic error in errors.Ordered)
        {
            _errors.Add(error.Kind, error.Span, [.. error.Arguments]);
        }

        return value;
    }

    private bool CheckCount(CallSyntax syntax, int min, int max, string expected)
    {
        int found = syntax.Arguments.Count;
        if (found >= min && found <= max)
        {
            return true;
        }

        // Too many: the surplus ones; too few: the function.
        TextSpan span = found > max
            ? TextSpan.FromBounds(syntax.Arguments[max].Span.Start, syntax.Arguments[found - 1].Span.End)
            : syntax.NameSpan;
        string count = found.ToString(CultureInfo.InvariantCulture);
        _errors.Add(DiagnosticKind.WrongArgumentCount, span, syntax.Name, expected, count);
        return false;
    }

    private Node? CheckLength(Node? node, TextSpan span)
    {
        if (node == null)
        {
            _errors.TooLarge(span, "The constants combine into a number that is too long to be exact");
        }

        return node;
    }
}
