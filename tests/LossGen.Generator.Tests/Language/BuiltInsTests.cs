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
        string parameters = string.Join(", ", builtIn.ParameterNames);
        AssertSame(builtIn.Formula, $"{name}({parameters})", parameters);
        AssertSame(builtIn.Formula, $"{name.ToUpperInvariant()}({parameters})", parameters);
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

    [Fact]
    public void Names_inside_a_formula_stay_inside()
    {
        AssertErrors("huber(y, f, 1) + «r»", "r");
        Assert.Empty(Bind("huber(y, f, 1)").LocalNames);
    }
}
