using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>Sums and products.</summary>
internal sealed partial class Graph
{
    private readonly Stack<SumBuilder> _sums = [];
    private readonly Stack<ProductBuilder> _products = [];

    public Node Add(Node left, Node right) => Sum([left, right]);

    public Node Subtract(Node left, Node right) => Sum([left, Negate(right)]);

    /// <summary>The opposite; of a difference the difference the other way round.</summary>
    public Node Negate(Node node)
    {
        if (node is not SumNode sum)
        {
            return Scale(node, Rational.MinusOne);
        }

        SumBuilder builder = NewSum(-sum.Constant);
        foreach (Term term in sum.Terms)
        {
            builder.Add(-term.Coefficient, term.Node);
        }

        return Finish(builder, sum.ConstantFirst);
    }

    public Node Multiply(Node left, Node right) => Multiply(left, right, 1);

    public Node Divide(Node left, Node right) => Multiply(left, right, -1);

    public Node Reciprocal(Node node) => Power(node, -1);

    public Node Power(Node node, int exponent)
    {
        ProductBuilder builder = NewProduct(Rational.One);
        builder.Multiply(node, exponent);
        return Finish(builder);
    }

    public Node Scale(Node node, Rational coefficient)
    {
        ProductBuilder builder = NewProduct(coefficient);
        builder.Multiply(node, 1);
        return Finish(builder);
    }

    /// <summary>The product of its powers alone.</summary>
    public Node WithoutCoefficient(ProductNode product)
    {
        ProductBuilder builder = NewProduct(Rational.One);
        foreach (Factor factor in product.Factors)
        {
            builder.Multiply(factor.Node, factor.Exponent);
        }

        return Finish(builder);
    }

    public Node Sum(IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 1)
        {
            return nodes[0];
        }

        SumBuilder builder = NewSum(Rational.Zero);
        for (int i = 0; i < nodes.Count; i++)
        {
            builder.Add(Rational.One, nodes[i]);
        }

        return Finish(builder, nodes.Count > 0 && nodes[0] is ConstantNode or SumNode { ConstantFirst: true });
    }

    /// <summary>A constant and terms in any form.</summary>
    public Node Sum(IEnumerable<Term> terms, Rational constant, bool constantFirst = false)
    {
        SumBuilder builder = NewSum(constant);
        foreach (Term term in terms)
        {
            builder.Add(term.Coefficient, term.Node);
        }

        return Finish(builder, constantFirst);
    }

    public Node Product(Rational coefficient, params (Node Node, int Exponent)[] factors) =>
        Product(coefficient, (IEnumerable<(Node, int)>)factors);

    /// <summary>A coefficient and powers in any form.</summary>
    public Node Product(Rational coefficient, IEnumerable<(Node Node, int Exponent)> factors)
    {
        ProductBuilder builder = NewProduct(coefficient);
        foreach ((Node node, int exponent) in factors)
        {
            builder.Multiply(node, exponent);
        }

        return Finish(builder);
    }

    private Node Multiply(Node left, Node right, int exponent)
    {
        ProductBuilder builder = NewProduct(Rational.One);
        builder.Multiply(left, 1);
        builder.Multiply(right, exponent);
        return Finish(builder);
    }

    private SumBuilder NewSum(Rational constant)
    {
        SumBuilder builder = _sums.Count > 0 ? _sums.Pop() : new(this);
        builder.Clear(constant);
        return builder;
    }

    private ProductBuilder NewProduct(Rational coefficient)
    {
        ProductBuilder builder = _products.Count > 0 ? _products.Pop() : new(this);
        builder.Clear(coefficient);
        return builder;
    }

    private Node Finish(SumBuilder builder, bool constantFirst)
    {
        Node node = builder.ToNode(constantFirst);
        _sums.Push(builder);
        return node;
    }

    private Node Finish(ProductBuilder builder)
    {
        Node node = builder.ToNode();
        _products.Push(builder);
        return node;
    }
}
