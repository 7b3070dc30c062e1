using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using LossGen.Diagnostics;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class RobustnessTests
{
    private const string Long =
        "m = y*f; p = sigmoid(-2.5e-1*m); q = !(p <= .5) && m != 0 || x > 1e3 ? clamp(p, 0, 1)^-2 : where(a == b, -c**d, z[k + 1]); "
        + "-(y*log(p) + (1 - y)*log(1 - p)) + huber(y, f, 0.5)/max(q, pi, @e) * {[?: \u00D7 2x 0x1F 1_0";

    private const string LongWithRows =
        "p = softmax(z/2); i = argmax(w^2 - z); c = weightedSoftmaxCrossEntropy(k, z, w)*(z > 0 ? p : -w)[k]; "
        + "-log(p[k]) + max(w) + mean(max(w, y, z))*dot(w, 1 - z) + (i != k && j == k ? norm(z[i]*w) : l2(w, x)) - sum(-y*logsoftmax(z))";

    private const string WithRows = "x, y, f, row z, sharedrow w, label k, label j";

    [Theory]
    [InlineData(Long, "a, b, c, d, x, y, f")]
    [InlineData(LongWithRows, WithRows)]
    public void Every_beginning_and_end_and_gap_is_read_or_refused(string text, string parameters)
    {
        for (int i = 0; i <= text.Length; i++)
        {
            Errors(text[..i], parameters);
            Errors(text[i..], parameters);
            for (int length = 1; length <= 3 && i + length <= text.Length; length++)
            {
                Errors(text.Remove(i, length), parameters);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Garbage_is_read_or_refused(int seed)
    {
        string[] pieces =
        [
            "x", "y", "f", "z", "w", "k", "m", "max", "exp", "huber", "sum", "softmax", "argmax", "dot", "1", "0.5", "1e400", "(", "(", ")", ")", "[", "]", ",", ";", "=", "==", "<",
            "<=", "!", "!=", "&&", "||", "?", ":", "+", "-", "*", "/", "^", "**", " ", "\n", "&", "#", "\u00D7", "\uD83D", ".", "@", "e", "and",
        ];
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            int count = random.Next(30);
            for (int j = 0; j < count; j++)
            {
                text.Append(random.Next(20) == 0 ? ((char)random.Next(0x10000)).ToString() : pieces[random.Next(pieces.Length)]);
            }

            Assert.InRange(Errors(text.ToString(), WithRows).Count, 0, 10);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_expressions_have_no_errors(int seed)
    {
        // Zeros, reciprocals of zero and powers of either are what folding could trip over.
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++)
        {
            string expression = RandomExpression(random, 6);
            Assert.True(Errors(expression).Count == 0, expression);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_expressions_over_rows_have_no_errors_but_rows_that_cancel(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++)
        {
            string expression = RandomOverRows(random, 5, false);
            Assert.All(Errors(expression, WithRows), e => Assert.StartsWith("The rows cancel out here", e.Arguments[0]));
        }
    }

    [Theory]
    [InlineData("(", "x", ")")]
    [InlineData("-", "x", "")]
    [InlineData("exp(", "x", ")")]
    [InlineData("2^", "x", "")]
    [InlineData("x < 0 ? 1 : ", "2", "")]
    [InlineData("x < 0 ? ", "2", " : 1")]
    public void Nesting_has_a_limit(string before, string inside, string after)
    {
        Assert.Empty(Errors(Nested(before, inside, after, 200)));
        Assert.Equal(DiagnosticKind.ExpressionTooLarge, Assert.Single(Errors(Nested(before, inside, after, 201))).Kind);
        Assert.Equal(DiagnosticKind.ExpressionTooLarge, Assert.Single(Errors(Nested(before, inside, "", 9990 / before.Length))).Kind);
    }

    [Fact]
    public void Nesting_by_definitions_has_a_limit()
    {
        string Definitions(int count) => "m0 = exp(x);" + string.Concat(Enumerable.Range(1, count).Select(i => $"m{i}=exp(m{i - 1});")) + "m" + count;
        Assert.Empty(Errors(Definitions(400)));
        Assert.Equal(DiagnosticKind.ExpressionTooLarge, Assert.Single(Errors(Definitions(600))).Kind);
    }

    [Fact]
    public void A_small_stack_is_no_danger()
    {
        int errors = 0;
        var thread = new Thread(() => errors = Errors(Nested("huber(x, ", "y", ", 1)", 190)).Count, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(1, errors);
    }

    [Fact]
    public void Length_has_a_limit()
    {
        Assert.Empty(Errors("x" + new string(' ', 9_999)));
        Assert.Equal(DiagnosticKind.ExpressionTooLarge, Assert.Single(Errors("x" + new string(' ', 10_000))).Kind);
    }

    [Theory]
    [InlineData("x+", "x")]
    [InlineData("x*", "x")]
    [InlineData("x-y-", "x")]
    [InlineData("x/y/", "x")]
    [InlineData("1/3+", "x")]
    public void Long_chains_are_no_nesting(string piece, string end) =>
        Assert.Empty(Errors(string.Concat(Enumerable.Repeat(piece, 9_999 / piece.Length)) + end));

    [Fact]
    public void Long_sums_of_different_terms_are_quick() =>
        Assert.Empty(Errors(string.Join("+", Enumerable.Range(1, 1200).Select(i => $"x^.{i}"))));

    [Theory]
    [InlineData("((((2^64)^64)^64)^64)*x")]
    [InlineData("square(square(square(square(square(1e400)))))*x")]
    [InlineData("halfSquare(1e400*1e400*1e400*1e400*1e400*1e400, 0)*huber(1e400^10, 0, 1)*square(square(1e400^10, 0))")]
    public void Constants_cant_grow_without_end(string expression) =>
        Assert.Contains(Errors(expression), e => e.Kind == DiagnosticKind.ExpressionTooLarge);

    [Fact]
    public void Products_of_long_constants_have_a_limit() =>
        Assert.Equal(DiagnosticKind.ExpressionTooLarge, Errors(string.Join("*", Enumerable.Repeat("1e399", 1_600)))[0].Kind);

    [Theory]
    [InlineData("1/0 + x")]
    [InlineData("0^-1 + x")]
    [InlineData("(0*x)^-2")]
    [InlineData("0/0")]
    [InlineData("0^0")]
    [InlineData("((((((x^60)^60)^60)^60)^60)^60)^60")]
    [InlineData("((((2*x)^64)^64)^64)^64")]
    [InlineData("x^99999999999999999999")]
    [InlineData("inf - inf")]
    public void What_has_no_finite_value_is_still_an_expression(string expression) => Assert.Empty(Errors(expression));

    private static string RandomOverRows(Random random, int depth, bool isRow)
    {
        if (depth == 0)
        {
            string[] leaves = isRow ? ["z", "w"] : ["x", "y", "z[k]", "w[argmax(z)]", "0", "1", "2"];
            return leaves[random.Next(leaves.Length)];
        }

        string either = Part(isRow && random.Next(2) == 0);
        string same = Part(isRow);
        return random.Next(isRow ? 8 : 12) switch
        {
            0 => $"({either} + {same})",
            1 => $"({same} - {either})",
            2 => $"({either}*{same})",
            3 => $"{same}/{either}",
            4 => $"({same})^{random.Next(-2, 4)}",
            5 => $"exp({same})",
            6 => $"max({either}, {same})",
            7 => isRow ? $"softmax({same})" : $"(argmax({Part(true)}) == k ? {same} : {either})",
            8 => $"sum({Part(true)})",
            9 => $"({Part(true)})[k]",
            10 => $"dot({Part(true)}, {Part(true)})",
            _ => $"square({same}, {either})",
        };

        string Part(bool row) => RandomOverRows(random, depth - 1, row);
    }

    private static string RandomExpression(Random random, int depth)
    {
        string Part() => RandomExpression(random, depth - 1);
        return random.Next(depth == 0 ? 3 : 12) switch
        {
            0 => random.Next(3).ToString(CultureInfo.InvariantCulture),
            1 => "x",
            2 => "y",
            3 or 4 => $"({Part()} + {Part()})",
            5 => $"({Part()} - {Part()})",
            6 => $"{Part()}*{Part()}",
            7 => $"({Part()})/({Part()})",
            8 => $"({Part()})^{random.Next(-3, 4).ToString(CultureInfo.InvariantCulture)}",
            9 => $"-({Part()})",
            10 => $"xlogy({Part()}, {Part()})",
            _ => $"({Part()} < {Part()} ? {Part()} : abs({Part()}))",
        };
    }

    private static string Nested(string before, string inside, string after, int count) =>
        string.Concat(Enumerable.Repeat(before, count)) + inside + string.Concat(Enumerable.Repeat(after, count));
}
