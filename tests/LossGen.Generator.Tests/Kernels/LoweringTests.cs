using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Rewriting;
using LossGen.Emission;
using LossGen.Generator.Tests.Language;
using LossGen.Kernels;
using LossGen.Language;
using LossGen.Model;
using Xunit;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>The table of vector operations, and what expressions are lowered to.</summary>
public class LoweringTests
{
    [Fact]
    public void Every_function_of_numbers_has_a_row() => Assert.Empty(
        Functions.All.Where(f => f.Form == RowForm.Elementwise && !LoweringTable.Rules.ContainsKey(f) && !HasLoweredForm(f)).Select(f => f.Name));

    [Theory]
    [InlineData("x + y", "x + y")]
    [InlineData("1 - x*y", "VectorMath.SubtractProduct(Vector512<float>.One, x, y)")]
    [InlineData("x*y + a", "Vector512.FusedMultiplyAdd(x, y, a)")]
    [InlineData("x*y + a*b", "Vector512.FusedMultiplyAdd(a, b, x * y)")]
    [InlineData("a*b*x*y + a*b*c", "a * b * Vector512.FusedMultiplyAdd(x, y, c)")]
    [InlineData("x*y*a + x*y*b", "Vector512.FusedMultiplyAdd(product, b, product * a)", "product = x * y")]
    [InlineData("a - (x - y)", "a - x + y")]
    [InlineData("a*(b*c)", "a * b * c")]
    [InlineData("1 - x", "Vector512<float>.One - x")]
    [InlineData("x - 1", "x - Vector512<float>.One")]
    [InlineData("-x + 1", "Vector512<float>.One - x")]
    [InlineData("-x - y", "-x - y")]
    [InlineData("2*x", "2f * x")]
    [InlineData("2*x + y", "Vector512.FusedMultiplyAdd(Vector512.Create(2f), x, y)")]
    [InlineData("x/3", "x / 3f")]
    [InlineData("x/4", "0.25f * x")]
    [InlineData("0.3*x", "0.3f * x")]
    [InlineData("x^2/2", "0.5f * (x * x)")]
    [InlineData("x^3", "x * x * x")]
    [InlineData("1/x", "Vector512<float>.One / x")]
    [InlineData("-1/x", "Vector512.Create(-1f) / x")]
    [InlineData("a/(x*y)", "a / (x * y)")]
    [InlineData("a/x/y", "a / (x * y)")]
    [InlineData("-x/y", "-x / y")]
    [InlineData("a - x/y", "VectorMath.AddRest(a - quotient, -(VectorMath.SubtractProduct(x, quotient, y) / y))", "quotient = x / y")]
    [InlineData("max(0, x)", "Vector512.MaxNative(Vector512<float>.Zero, x)")]
    [InlineData("max(x, 0)", "Vector512.MaxNative(Vector512<float>.Zero, x)")]
    [InlineData("max(x, y)", "Vector512.Max(x, y)")]
    [InlineData("min(x, 1)", "Vector512.MinNative(Vector512<float>.One, x)")]
    [InlineData("clamp(x, 0, y)", "Vector512.Min(y, Vector512.MaxNative(Vector512<float>.Zero, x))")]
    [InlineData("relu(x)", "Vector512.MaxNative(Vector512<float>.Zero, x)")]
    [InlineData("x <= y ? a : b", "Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, y), a, b)")]
    [InlineData("x != y || !(a > b) && x > b ? 1 : 0", "Vector512.ConditionalSelect(either, Vector512<float>.One, Vector512<float>.Zero)", "both = ~Vector512.GreaterThan(a, b) & Vector512.GreaterThan(x, b)", "either = ~Vector512.Equals(x, y) | both")]
    [InlineData("x == 0 && y == 0 ? a : b", "Vector512.ConditionalSelect(Vector512.Equals(x | y, Vector512<float>.Zero), a, b)")]
    [InlineData("abs(x) <= y ? x : y*sign(x)", "VectorMath.Clip(x, y)")]
    [InlineData("exp(x)*inf", "VectorMath.Exp(x) * float.PositiveInfinity")]
    [InlineData("sigmoid(x)", "VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x)))")]
    [InlineData("softplus(-x)", "VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)))")]
    [InlineData("logsigmoid(x)", "-VectorMath.MirroredSoftplusFrom(x, log)", "log = VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))")]
    [InlineData("sigmoid(x)*sigmoid(-x)", "VectorMath.SigmoidDerivativeFrom(VectorMath.SigmoidDecay(VectorMath.ExpDecay(x)))")]
    [InlineData("a*logsigmoid(x)*logsigmoid(y)", "a * VectorMath.MirroredSoftplusFrom(x, log) * VectorMath.MirroredSoftplusFrom(y, log2)", "log = VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))", "log2 = VectorMath.Log1pExpDecay(y, VectorMath.ExpDecay(y))")]
    [InlineData("a - logsigmoid(x)", "a + VectorMath.MirroredSoftplusFrom(x, log)", "log = VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))")]
    [InlineData("exp(x*y)", "VectorMath.Exp(x * y, x, y)")]
    [InlineData("exp(-x*y)", "VectorMath.ExpNeg(x * y, x, y)")]
    [InlineData("exp(2*x)", "VectorMath.Exp(2f * x)")]
    [InlineData("exp(max(0, x))", "VectorMath.Exp(Vector512.MaxNative(Vector512<float>.Zero, x))")]
    [InlineData("log(x/y)", "VectorMath.Log(quotient, VectorMath.SubtractProduct(x, quotient, y) / y)", "quotient = x / y")]
    [InlineData("exp(x) - y", "VectorMath.AddRest(exp - y, VectorMath.ExpRest(x, exp))", "exp = VectorMath.Exp(x)")]
    [InlineData("exp(x) - y*x", "VectorMath.AddRest(VectorMath.SubtractProduct(exp, y, x), VectorMath.ExpRest(x, exp))", "exp = VectorMath.Exp(x)")]
    [InlineData("1 + exp(x)", "Vector512<float>.One + VectorMath.Exp(x)")]
    [InlineData("xlogy(y, x) + xlogy(a, b)", "VectorMath.XLogY(y, x) + VectorMath.XLogY(a, b)")]
    [InlineData("sigmoid(x) - y", "VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))) - y")]
    [InlineData("x*y - a*b", "VectorMath.AddRest(VectorMath.SubtractProduct(product, a, b), sum)", "product = x * y", "sum = Vector512.FusedMultiplyAdd(x, y, -product)")]
    [InlineData("x/x", "x / x")]
    [InlineData("0*x", "0f * x")]
    public void An_expression_becomes(string expression, string expected, params string[] locals)
    {
        ComputationPlan step = Step(expression);
        Assert.Equal(locals, LocalsOf(step));
        Assert.Equal(expected, VectorText.Of(step.Results.Single().Value, new Width(512, FloatType.Single)));
    }

    [Fact]
    public void What_is_used_twice_gets_a_local_with_the_name_the_user_gave()
    {
        ComputationPlan step = Step("r = x - y; r^2");
        Assert.Equal(["r"], step.Locals.Select(l => l.Name));
        Assert.Equal("r * r", VectorText.Of(step.Results[0].Value, new Width(128, FloatType.Double)));
    }

    [Fact]
    public void Functions_of_x_and_of_minus_x_share_their_exponential()
    {
        ComputationPlan step = Step("softplus(x*y)*sigmoid(-x*y)");
        Assert.Equal(
            ["product = x * y", "exp = VectorMath.ExpDecay(product, x, y)", "softplus = VectorMath.SoftplusFrom(product, VectorMath.Log1pExpDecay(product, exp))"],
            LocalsOf(step));
        Assert.Equal(
            "softplus * VectorMath.MirroredSigmoidFrom(product, VectorMath.SigmoidDecay(exp))",
            VectorText.Of(step.Results.Single().Value, new Width(512, FloatType.Single)));
    }

    [Fact]
    public void Powers_of_both_sigmoids_share_their_logarithm()
    {
        ComputationPlan step = Step("sigmoid(x)^y + sigmoid(-x)^y");
        Assert.Equal(
            [
                "log = VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))",
                "power = VectorMath.SigmoidPowAbove(log, y)",
                "exp = VectorMath.ExpDecayPow(x, y)",
            ],
            LocalsOf(step));
        Assert.Equal(
            "VectorMath.SigmoidPowFrom(x, power, exp) + VectorMath.MirroredSigmoidPowFrom(x, power, exp)",
            VectorText.Of(step.Results.Single().Value, new Width(512, FloatType.Single)));
    }

    [Theory]
    [InlineData(-1, -1, "VectorMath.CrossEntropy(a, b, x)")]
    [InlineData(2, 2, "-2f * VectorMath.CrossEntropy(a, b, x)")]
    [InlineData(1, -1, "VectorMath.XLogY(a, x) - VectorMath.XLog1pY(b, -x)")]
    public void Logarithms_of_x_and_of_1_minus_x_with_one_coefficient_are_one_function(int first, int second, string expected)
    {
        BoundLoss bound = LanguageTest.Bind("xlogy(a, x) + b", "a, b, c, x, y");
        Node[] nodes = [.. ((SumNode)bound.Value).Terms.Select(t => t.Node)];
        CallNode log = nodes.OfType<CallNode>().Single();
        Node other = bound.Graph.Call(Functions.XLog1pY, nodes.OfType<VariableNode>().Single(), bound.Graph.Negate(log.Arguments[1]));
        Node sum = bound.Graph.Add(bound.Graph.Product(first, [(log, 1)]), bound.Graph.Product(second, [(other, 1)]));

        Assert.Equal(expected, VectorText.Of(Plan(bound, sum).Results.Single().Value, new Width(512, FloatType.Single)));
    }

    [Fact]
    public void Sixteenth_powers_take_four_multiplications()
    {
        ComputationPlan step = Step("x^16");
        Assert.Equal(3, step.Locals.Count);
    }

    [Theory]
    [InlineData(1, 10, 0.1)]
    [InlineData(1, 3, 1.0 / 3)]
    [InlineData(-2, 3, -2.0 / 3)]
    [InlineData(9007199254740993, 1, 9007199254740992d)]
    [InlineData(9007199254740995, 1, 9007199254740996d)]
    public void Numbers_are_rounded_to_nearest(long numerator, long denominator, double expected)
    {
        var value = new Rational(numerator, denominator);
        Assert.Equal(expected, FloatRounding.Round(value, FloatType.Double));
    }

    [Theory]
    [InlineData(1e-45)]
    [InlineData(5e-324)]
    [InlineData(1.1754944e-38)]
    [InlineData(3.4028234663852886e38)]
    [InlineData(1.7976931348623157e308)]
    [InlineData(2.2250738585072014e-308)]
    [InlineData(0.1)]
    public void Doubles_and_floats_come_back(double value)
    {
        Assert.Equal(value, FloatRounding.Round(Rational.FromDouble(value), FloatType.Double));
        Assert.Equal((double)(float)value, FloatRounding.Round(Rational.FromDouble(value), FloatType.Single));
    }

    private static string[] LocalsOf(ComputationPlan step) =>
        [.. step.Locals.Select(l => $"{l.Name} = {VectorText.Of(l.Value, new Width(512, FloatType.Single))}")];

    private static ComputationPlan Step(string expression)
    {
        BoundLoss bound = LanguageTest.Bind(expression, "a, b, c, x, y");
        return Plan(bound, bound.Value);
    }

    private static ComputationPlan Plan(BoundLoss bound, Node node)
    {
        var lowering = new Lowering(bound.Graph, FloatType.Single, new Names());
        VectorNode value = lowering.Lower(node);
        return StepPlanner.Plan(lowering, [new("value", value)], ["a", "b", "c", "x", "y"], new(), bound.LocalNames);
    }

    private sealed class Names : IInputNames
    {
        public string? Find(Node node) => node is VariableNode variable ? variable.Variable.Name : null;
    }

    private static bool HasLoweredForm(Function function) =>
        LoweredForms.Table.Any(rule => rule.Left.Node is CallNode call && call.Function == function);
}
