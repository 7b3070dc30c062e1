using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Explaining;

/// <summary>
/// What the names of an expression hold, where no method declares them. An index is a label and what it indexes a row; a name that
/// stands by itself where a row is needed is a row; a name that is used only in the elements of rows is one too, unless it is called
/// like a number that all samples share; every other name is a number.
/// </summary>
internal sealed class ShapeInference
{
    /// <summary>Names of numbers that losses share among their samples, in lower case.</summary>
    private static readonly HashSet<string> SharedScalars =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "eps", "kappa", "lambda", "lambda1", "lambda2", "rho", "tau", "l1", "l2",
        "margin", "threshold", "temperature", "quantile", "smoothing", "positiveweight", "scale", "sigma",
    ];

    /// <summary>Names of intercepts: numbers as well, but in the elements of rows more often rows.</summary>
    private static readonly HashSet<string> Intercepts = ["b", "bias"];

    /// <summary>Names of rows that all samples share, in lower case.</summary>
    private static readonly HashSet<string> SharedRows = ["w", "weights", "theta", "coefficients", "classweight", "classweights"];

    private readonly Dictionary<string, SyntaxNode> _definitions = [];
    private readonly List<string> _order = [];
    private readonly HashSet<string> _rows = [];
    private readonly HashSet<string> _labels = [];
    private readonly HashSet<string> _inRows = [];
    private readonly HashSet<string> _outsideRows = [];
    private readonly HashSet<(string Name, Need Need)> _visited = [];
    private readonly List<(string Left, string Right)> _compared = [];

    private ShapeInference()
    {
    }

    /// <summary>What a part of the expression has to be.</summary>
    private enum Need
    {
        /// <summary>A number or a condition.</summary>
        Number,

        /// <summary>An element of a row: a number or a row.</summary>
        Element,

        /// <summary>A row.</summary>
        Row,

        /// <summary>A label.</summary>
        Label,
    }

    /// <summary>The parameters in the order in which the expression names them first.</summary>
    /// <param name="syntax">The expression.</param>
    /// <param name="given">What is known of some of them.</param>
    public static ParameterModel[] Infer(LossSyntax syntax, IReadOnlyDictionary<string, ParameterKind> given)
    {
        var inference = new ShapeInference();
        inference.Read(syntax);
        return [.. inference._order.Select(name => new ParameterModel(name, given.TryGetValue(name, out ParameterKind kind) ? kind : inference.KindOf(name)))];
    }

    private void Read(LossSyntax syntax)
    {
        foreach (DefinitionSyntax definition in syntax.Definitions)
        {
            // Where a name is used before its definition the binder objects; which definition is meant makes no difference.
            _definitions[definition.Name] = definition.Value;
        }

        foreach (DefinitionSyntax definition in syntax.Definitions)
        {
            Collect(definition.Value);
        }

        Collect(syntax.Value);
        Visit(syntax.Value, Need.Number);
        for (int before = -1; before != _labels.Count;)
        {
            before = _labels.Count;
            foreach ((string left, string right) in _compared)
            {
                if (_labels.Contains(left) || _labels.Contains(right))
                {
                    _labels.Add(left);
                    _labels.Add(right);
                }
            }
        }
    }

    private ParameterKind KindOf(string name)
    {
        string lower = name.ToLowerInvariant();
        return _labels.Contains(name) ? ParameterKind.Label
            : _rows.Contains(name) || (_inRows.Contains(name) && !_outsideRows.Contains(name) && !IsSharedScalar(name))
                ? SharedRows.Contains(lower) ? ParameterKind.SharedRow : ParameterKind.SampleRow
            : IsSharedScalar(name) || Intercepts.Contains(lower) ? ParameterKind.Shared
            : ParameterKind.Sample;
    }

    /// <summary>A capital T is a temperature, a small one a target.</summary>
    private static bool IsSharedScalar(string name) => name == "T" || SharedScalars.Contains(name.ToLowerInvariant());

    /// <summary>The names in the order of the text.</summary>
    private void Collect(SyntaxNode node)
    {
        if (node is NameSyntax name)
        {
            if (!name.Name.Contains('.') && !_definitions.ContainsKey(name.Name) && !Calculus.NamedConstant.All.ContainsKey(name.Name) && !_order.Contains(name.Name))
            {
                _order.Add(name.Name);
            }

            return;
        }

        foreach (SyntaxNode part in node.Parts())
        {
            Collect(part);
        }
    }

    private void Visit(SyntaxNode node, Need need)
    {
        switch (node)
        {
            case NameSyntax name:
                VisitName(name.Name, need);
                break;
            case IndexSyntax index:
                Visit(index.Row, Need.Row);
                Visit(index.Index, Need.Label);
                break;
            case CallSyntax call:
                VisitCall(call, need);
                break;
            case BinarySyntax { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison:
                VisitComparison(comparison, need);
                break;
            default:
                // What is made of several parts is a row when one of them is.
                foreach (SyntaxNode part in node.Parts())
                {
                    Visit(part, need == Need.Number ? Need.Number : Need.Element);
                }

                break;
        }
    }

    private void VisitName(string name, Need need)
    {
        if (!_visited.Add((name, need)))
        {
            return;
        }

        if (_definitions.TryGetValue(name, out SyntaxNode? value))
        {
            Visit(value, need);
            return;
        }

        HashSet<string> found = need switch
        {
            Need.Row => _rows,
            Need.Label => _labels,
            Need.Element => _inRows,
            _ => _outsideRows,
        };
        found.Add(name);
    }

    private void VisitCall(CallSyntax call, Need need)
    {
        BuiltIn? builtIn = BuiltIns.Find(call.Name);
        Signature? signature = Signatures.Find(call.Name, call.Arguments.Count);
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            ArgumentKind kind = builtIn is not null && call.Arguments.Count >= builtIn.MinCount ? builtIn.Kind(i)
                : signature?.Kind(i) ?? ArgumentKind.Number;
            Visit(call.Arguments[i], kind switch
            {
                ArgumentKind.Row => Need.Row,
                ArgumentKind.Label => Need.Label,
                _ => need == Need.Number ? Need.Number : Need.Element,
            });
        }
    }

    /// <summary>What is compared with a label or with argmax is a label.</summary>
    private void VisitComparison(BinarySyntax comparison, Need need)
    {
        bool isLabel = IsArgMax(comparison.Left) || IsArgMax(comparison.Right);
        Need ofSides = isLabel ? Need.Label : need == Need.Number ? Need.Number : Need.Element;
        Visit(comparison.Left, ofSides);
        Visit(comparison.Right, ofSides);
        if (comparison is { Left: NameSyntax left, Right: NameSyntax right })
        {
            _compared.Add((left.Name, right.Name));
        }
    }

    private bool IsArgMax(SyntaxNode node) => node switch
    {
        CallSyntax call => call.Name == Calculus.RowFunctions.ArgMax.Name,
        NameSyntax name => _definitions.TryGetValue(name.Name, out SyntaxNode? value) && value is CallSyntax && IsArgMax(value),
        _ => false,
    };
}
