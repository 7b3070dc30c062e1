using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Language;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class RowTests
{
    private const string Parameters = "y, shared c, row x, row z, sharedrow w, label k";

    public static TheoryData<string> OfOneRow =>
        ["sum", "mean", "min", "max", "norm", "norm1", "softmax", "logsoftmax", "logsumexp", "argmax"];

    [Theory]
    [MemberData(nameof(OfOneRow))]
    public void Functions_of_a_row_are_those_of_the_table(string name)
    {
        Function function = RowFunctions.All.Single(f => f.Name == name);
        string loss = function.Result == ShapeKind.Integer ? $"{name}(z) == k ? 1 : 0"
            : function.Form == RowForm.Whole ? $"norm({name}(z))"
            : $"exp({name}(z))";
        Node call = Bind(loss, "row z, label k").Value;
        while (call is not CallNode { Arguments: [VariableNode { Shape.IsRow: true }] })
        {
            call = call.Arguments[0];
        }

        Assert.Same(function, ((CallNode)call).Function);
    }

    [Fact]
    public void Dot_and_index_are_those_of_the_table()
    {
        Assert.Same(RowFunctions.Dot, Assert.IsType<CallNode>(Bind("dot(x, w)", Parameters).Value).Function);
        Assert.Same(RowFunctions.Index, Assert.IsType<CallNode>(Bind("z[k]", Parameters).Value).Function);
    }

    [Theory]
    [InlineData("dot(z, w)", "dot(z, w)", "Scalar ")]
    [InlineData("z", "norm(z)", "Row k")]
    [InlineData("2*z", "norm(2*z)", "Row k")]
    [InlineData("y - z", "norm(y - z)", "Row k")]
    [InlineData("z^2", "norm(z^2)", "Row k")]
    [InlineData("c^z", "norm(c^z)", "Row k")]
    [InlineData("exp(z)", "norm(exp(z))", "Row k")]
    [InlineData("max(y, z)", "norm(max(y, z))", "Row k")]
    [InlineData("clamp(y, 0, z)", "norm(clamp(y, 0, z))", "Row k")]
    [InlineData("y < z", "norm(y < z ? 1 : 0)", "Boolean k")]
    [InlineData("!(y < z || y > c)", "norm(!(y < z || y > c) ? 1 : 0)", "Boolean k")]
    [InlineData("y < c ? 1 : z", "norm(y < c ? 1 : z)", "Row k")]
    [InlineData("z > 0 ? 1 : 0", "norm(z > 0 ? 1 : 0)", "Row k")]
    [InlineData("where(z > 0, 1, y)", "norm(where(z > 0, 1, y))", "Row k")]
    [InlineData("softmax(z)", "norm(softmax(z))", "Row k")]
    [InlineData("argmax(z)", "argmax(z) != k ? 1 : 0", "Integer ")]
    [InlineData("z[k]", "z[k]", "Scalar ")]
    public void Operations_apply_element_by_element(string part, string loss, string shape)
    {
        const string Names = "y, shared c, row z, sharedrow w, label k";
        BoundLoss bound = Bind($"part = {part}; {loss.Replace(part, "part")}", Names);
        Node node = bound.LocalNames.Keys.SingleOrDefault() ?? bound.Graph.Variable(bound.Variables[2]);
        Assert.Equal(shape, $"{node.Shape.Kind} {node.Shape.Dimension}");
        AssertSame(loss, $"part = {part}; {loss.Replace(part, "part")}", Names);
    }

    [Theory]
    [InlineData("max(z)", "min(z)", false)]
    [InlineData("sum(2*z)", "2*sum(z)", true)]
    [InlineData("sum(y*z^2)/c", "y*sum(z^2)/c", true)]
    [InlineData("max(z, y, 0)[k]", "max(max(z[k], y), 0)", true)]
    [InlineData("(2*z - exp(z))[k]", "2*z[k] - exp(z[k])", true)]
    [InlineData("(y < c ? z : -z)[k]", "y < c ? z[k] : -z[k]", true)]
    [InlineData("(2*softmax(z))[k]", "2*softmax(z)[k]", true)]
    [InlineData("i = argmax(x); z[i]", "z[argmax(x)]", true)]
    [InlineData("j = k; z[j]", "z[k]", true)]
    [InlineData("square(z)[k]", "z[k]^2", true)]
    [InlineData("sum(softmax(z))", "1", true)]
    public void Some_expressions_are_one(string expression, string same, bool isOne)
    {
        var graph = new Graph();
        Assert.Equal(isOne, Bind(expression, Parameters, graph).Value == Bind(same, Parameters, graph).Value);
    }

    [Theory]
    [InlineData("sum(z)", "row z", "z:k")]
    [InlineData("sum(w)", "sharedrow w", "w:w")]
    [InlineData("sum(w) + sum(x)", "y, sharedrow w, row x", "w:w x:k")]
    [InlineData("dot(x, w)", "y, row x, sharedrow w", "x:k w:k")]
    [InlineData("sum(x) + sum(z)", "y, row x, row z", "x:k z:z")]
    [InlineData("norm(x - z)", "y, row x, row z", "x:k z:k")]
    [InlineData("sum(x^z)", "y, row x, row z", "x:k z:k")]
    [InlineData("sum(x < z ? 1 : 0)", "y, row x, row z", "x:k z:k")]
    [InlineData("sum(y < 0 ? x : z)", "y, row x, row z", "x:k z:k")]
    [InlineData("sum(x < 0 && z < 0 ? 1 : 0)", "y, row x, row z", "x:k z:k")]
    [InlineData("sum(min(x, 1, z))", "y, row x, row z", "x:k z:k")]
    [InlineData("x[argmax(z)]", "y, row x, row z", "x:k z:k")]
    [InlineData("argmax(x) == argmax(z) ? 1 : 0", "y, row x, row z", "x:k z:k")]
    [InlineData("x[k]*z[k]", "label k, row x, row z", "x:k z:z")]
    [InlineData("square(dot(a, b), dot(c, d)) + norm(b - c)", "y, row a, row b, row c, row d", "a:k b:k c:k d:k")]
    [InlineData("dot(v, w) + sum(x)", "y, sharedrow v, sharedrow w, row x", "v:v w:v x:k")]
    [InlineData("contrastive(y, a, b, 1) + l2(w, 1)", "y, row a, row b, sharedrow w", "a:k b:k w:w")]
    [InlineData("sum(k) + sum(z)", "y, sharedrow k, row z", "k:k1 z:k")]
    [InlineData("sum(z)", "y, row z, row x", "z:k x:x")]
    public void Rows_that_meet_have_one_length(string expression, string parameters, string expected)
    {
        parameters += ", length n";
        BoundLoss loss = Bind(expression, parameters);
        Assert.Equal(expected, string.Join(' ', loss.Variables.Where(v => v.Shape.IsRow).Select(v => $"{v.Name}:{v.Shape.Dimension}")));
    }

    [Theory]
    [InlineData("x[k]", "row x, label k", "k:k")]
    [InlineData("softmax(x)[k] + w[k]", "row x, sharedrow w, label k", "k:k,w")]
    [InlineData("argmax(x) != k ? 1 : 0", "row x, label k", "k:k")]
    [InlineData("k == argmax(w) ? x[j] : 0", "row x, sharedrow w, label k, label j", "k:w j:k")]
    [InlineData("k == j ? sum(x) : 0", "row x, label k, label j", "")]
    [InlineData("weightedSoftmaxCrossEntropy(k, x, w)", "row x, sharedrow w, label k", "k:w,k")]
    [InlineData("x[k] + x[k]^2 + classificationError(k, x)", "row x, label k", "k:k")]
    public void Labels_lie_in_the_rows_that_they_index(string expression, string parameters, string expected)
    {
        IReadOnlyDictionary<Variable, IReadOnlyList<string>> labels = Bind(expression, parameters).LabelDimensions;
        Assert.Equal(expected.Split(' ').Order(), labels.Select(l => $"{l.Key.Name}:{string.Join(',', l.Value)}").DefaultIfEmpty("").Order());
    }

    [Theory]
    [InlineData("sum(z)", "row z")]
    [InlineData("dot(y, z)", "row y, row z")]
    [InlineData("sum(z) + sum(w)", "row z, sharedrow w, shared c")]
    public void The_number_of_samples_must_be_known(string expression, string parameters)
    {
        LossDiagnostic error = Assert.Single(Errors(expression, parameters));
        Assert.Equal((DiagnosticKind.UnsupportedSignature, LossLocation.Method), (error.Kind, error.Location));
        Assert.Equal(
            $"The number of samples can't be told from the rows of '{(parameters.Contains('y') ? 'y' : 'z')}' alone; "
                + "add a [RowLength] int parameter, the length of a row",
            Assert.Single(error.Arguments));
    }

    [Theory]
    [InlineData("sum(z)", "row z, length n")]
    [InlineData("sum(z)", "row z, weight c")]
    [InlineData("z[k]", "row z, label k")]
    [InlineData("dot(y, z) + dot(x, w)", "row y, row z, row x, sharedrow w")]
    [InlineData("lambda/2*sum(w^2)", "sharedrow w, shared lambda")]
    public void Anything_that_tells_the_number_of_samples_will_do(string expression, string parameters) =>
        Assert.NotNull(Bind(expression, parameters));

    [Fact]
    public void An_element_of_a_deep_row_is_found_at_once()
    {
        // The number of paths through the graph doubles with each definition.
        string definitions = string.Concat(Enumerable.Range(1, 200).Select(i => $"a{i} = exp(a{i - 1})*sin(a{i - 1}); "));
        AssertSame(definitions.Replace("(a0)", "(z[k])") + "a200", definitions.Replace("(a0)", "(z)") + "a200[k]", "row z, label k");
    }
}
