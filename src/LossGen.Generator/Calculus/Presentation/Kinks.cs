using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Presentation;

/// <summary>Says where a loss has no derivative, and which one is taken there.</summary>
internal static class Kinks
{
    /// <summary>What is said of a call, by its function; the second argument tells whether a node varies.</summary>
    private static readonly Dictionary<Function, Func<IReadOnlyList<Node>, Func<Node, bool>, string>> Table =
        new()
        {
            [Functions.Abs] = (a, _) => $"at {Where(a[0], null)} its derivative is taken as 0",
            [Functions.Relu] = (a, _) => $"at {Where(a[0], null)} its derivative is taken as 0",
            [Functions.Max] = (a, varies) => MaxOrMin(a, varies),
            [Functions.Min] = (a, varies) => MaxOrMin(a, varies),
            [Functions.Clamp] = (a, _) => "at the bounds its derivative is taken as 0",
            [Functions.Where] = (a, _) => "it is differentiated branch by branch",
            [Functions.Hypot] = (a, _) => "where both arguments are 0 its derivative is taken as 0",
            [RowFunctions.Norm] = (a, _) => $"where all of {Presenter.Present(a[0])} is 0 its derivative is taken as 0",
            [RowFunctions.Norm1] = (a, _) => $"where an element of {Presenter.Present(a[0])} is 0 its derivative is taken as 0",
            [RowFunctions.Max] = (a, _) => EqualElements,
            [RowFunctions.Min] = (a, _) => EqualElements,
            [Functions.Sign] = (a, _) => Flat,
            [Functions.Step] = (a, _) => Flat,
            [Functions.Floor] = (a, _) => Flat,
            [Functions.Ceil] = (a, _) => Flat,
            [Functions.Round] = (a, _) => Flat,
        };

    private const string EqualElements = "where several elements are the outermost they share its derivative";

    private const string Flat = "it is constant between its jumps, and its derivative is taken as 0 everywhere";

    /// <summary>A sentence for each kink on the way to a variable of differentiation.</summary>
    public static IReadOnlyList<string> Of(Node value, IReadOnlyList<Variable> withRespectTo)
    {
        bool Varies(Node node) => withRespectTo.Any(node.DependsOn);
        var seen = new HashSet<Node>();
        var sentences = new List<string>();
        Visit(value);
        return sentences;

        void Visit(Node node)
        {
            if (!seen.Add(node) || !Varies(node))
            {
                return;
            }

            foreach (Node argument in node.Arguments)
            {
                Visit(argument);
            }

            if (node is CallNode call && Table.TryGetValue(call.Function, out Func<IReadOnlyList<Node>, Func<Node, bool>, string>? say))
            {
                sentences.Add($"{Presenter.Present(node)}: {say(call.Arguments, Varies)}.");
            }
        }
    }

    private static string MaxOrMin(IReadOnlyList<Node> arguments, Func<Node, bool> varies)
    {
        string place = Where(arguments[0], arguments[1]);
        return varies(arguments[0]) && varies(arguments[1])
            ? $"at {place} its derivative is the mean of both sides"
            : $"at {place} its derivative is that of the side that doesn't vary, 0";
    }

    private static string Where(Node left, Node? right) => Presenter.PresentEquation(left, right).Replace(" == ", " = ");
}
