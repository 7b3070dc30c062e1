using System.Collections.Generic;
using System.Linq;
using LossGen.Diagnostics;
using LossGen.Explaining;
using LossGen.Language;
using LossGen.Model;
using Xunit;

namespace LossGen.Generator.Tests.Explaining;

/// <summary>What the names of an expression hold when nothing declares them.</summary>
public sealed class ShapeInferenceTests
{
    [Theory]
    [InlineData("max(0, 1 - y*f)", "y scalar, f scalar")]
    [InlineData("-log(softmax(z)[k])", "z row, k label")]
    [InlineData("logsumexp(z) - z[k]", "z row, k label")]
    [InlineData("-sum(y*log(softmax(z)))", "y row, z row")]
    [InlineData("s = dot(x, w) + b; log(1 + exp(-y*s)) + lambda/2*sum(w^2)", "x row, w shared row, b shared, y scalar, lambda shared")]
    [InlineData("d = norm(p - q); y*d^2", "p row, q row, y scalar")]
    [InlineData("m = z - max(z); log(sum(exp(m))) - m[k]", "z row, k label")]
    [InlineData("argmax(z) != label ? 1 : 0", "z row, label label")]
    [InlineData("argmax(z) == k && k == j ? 1 : 0", "z row, k label, j label")]
    [InlineData("-log(softmax(z/T)[k])", "z row, T shared, k label")]
    [InlineData("t - p", "t scalar, p scalar")]
    [InlineData("mean((a - c)^2)*c", "a row, c scalar")]
    [InlineData("huber(y, f, delta)", "y scalar, f scalar, delta shared")]
    [InlineData("softmaxCrossEntropy(k, z)", "k label, z row")]
    [InlineData("max(a, c) + max(v)", "a scalar, c scalar, v row")]
    [InlineData("pi*x + e", "x scalar")]
    public void Kinds_are_inferred(string expression, string expected) => Assert.Equal(expected, Infer(expression));

    [Fact]
    public void What_is_given_is_not_inferred() =>
        Assert.Equal("z row, c row", Infer("sum(z*c)", new() { ["c"] = ParameterKind.SampleRow, ["z"] = ParameterKind.SampleRow }));

    public static TheoryData<string> BuiltInNames => [.. BuiltIns.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(BuiltInNames))]
    public void The_formula_of_each_built_in_gets_the_shapes_of_its_table(string name)
    {
        BuiltIn builtIn = BuiltIns.Find(name)!;
        ParameterModel[] parameters = ShapeInference.Infer(builtIn.Syntax, new Dictionary<string, ParameterKind>());
        Assert.Equal(builtIn.ParameterNames.Order(), parameters.Select(p => p.Name).Order());
        foreach (ParameterModel parameter in parameters)
        {
            int index = builtIn.ParameterNames.ToList().IndexOf(parameter.Name);
            ArgumentKind kind = parameter.Kind switch
            {
                ParameterKind.Label => ArgumentKind.Label,
                ParameterKind.SampleRow or ParameterKind.SharedRow => ArgumentKind.Row,
                _ => ArgumentKind.Number,
            };
            Assert.Equal(builtIn.Kind(index), kind);
        }

        Assert.NotNull(Binder.Bind(builtIn.Formula, [.. parameters, new("length", ParameterKind.RowLength)], new List<LossDiagnostic>()));
    }

    private static string Infer(string expression, Dictionary<string, ParameterKind>? given = null) => string.Join(", ", ShapeInference
        .Infer(Parser.Parse(expression, new()), given ?? [])
        .Select(p => $"{p.Name} {ParameterText.WordOf(p.Kind)}"));
}
