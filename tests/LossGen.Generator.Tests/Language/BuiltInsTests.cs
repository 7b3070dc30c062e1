using System.Linq;
using System.Reflection;
using LossGen.Language;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class BuiltInsTests
{
    public static TheoryData<string> Names => [.. BuiltIns.All.Select(b => b.Name)];

    [Fact]
    public void Every_formula_has_a_row()
    {
        FieldInfo[] formulas = typeof(LossFormulas).GetFields(BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(formulas.Select(f => (f.Name, (string?)f.GetRawConstantValue())), BuiltIns.All.Select(b => (b.Name, (string?)b.Formula)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_is_the_formula(string name)
    {
        BuiltIn builtIn = BuiltIns.Find(name)!;
        string arguments = string.Join(", ", builtIn.ParameterNames);
        string parameters = string.Join(", ", builtIn.Parameters.Split(", ").Select(p => p.Split(" = ")[0])) + ", length count";
        AssertSame(builtIn.Formula, $"{name}({arguments})", parameters);
        AssertSame(builtIn.Formula, $"{name.ToUpperInvariant()}({arguments})", parameters);
        BoundLoss loss = Bind(builtIn.Formula, parameters);
        Assert.Equal((1UL << builtIn.ParameterNames.Count) - 1, loss.Value.Variables);
    }

    [Theory]
    [InlineData("hinge(y, f) + 0.1*square(y, f)", "max(0, 1 - y*f) + 0.1*(y - f)^2")]
    [InlineData("hinge(2*y - 1, x + a)", "max(0, 1 - (2*y - 1)*(x + a))")]
    [InlineData("huber(f, y, a + b)", "r = y - f; abs(r) <= a + b ? r^2/2 : (a + b)*(abs(r) - (a + b)/2)")]
    [InlineData("zeroOneThreshold(y, f)", "abs(y - f) > 0.5 ? 1 : 0")]
    [InlineData("zeroOneThreshold(y, f, 2)", "abs(y - f) > 2 ? 1 : 0")]
    [InlineData("hinge(y, hinge(y, f))", "max(0, 1 - y*max(0, 1 - y*f))")]
    [InlineData("s = x; p = a; binaryFocalWithLogits(y, f, p, s)", "binaryFocalWithLogits(y, f, a, x)")]
    public void Arguments_replace_the_parameters_of_the_formula(string expression, string same) => AssertSame(same, expression);

    [Theory]
    [InlineData("logisticRegression(y, x, w, 0, 0.1)", "s = dot(x, w); sigmoidCrossEntropy(y, s) + 0.05*sum(w^2)")]
    [InlineData("supportVectorMachine(y, x, w, b, 2)", "hinge(y, dot(x, w) + b) + l2(w, 2)")]
    [InlineData("perceptronObjective(y, x, w, b) + l1(w, 0.1)", "perceptron(y, dot(x, w) + b) + 0.1*sum(abs(w))")]
    [InlineData("adaBoost(y, x, w)", "exponential(y, dot(x, w))")]
    [InlineData("sum(hinge(y, x)) + mean(square(x, w))", "sum(max(0, 1 - y*x)) + mean((x - w)^2)")]
    [InlineData("crossEntropy(softmax(x), softmax(w)) - entropy(softmax(x))", "sum(softmax(x)*log(softmax(x))) - sum(softmax(x)*log(softmax(w)))")]
    [InlineData("softmaxCrossEntropy(k, w*x)", "-log(softmax(x*w)[k])")]
    [InlineData("weightedSoftmaxCrossEntropy(argmax(w), x, w)", "-w[argmax(w)]*log(softmax(x)[argmax(w)])")]
    [InlineData("multiMargin(k, x, b)", "mean((1 - onehot(k, x))*max(0, b - x[k] + x))")]
    [InlineData("sum(x*onehot(k, x))", "x[k]")]
    [InlineData("classificationError(argmax(w), x)", "argmax(x) != argmax(w) ? 1 : 0")]
    public void Rows_and_labels_replace_parameters_too(string expression, string same) =>
        AssertSame(same, expression, "y, row x, sharedrow w, shared b, label k");

    [Theory]
    [InlineData("l2(«y», 1)", "'l2' needs a row, and this is a number")]
    [InlineData("contrastive(y, x, «1», 1)", "'contrastive' needs a row")]
    [InlineData("softmaxCrossEntropy(«y», «y»)", "needs a label or argmax(...) here, and this is a number | needs a row")]
    [InlineData("softmaxCrossEntropy(«x», x)", "needs a label or argmax(...) here, and this is a row")]
    [InlineData("categoricalCrossEntropy(«k», x)", "'k' is a label and can't be an argument of 'categoricalCrossEntropy'")]
    [InlineData("hinge(«k», y)", "'k' is a label and can't be an argument of 'hinge'")]
    [InlineData("crossEntropy(«x > 0», x)", "A condition can't be an argument of 'crossEntropy'")]
    [InlineData("«hinge(y, x)»", "The loss is a row, but must be a number")]
    public void Arguments_must_be_what_the_formula_needs(string marked, string pieces) => AssertErrors(marked, pieces, "y, row x, label k");

    [Fact]
    public void Names_inside_a_formula_stay_inside()
    {
        AssertErrors("huber(y, f, 1) + «r»", "r");
        Assert.Empty(Bind("huber(y, f, 1)").LocalNames);
    }
}
