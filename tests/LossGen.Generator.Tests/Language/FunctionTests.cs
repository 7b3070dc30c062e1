using System.Linq;
using LossGen.Calculus;
using LossGen.Language;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class FunctionTests
{
    public static TheoryData<string> OfTheGraph => [.. Functions.ByName.Keys];

    [Theory]
    [MemberData(nameof(OfTheGraph))]
    public void Every_function_of_the_graph_can_be_called(string name)
    {
        Function function = Functions.ByName[name];
        string[] arguments = ["x", "y", "f"];
        if (name == "where")
        {
            arguments[0] = "x < a";
        }

        Node value = Bind($"{name}({string.Join(", ", arguments.Take(function.Arity))})").Value;
        Assert.Same(function, Assert.IsType<CallNode>(value).Function);
    }

    [Theory]
    [InlineData("square(x)", "x^2")]
    [InlineData("Square(x)", "x^2")]
    [InlineData("square(y, f)", "(y - f)^2")]
    [InlineData("pow(x, 3)", "x^3")]
    [InlineData("pow(x, y)", "x^y")]
    [InlineData("where(x < y, a, b)", "x < y ? a : b")]
    [InlineData("max(a, b, c, d)", "max(max(max(a, b), c), d)")]
    [InlineData("min(a, b, c)", "min(min(a, b), c)")]
    [InlineData("exp (x)", "exp(x)")]
    public void Some_functions_stand_for_others(string expression, string same) => AssertSame(same, expression);

    [Fact]
    public void Clamp_takes_low_and_high()
    {
        var graph = new Graph();
        BoundLoss loss = Bind("clamp(x, 0, 1)", "x", graph);
        Assert.Same(graph.Call(Functions.Clamp, graph.Variable(loss.Variables[0]), graph.Zero, graph.One), loss.Value);
    }

    [Theory]
    [InlineData("«exp»()", "exp 1 argument (x) 0")]
    [InlineData("exp(x, «y»)", "exp 1 argument (x) 2")]
    [InlineData("log(x, «2»)", "log 1 argument (x) 2")]
    [InlineData("clamp(x, 0, 1, «2, a + b»)", "clamp 3 arguments (x, low, high) 5")]
    [InlineData("«max»()", "max 2 or more arguments (a, b, ...) 0")]
    [InlineData("«dot»(z)", "dot 2 arguments (row, row) 1")]
    [InlineData("sum(z, «x»)", "sum 1 argument (row) 2")]
    [InlineData("softmaxCrossEntropy(k, z, «x»)", "softmaxCrossEntropy 2 arguments (label label, row z) 3")]
    [InlineData("«hypot»(x)", "hypot 2 arguments (x, y) 1")]
    [InlineData("«where»(x < 0, 1)", "where 3 arguments (condition, a, b) 2")]
    [InlineData("«hinge»(y)", "hinge 2 arguments (y, f) 1")]
    [InlineData("huber(y, f, 1, «2»)", "huber 3 arguments (y, f, delta) 4")]
    [InlineData("«zeroOneThreshold»(y)", "zeroOneThreshold 2 or 3 arguments (y, f, t = 0.5) 1")]
    [InlineData("square(y, f, «a»)", "square 2 arguments (y, f) 3")]
    public void Wrong_counts_name_expected_and_found(string marked, string piece) =>
        AssertErrors(marked, piece, "a, b, x, y, f, row z, label k");

    [Theory]
    [InlineData("«epx»(x)", "Did you mean 'exp'?")]
    [InlineData("«Exp»(x)", "Did you mean 'exp'?")]
    [InlineData("«ln»(x)", "Did you mean 'log'?")]
    [InlineData("«Math.Exp»(x)", "Did you mean 'exp'?")]
    [InlineData("«MathF.Max»(0, x)", "Did you mean 'max'?")]
    [InlineData("«log_sigmoid»(x)", "Did you mean 'logsigmoid'?")]
    [InlineData("«hinje»(y, f)", "Did you mean 'hinge'?")]
    [InlineData("«binary_cross_entropy»(y, f)", "Did you mean 'binaryCrossEntropy'?")]
    [InlineData("«clip»(x, 0, 1)", "Did you mean 'clamp'?")]
    [InlineData("«y»(a + b)", "It is a parameter: to multiply by it, write 'y*(...)'.")]
    [InlineData("m = y; «m»(a + b)", "It is a name defined here: to multiply by it, write 'm*(...)'.")]
    [InlineData("«f.g»(x) + «unknown»", "f.g | unknown")]
    public void Unknown_functions_come_with_advice(string marked, string piece) => AssertErrors(marked, piece);

    [Fact]
    public void Nothing_is_suggested_that_isnt_close() =>
        Assert.Equal(["frobnicate", ""], Assert.Single(Errors("frobnicate(x)")).Arguments);

    [Theory]
    [InlineData("«(x < y)» + 1", "A condition can't be added")]
    [InlineData("1 + «(x < y)»", "A condition can't be added")]
    [InlineData("a - «(x < y)»", "can't be subtracted")]
    [InlineData("2*«(x < y)»", "can't be multiplied")]
    [InlineData("«(x < y)»/2", "can't be divided")]
    [InlineData("-«(x < y)»", "can't have a sign")]
    [InlineData("«(x < y)»^2", "can't be raised to a power")]
    [InlineData("2^«(x < y)»", "can't be an exponent")]
    [InlineData("exp(«x < y»)", "can't be an argument of 'exp'")]
    [InlineData("hinge(y, «x < y»)", "can't be an argument of 'hinge'")]
    [InlineData("where(«x», 1, 2)", "A condition is expected as an argument of 'where'")]
    [InlineData("where(x < y, «a < b», 2)", "can't be an argument of 'where'")]
    [InlineData("x < y ? «a < b» : 2", "can't be a value of '? :'")]
    [InlineData("«x» ? 1 : 2", "A condition is expected before '?'")]
    [InlineData("!«x» < y ? 1 : 2", "A condition is expected after '!'")]
    [InlineData("!«x» ? 1 : 2", "A condition is expected after '!'")]
    [InlineData("«x» && y < 0 ? 1 : 2", "expected before '&&'")]
    [InlineData("y < 0 || «x» ? 1 : 2", "expected after '||'")]
    [InlineData("«(a < b)» == «(x < y)» ? 1 : 2", "can't be compared | can't be compared")]
    [InlineData("«x < y»", "The loss is a condition, but must be a number")]
    public void Numbers_and_conditions_dont_mix(string marked, string pieces) => AssertErrors(marked, pieces);
}
