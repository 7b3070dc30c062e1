using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace LossGen.Calculus.Witnessing;

/// <summary>Evaluates an expression as it is written: operation after operation, from left to right, each one rounded.</summary>
internal sealed class Evaluator
{
    private readonly Step[] _steps;
    private Precision _precision;
    private uint _noise;

    public Evaluator(Node root)
    {
        // Arguments are older than what they are part of.
        Node[] nodes = [.. Reachable(root).OrderBy(n => n.Id)];
        Dictionary<Node, Step> steps = [];
        _steps = new Step[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            _steps[i] = new(nodes[i], [.. nodes[i].Arguments.Select(a => steps[a])]);
            steps.Add(nodes[i], _steps[i]);
        }
    }

    /// <summary>How many operations there are.</summary>
    public int Size => _steps.Length;

    /// <summary>The variables that the value depends on.</summary>
    public IEnumerable<Variable> Variables => _steps.Select(s => s.Node).OfType<VariableNode>().Select(n => n.Variable);

    /// <summary>Whether a finite number became infinite on the way, other than by division by 0, when last evaluated.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Whether a function met a number that it isn't defined for, such as the logarithm of -1, when last evaluated.</summary>
    public bool LeftDomain { get; private set; }

    /// <summary>The value: one number, or the elements of a row; until the next evaluation.</summary>
    /// <param name="point">The values of the variables, by ordinal.</param>
    /// <param name="precision">How operations are rounded.</param>
    public double[] Evaluate(double[]?[] point, Precision precision)
    {
        _precision = precision;
        _noise = 1;
        Overflowed = false;
        LeftDomain = false;
        foreach (Step step in _steps)
        {
            switch (step.Node)
            {
                case VariableNode variable:
                    step.Value = point[variable.Variable.Ordinal] ?? [double.NaN];
                    break;
                case CallNode when step.OfRow is { } function:
                    step.Value = Array.ConvertAll(function(Array.ConvertAll(step.Arguments, a => a.Value)), Round);
                    break;
                default:
                    Elementwise(step);
                    break;
            }
        }

        return _steps[_steps.Length - 1].Value;
    }

    private void Elementwise(Step step)
    {
        int length = 1;
        foreach (Step argument in step.Arguments)
        {
            length = Math.Max(length, argument.Value.Length);
        }

        if (step.Value.Length != length)
        {
            step.Value = new double[length];
        }

        for (int i = 0; i < length; i++)
        {
            for (int k = 0; k < step.Element.Length; k++)
            {
                double[] argument = step.Arguments[k].Value;
                step.Element[k] = argument[argument.Length == 1 ? 0 : i];
            }

            step.Value[i] = step.Node switch
            {
                SumNode sum => Sum(sum, step),
                ProductNode product => Product(product, step),
                CallNode => Call(step),
                _ => InType(step.Constant),
            };
        }
    }

    /// <summary>Positive terms before negative ones, and the constant where it is printed.</summary>
    private double Sum(SumNode sum, Step step)
    {
        // A double that nothing was added to yet is -0: adding to it is exact.
        double constant = InType(step.Constant);
        double total = constant > 0 && sum.ConstantFirst ? constant : -0.0;
        for (int i = 0; i < step.Element.Length; i++)
        {
            total = step.Coefficients[i] >= 0 ? Add(total, Times(step.Coefficients[i], step.Element[i])) : total;
        }

        total = constant > 0 && !sum.ConstantFirst ? Add(total, constant) : total;
        for (int i = 0; i < step.Element.Length; i++)
        {
            total = step.Coefficients[i] < 0 ? Add(total, Times(step.Coefficients[i], step.Element[i])) : total;
        }

        return constant < 0 ? Add(total, constant) : total;
    }

    /// <summary>What stands above the fraction bar, what stands below, and the quotient.</summary>
    private double Product(ProductNode product, Step step)
    {
        double above = InType(step.Coefficients[0]);
        double below = InType(step.Coefficients[1]);
        for (int i = 0; i < step.Element.Length; i++)
        {
            int exponent = product.Factors[i].Exponent;
            double power = exponent == 0 ? step.Element[i] / step.Element[i] : Power(step.Element[i], Math.Abs(exponent));
            above = exponent >= 0 ? Times(above, power) : above;
            below = exponent < 0 ? Times(below, power) : below;
        }

        return below == 1 ? above : below == 0 ? above / below : Checked(above / below, above, below);
    }

    private double Call(Step step)
    {
        double[] arguments = step.Element;
        double value = step.OfNumber is null ? double.NaN : step.OfNumber(arguments);
        bool isOfNumbers = true;
        foreach (double argument in arguments)
        {
            isOfNumbers &= !double.IsNaN(argument) && !double.IsInfinity(argument);
        }

        LeftDomain |= isOfNumbers && double.IsNaN(value);
        double rounded = Round(value);
        Overflowed |= isOfNumbers && double.IsInfinity(rounded) && arguments[0] != 0;
        return rounded;
    }

    private double Power(double value, int exponent)
    {
        double power = 1;
        for (int bit = Graph.MaxExponent; bit > 0; bit /= 2)
        {
            power = Times(power, power);
            power = (exponent & bit) != 0 ? Times(power, value) : power;
        }

        return power;
    }

    private double Add(double a, double b) => a == 0 || b == 0 ? a + b : Checked(a + b, a, b);

    private double Times(double a, double b) => Math.Abs(a) == 1 || Math.Abs(b) == 1 ? a * b : Checked(InType(a) * b, a, b);

    private double InType(double value) => _precision == Precision.Single ? (float)value : value;

    /// <summary>The result of an operation on two numbers, rounded.</summary>
    private double Checked(double value, double a, double b)
    {
        double rounded = Round(value);
        Overflowed |= double.IsInfinity(rounded) && !double.IsInfinity(a) && !double.IsInfinity(b);
        return rounded;
    }

    private double Round(double value)
    {
        if (_precision != Precision.Perturbed)
        {
            return InType(value);
        }

        // The multiplier of Numerical Recipes' quick generator; a change is one to eight units in the last place, never none.
        _noise = unchecked((_noise * 1664525) + 1013904223);
        int step = (int)(_noise >> 28) - 8;
        return value * (1 + ((step < 0 ? step : step + 1) * 2.3e-16));
    }

    private static HashSet<Node> Reachable(Node root)
    {
        var reached = new HashSet<Node> { root };
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

        return reached;
    }

    /// <summary>A node, with all that doesn't change from point to point.</summary>
    private sealed class Step
    {
        public Step(Node node, Step[] arguments)
        {
            Node = node;
            Arguments = arguments;
            Element = new double[arguments.Length];
            Value = [];
            switch (node)
            {
                case ConstantNode constant:
                    Constant = Number(constant.Value);
                    break;
                case NamedConstantNode named:
                    Constant = named.Constant.Value;
                    break;
                case SumNode sum:
                    Constant = Number(sum.Constant);
                    Coefficients = [.. sum.Terms.Select(t => Number(t.Coefficient))];
                    break;
                case ProductNode product:
                    // 1/3 is a division, 0.1 is a number.
                    bool isFraction = product.Coefficient.Denominator < 10;
                    Coefficients = isFraction
                        ? [Number(new(product.Coefficient.Numerator, 1)), Number(new(product.Coefficient.Denominator, 1))]
                        : [Number(product.Coefficient), 1];
                    break;
                case CallNode call:
                    OfNumber = FunctionValues.OfNumbers.TryGetValue(call.Function, out Func<double[], double>? ofNumber) ? ofNumber : null;
                    OfRow = FunctionValues.OfRows.TryGetValue(call.Function, out Func<double[][], double[]>? ofRow) ? ofRow : null;
                    break;
            }
        }

        public Node Node { get; }

        public Step[] Arguments { get; }

        /// <summary>Gets the arguments for one element.</summary>
        public double[] Element { get; }

        public double[] Coefficients { get; } = [];

        public double Constant { get; }

        public Func<double[], double>? OfNumber { get; }

        public Func<double[][], double[]>? OfRow { get; }

        public double[] Value { get; set; }

        private static double Number(Rational value)
        {
            // Integers beyond the range of double are scaled down first.
            int above = Excess(value.Numerator);
            int below = Excess(value.Denominator);
            return (double)(value.Numerator >> above) / (double)(value.Denominator >> below) * Math.Pow(2, above - below);
        }

        private static int Excess(BigInteger value) => value.IsZero ? 0 : (int)Math.Max(0, BigInteger.Log(BigInteger.Abs(value), 2) - 900);
    }
}
