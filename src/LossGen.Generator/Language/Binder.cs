using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Model;

namespace LossGen.Language;

/// <summary>
/// Gives the names of an expression their meaning, checks shapes, and builds the graph. A part that is wrong is reported
/// once and becomes null, about which nothing more is said.
/// </summary>
internal sealed partial class Binder
{
    private readonly Graph _graph;
    private readonly ErrorList _errors;
    private readonly RowLengths _lengths;
    private readonly Dictionary<Node, TextSpan> _argMaxSpans;
    private readonly Dictionary<Node, TextSpan> _spans;
    private readonly Dictionary<string, Meaning> _names = [];
    private readonly Dictionary<Node, string> _localNames = [];
    private readonly HashSet<string> _usedParameters = [];

    /// <summary>The names that are defined further on.</summary>
    private readonly HashSet<string> _laterNames = [];

    private Binder(
        Graph graph, ErrorList errors, RowLengths lengths, Dictionary<Node, TextSpan> argMaxSpans, Dictionary<Node, TextSpan> spans)
    {
        _graph = graph;
        _errors = errors;
        _lengths = lengths;
        _argMaxSpans = argMaxSpans;
        _spans = spans;
    }

    /// <summary>What a name stands for: a node, null after an error in its definition; and the parameter, unless it is a local.</summary>
    private sealed record Meaning(Node? Node, ParameterModel? Parameter = null);

    /// <summary>Binds an expression over the parameters of a method.</summary>
    /// <returns>The bound expression, or null where there are errors; warnings don't prevent it.</returns>
    public static BoundLoss? Bind(string expression, IReadOnlyList<ParameterModel> parameters, List<LossDiagnostic> diagnostics) =>
        Bind(new Graph(), expression, parameters, diagnostics);

    /// <summary>The same in a graph that may already hold other expressions.</summary>
    internal static BoundLoss? Bind(
        Graph graph, string expression, IReadOnlyList<ParameterModel> parameters, List<LossDiagnostic> diagnostics)
    {
        ParameterModel[] named = [.. parameters.Where(p => p.Kind is not (ParameterKind.Weight or ParameterKind.RowLength))];
        if (named.Length > Graph.MaxVariables)
        {
            diagnostics.Add(new(
                DiagnosticKind.UnsupportedSignature,
                LossLocation.Method,
                default,
                new([$"The loss has more than {Graph.MaxVariables} parameters"])));
            return null;
        }

        IReadOnlyDictionary<string, string> lengths = LengthsOf(expression, parameters, named);
        Variable[] variables = Variables(named, lengths);
        var errors = new ErrorList();
        var binder = new Binder(graph, errors, new(), [], []);
        Node? value = binder.BindText(expression, parameters, variables);
        if (errors.Any || value == null)
        {
            diagnostics.AddRange(errors.Ordered);
            return null;
        }

        if (MethodNeeds.Objection(parameters, lengths) is { } objection)
        {
            diagnostics.Add(new(DiagnosticKind.UnsupportedSignature, LossLocation.Method, default, new([objection])));
            return null;
        }

        diagnostics.AddRange(named.Where(p => !binder._usedParameters.Contains(p.Name)).Select(p =>
            new LossDiagnostic(DiagnosticKind.ParameterNeverUsed, LossLocation.Parameter, default, new([p.Name]))));
        return new(graph, variables, value, binder._localNames, binder._lengths.Labels, binder._argMaxSpans, binder._spans);
    }

    /// <summary>
    /// The name of the length of each row. Nodes have their shape from the start, so which rows meet is found out by binding
    /// the expression once in a graph of its own, where each row has a length of its own. Errors are left to the real binding.
    /// </summary>
    private static IReadOnlyDictionary<string, string> LengthsOf(
        string expression, IReadOnlyList<ParameterModel> parameters, ParameterModel[] named)
    {
        var lengths = new RowLengths();
        ParameterModel[] rows = [.. named.Where(p => p.Kind is ParameterKind.SampleRow or ParameterKind.SharedRow)];
        if (rows.Length > 1)
        {
            var binder = new Binder(new(), new(), lengths, [], []);
            binder.BindText(expression, parameters, Variables(named, rows.ToDictionary(r => r.Name, r => r.Name)));
        }

        return lengths.Name(rows);
    }

    private static Variable[] Variables(ParameterModel[] named, IReadOnlyDictionary<string, string> lengths)
    {
        return [.. named.Select((p, i) => new Variable(p.Name, i, ShapeOf(p), IsPerSample(p.Kind)))];

        Shape ShapeOf(ParameterModel parameter) => parameter.Kind switch
        {
            ParameterKind.SampleRow or ParameterKind.SharedRow => Shape.Row(lengths[parameter.Name]),
            ParameterKind.Label => Shape.Integer,
            _ => Shape.Scalar,
        };
    }

    private static bool IsPerSample(ParameterKind kind) =>
        kind is ParameterKind.Sample or ParameterKind.SampleRow or ParameterKind.Label;

    private Node? BindText(string expression, IReadOnlyList<ParameterModel> parameters, IReadOnlyList<Variable> variables)
    {
        foreach (ParameterModel parameter in parameters)
        {
            Variable? variable = variables.FirstOrDefault(v => v.Name == parameter.Name);
            _names[parameter.Name] = new(variable == null ? null : _graph.Variable(variable), parameter);
        }

        bool keepsUndefined = _graph.KeepsUndefined;
        _graph.KeepsUndefined = true;
        var whole = new TextSpan(0, expression.Length);
        try
        {
            LossSyntax loss = Parser.Parse(expression, _errors);
            Node? value = CheckLoss(BindLoss(loss), loss.Value.Span);
            if (value != null && IsTooDeep(value))
            {
                _errors.TooLarge(whole, $"The expression is too deep: more than {Limits.GraphDepth} operations build on one another");
            }

            return value;
        }
        catch (GraphTooLargeException)
        {
            _errors.TooLarge(whole, "The expression has too many parts");
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            // The host has called the compiler with a nearly full stack.
            _errors.TooLarge(whole, "The expression is nested too deep");
            return null;
        }
        finally
        {
            _graph.KeepsUndefined = keepsUndefined;
        }
    }

    private Node? BindLoss(LossSyntax loss)
    {
        _laterNames.UnionWith(loss.Definitions.Select(d => d.Name));
        foreach (DefinitionSyntax definition in loss.Definitions)
        {
            BindDefinition(definition);
        }

        return BindValue(loss.Value);
    }

    private void BindDefinition(DefinitionSyntax definition)
    {
        string name = definition.Name;
        Node? value = BindValue(definition.Value);
        _laterNames.Remove(name);
        if (_names.TryGetValue(name, out Meaning? existing))
        {
            string sentence = existing.Parameter != null
                ? $"'{name}' is a parameter already; a definition needs a name of its own"
                : $"'{name}' is defined already; a definition needs a name of its own";
            _errors.Syntax(definition.NameSpan, sentence);
            return;
        }

        if (name.Contains('.'))
        {
            _errors.Syntax(definition.NameSpan, $"'{name}' can't be defined: names have no '.'");
            return;
        }

        _names.Add(name, new(value));
        if (value is not (null or ConstantNode or NamedConstantNode or VariableNode) && !_localNames.ContainsKey(value))
        {
            _localNames.Add(value, name);
        }
    }

    private Node? BindName(NameSyntax syntax)
    {
        string name = syntax.Name;
        if (_names.TryGetValue(name, out Meaning? meaning))
        {
            return meaning.Parameter is { } parameter ? BindParameter(syntax, parameter, meaning.Node) : meaning.Node;
        }

        if (NamedConstant.All.TryGetValue(name, out NamedConstant? constant) && !_laterNames.Contains(name))
        {
            return _graph.Named(constant);
        }

        bool mayBeMisspelt = !_laterNames.Contains(name) && !IsFunction(name);
        string? meant = !mayBeMisspelt ? null : Suggestions.Find(
            name, _names.Where(n => n.Value.Parameter?.Kind is not (ParameterKind.Weight or ParameterKind.RowLength)).Select(n => n.Key).Concat(NamedConstant.All.Keys));
        string sentence = _laterNames.Contains(name) ? "It is defined further on, or by itself: a name can be used after its definition."
            : IsFunction(name) ? $"'{name}' is a function: write '{name}(...)'."
            : Suggestions.Sentence(meant);
        List<Remedy> remedies = meant is null ? [] : [Remedy.Replace(syntax.Span, meant)];
        if (mayBeMisspelt && name.IndexOf('.') < 0)
        {
            remedies.Add(new(RemedyKind.AddParameter, default, name));
        }

        _errors.Add(DiagnosticKind.UnknownName, syntax.Span, [.. remedies], name, sentence);
        return null;
    }

    private Node? BindParameter(NameSyntax syntax, ParameterModel parameter, Node? node)
    {
        _usedParameters.Add(parameter.Name);
        string? objection = parameter.Kind switch
        {
            ParameterKind.Weight => "It is the sample weight: each loss is multiplied by it anyway, so the expression doesn't name it.",
            ParameterKind.RowLength => "It is the length of the rows, which is not a value of the expression.",
            _ => null,
        };
        if (objection != null)
        {
            _errors.Add(DiagnosticKind.UnknownName, syntax.Span, parameter.Name, objection);
            return null;
        }

        return node;
    }

    /// <summary>Whether an expression can call something by this name.</summary>
    internal static bool IsFunction(string name) => Signatures.ByName.ContainsKey(name) || BuiltIns.Find(name) != null;

    /// <summary>Whether the graph is so deep that what walks it recursively could overflow the stack.</summary>
    private static bool IsTooDeep(Node value)
    {
        // Arguments come before what they are part of, so one pass in the order of creation is enough.
        var reached = new HashSet<Node> { value };
        var pending = new Stack<Node>(reached);
        while (pending.Count > 0)
        {
            foreach (Node argument in pending.Pop().Arguments)
            {
                if (reached.Add(argument))
                {
                    pending.Push(argument);
                }
            }
        }

        var depths = new Dictionary<Node, int>();
        foreach (Node node in reached.OrderBy(n => n.Id))
        {
            depths[node] = node.Arguments.Length == 0 ? 0 : 1 + node.Arguments.Max(a => depths[a]);
        }

        return depths[value] > Limits.GraphDepth;
    }
}
