using System.Linq;
using LossGen.Generator.Tests.Generation;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Diagnostics stand at their characters inside the attribute's string, however that string is written.</summary>
public class ExpressionPlaceTests
{
    private const string Constants = "const string Name = \"y + BAD\"; const string Empty = \"\"; ";

    [Theory]
    [InlineData("\"[|BAD|]\"")]
    [InlineData("\"y*f + [|BAD|] + 1\"")]
    [InlineData("expression: \"y*[|BAD|]\"")]
    [InlineData("Hessian = true, expression: \"y*[|BAD|]\"")]
    [InlineData("\"[|BAD|] + [|BAD|]\"")]
    [InlineData("\"\\u0079\\x79\\t[|BAD|]\"")]
    [InlineData("\"\\U00000079 \\U0001F600 \\\\ \\\" \\0 [|BAD|] \\n\"")]
    [InlineData("\"\\x9 [|BAD|]\"")]
    [InlineData("\"\\x003BAD \\x79g[|BAD|]\"")]
    [InlineData("\"y + [|B\\u0041D|]\"")]
    [InlineData("\"y + [|\\u0042A\\x44|]\"")]
    [InlineData("@\"y\\u [|BAD|]\"")]
    [InlineData("@\"\"\"y\"\" + [|BAD|]\"")]
    [InlineData("@\"y\n  + [|BAD|]\n\"")]
    [InlineData("@\"y\r\n  + [|BAD|]\"")]
    [InlineData("\"\"\"y \"quoted\" \\u0041 + [|BAD|]\"\"\"")]
    [InlineData("\"\"\"\"\"\"\"\"y + [|BAD|]\"\"\"\"\"\"\"\"")]
    [InlineData("\"\"\"\n    y\n    + [|BAD|]\n    \"\"\"")]
    [InlineData("\"\"\"\n    [|BAD|]\n    \"\"\"")]
    [InlineData("\"\"\"\n  y\n    + [|BAD|]\n\n\n  + [|BAD|]\n  \"\"\"")]
    [InlineData("\"\"\"\r\n\t\ty\r\n\t\t + [|BAD|]\r\n\t\t\"\"\"")]
    [InlineData("\"\"\"\ny + [|BAD|]\n\"\"\"")]
    [InlineData("(\"y\" + (\" + \" + \"[|BAD|]\"))")]
    [InlineData("\"y + \" + @\"[|BAD|]\" + \"\"\" + [|BAD|]\"\"\"")]
    [InlineData("\"y + [|B\" + \"A\" + \"D|] + 1\"")]
    [InlineData("\"y + \\u0041[|B\" + @\"\" + \"\"\"A\"\"\" + @\"D|]\"")]
    [InlineData("[|Name|]")]
    [InlineData("[|C.Name|]")]
    [InlineData("[|nameof(BAD)|]")]
    [InlineData("\"y + \" + [|Name|] + \" + [|BAD|]\"")]
    [InlineData("Empty + \"y + [|BAD|]\" + Empty")]
    [InlineData("$\"y + [|BAD|]\"")]
    [InlineData("$\"{{y}} \\t{Empty} + [|BAD|] + [|{Name}|]\"")]
    [InlineData("$@\"y \"\" {{ {Empty} + [|BAD|]\"")]
    [InlineData("[|$\"\"\"y + {Name}\"\"\"|]")]
    [InlineData("\"y + [|BAD|]\"!")]
    [InlineData("[|true ? \"BAD\" : \"y\"|]")]
    public void A_range_of_the_expression(string argument)
    {
        Check("using System; using LossGen; partial class C { " + Constants + "class BAD; [Loss(" + argument + ")] public static partial float L(float y, float f); }");
    }

    [Fact]
    public void A_concatenation_of_thousands_of_pieces()
    {
        string pieces = string.Join(" + ", Enumerable.Repeat("\"y + \"", 2000));
        Check("using LossGen; partial class C { [Loss(" + pieces + " + \"[|BAD|]\")] public static partial float L(float y, float f); }");
    }

    [Fact]
    public void A_constant_of_another_assembly()
    {
        Check("using LossGen; partial class C { [Loss(LossFormulas.Hinge + \" + [|BAD|]\")] public static partial float L(float y, float f); }");
    }

    private static void Check(string marked)
    {
        MarkedSource source = MarkedSource.Parse(marked);

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text, SkeletonCompiler.Compile);

        Assert.All(outcome.Diagnostics, diagnostic => Assert.Equal("LOSS0001", diagnostic.Id));
        source.AssertPlaces(outcome.Diagnostics);
    }
}
