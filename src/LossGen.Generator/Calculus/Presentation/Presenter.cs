using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Rewriting;

namespace LossGen.Calculus.Presentation;

/// <summary>
/// Brings a derivative into the form that a mathematician expects: textbook functions, signs inside differences, cancelled
/// fractions. Equal over the real numbers; what is computed is another form.
/// </summary>
internal sealed class Presenter
{
    /// <summary>Larger expressions are shown as they are.</summary>
    private const int MaxSize = 400;

    /// <summary>Functions with f(-x) = -f(x).</summary>
    private static readonly HashSet<Function> Odd =
    [
        Functions.Sign, Functions.Tanh, Functions.Sinh, Functions.Sin, Functions.Tan, Functions.Atan, Functions.Erf, Functions.Cbrt,
    ];

    private readonly Graph _graph = new();
    private readonly Rewriter _textbook;
    private readonly Dictionary<Node, Node> _results = [];
    private readonly Dictionary<Node, int> _sizes = [];
    private readonly Dictionary<Node, bool> _hasSigmoid = [];
    private readonly NodeImport _import;

    private Presenter()
    {
        _textbook = new(_graph, TextbookRules.Set);
        _import = new(_graph);
    }

    /// <summary>The node as text.</summary>
    public static string Present(Node node) => Printer.Print(PresentNode(node));

    /// <summary>What is shown as text, as a node of another graph; the node itself where it is too large.</summary>
    public static Node PresentNode(Node node)
    {
        try
        {
            var presenter = new Presenter();
            Node imported = presenter._textbook.Rewrite(presenter.Import(node));
            return presenter.Size(imported) <= MaxSize ? presenter.Simplify(imported) : imported;
        }
        catch (GraphTooLargeException)
        {
            return node;
        }
    }

    /// <summary>The node with textbook functions, but otherwise as it is.</summary>
    public static string Textbook(Node node) => Printer.Print(TextbookNode(node));

    /// <summary>The same as a node of another graph.</summary>
    public static Node TextbookNode(Node node)
    {
        var presenter = new Presenter();
        return presenter._textbook.Rewrite(presenter.Import(node));
    }

    /// <summary>The node with the names that functions are known by, in the language and in VectorMath; the others as a textbook has them.</summary>
    public static string Named(Node node)
    {
        var presenter = new Presenter();
        return Printer.Print(new Rewriter(presenter._graph, TextbookRules.Unnamed).Rewrite(presenter.Import(node)));
    }

    /// <summary>Where two nodes are equal, or where one is 0, solved: <c>y*f == 1</c>.</summary>
    public static string PresentEquation(Node left, Node? right)
    {
        var presenter = new Presenter();
        Graph graph = presenter._graph;
        Node difference = right is null
            ? presenter.Import(left)
            : graph.Subtract(presenter.Import(left), presenter.Import(right));
        return Printer.Print(Inequality.Solve(graph, graph.Call(Functions.Equal, presenter._textbook.Rewrite(difference), graph.Zero)));
    }

    private Node Import(Node node) => _import.Of(node);

    private Node Simplify(Node node)
    {
        if (_results.TryGetValue(node, out Node? known))
        {
            return known;
        }

        Node current = node.Arguments.Length == 0 ? node : _graph.Rebuild(node, [.. node.Arguments.Select(Simplify)]);
        Node next = current switch
        {
            SumNode sum => SimplifySum(sum),
            ProductNode product => SimplifyProduct(product),
            CallNode => Inequality.Solve(_graph, current),
            _ => current,
        };
        if (next != current)
        {
            next = Simplify(_textbook.Rewrite(next));
        }

        _results[node] = next;
        return next;
    }

    /// <summary>The shortest of: as it is, common factors before parentheses, multiplied out, over one denominator.</summary>
    private Node SimplifySum(SumNode sum)
    {
        Node best = sum;
        Consider(Expansion.FactorOut(_graph, sum));
        foreach (Node multiplied in MultipliedOut(sum))
        {
            Consider(multiplied);
        }

        if (Expansion.OverCommonDenominator(_graph, sum) is var (numerator, denominator))
        {
            foreach (Node candidate in MultipliedOut(numerator))
            {
                Consider(_graph.Divide(candidate, denominator));
            }
        }

        return best;

        void Consider(Node? candidate)
        {
            if (candidate is not null && Size(candidate) < Size(best))
            {
                best = candidate;
            }
        }
    }

    /// <summary>A sum multiplied out: plainly, and with sigmoid(-x) taken for 1 - sigmoid(x) or the other way round.</summary>
    private IEnumerable<Node> MultipliedOut(Node node)
    {
        // Where there is no sigmoid, the three are one.
        Func<Node, Node?>[] substitutions = HasSigmoid(node)
            ? [_ => null, n => Complement(n, negative: true), n => Complement(n, negative: false)]
            : [_ => null];
        return substitutions.Select(s => Expansion.Expand(_graph, node, s)).OfType<Node>();
    }

    private bool HasSigmoid(Node node)
    {
        if (!_hasSigmoid.TryGetValue(node, out bool result))
        {
            result = (node is CallNode call && call.Function == Functions.Sigmoid) || node.Arguments.Any(HasSigmoid);
            _hasSigmoid.Add(node, result);
        }

        return result;
    }

    private Node? Complement(Node node, bool negative)
    {
        if (node is not CallNode call || call.Function != Functions.Sigmoid || Printer.LooksNegative(call.Arguments[0]) != negative)
        {
            return null;
        }

        return _graph.Subtract(_graph.One, _graph.Call(Functions.Sigmoid, _graph.Negate(call.Arguments[0])));
    }

    private Node SimplifyProduct(ProductNode product)
    {
        int branch = product.Factors.ToList().FindIndex(f => f.Exponent == 1 && f.Node is CallNode c && c.Function == Functions.Where);
        if (branch >= 0)
        {
            var call = (CallNode)product.Factors[branch].Node;
            Node rest = _graph.Product(product.Coefficient, product.Factors.Where((_, i) => i != branch).Select(f => (f.Node, f.Exponent)));
            return _graph.Select(call.Arguments[0], _graph.Multiply(rest, call.Arguments[1]), _graph.Multiply(rest, call.Arguments[2]));
        }

        return product.Coefficient.Sign < 0 ? AbsorbSign(product) : product;
    }

    /// <summary>-(y - f) is f - y, and -sign(y - f) is sign(f - y): the minus goes where it disappears.</summary>
    private Node AbsorbSign(ProductNode product)
    {
        for (int i = 0; i < product.Factors.Length; i++)
        {
            Factor factor = product.Factors[i];
            Node? opposite = factor.Exponent % 2 == 0 ? null : factor.Node switch
            {
                SumNode sum when HasMixedSigns(sum) => _graph.Negate(sum),
                CallNode call when Odd.Contains(call.Function) && call.Arguments[0] is SumNode sum && HasMixedSigns(sum) =>
                    _graph.Call(call.Function, _graph.Negate(sum)),
                _ => null,
            };
            if (opposite is not null)
            {
                return _graph.Product(
                    -product.Coefficient,
                    product.Factors.Select((f, j) => (j == i ? opposite : f.Node, f.Exponent)));
            }
        }

        return product;
    }

    private static bool HasMixedSigns(SumNode sum) =>
        (sum.Constant.Sign < 0 || sum.Terms.Any(t => t.Coefficient.Sign < 0))
        && (sum.Constant.Sign > 0 || sum.Terms.Any(t => t.Coefficient.Sign > 0));

    /// <summary>How many names and numbers a reader sees.</summary>
    private int Size(Node node)
    {
        if (!_sizes.TryGetValue(node, out int size))
        {
            size = node switch
            {
                SumNode sum => (sum.Constant.IsZero ? 0 : 1) + sum.Terms.Sum(t => Number(t.Coefficient) + Size(t.Node)),
                ProductNode product => Number(product.Coefficient) + product.Factors.Sum(f => Number(f.Exponent) + Size(f.Node)),
                CallNode call => 1 + call.Arguments.Sum(Size),
                _ => 1,
            };
            size = Math.Min(size, 1_000_000);
            _sizes.Add(node, size);
        }

        return size;

        static int Number(Rational value) => Rational.Abs(value).IsOne ? 0 : 1;
    }
}
