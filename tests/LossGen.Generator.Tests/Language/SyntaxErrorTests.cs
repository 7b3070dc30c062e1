using System;
using System.Linq;
using LossGen.Diagnostics;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class SyntaxErrorTests
{
    // Guillemets mark the place; the second string holds a piece of each message.
    [Theory]
    [InlineData("«2x»", "missing between '2' and 'x'. There is no implicit multiplication: write '2*x'")]
    [InlineData("«2(x)»", "write '2*(x)'")]
    [InlineData("«(a)(b)»", "write '(a)*(b)'")]
    [InlineData("«(a) b»", "write '(a)*b'")]
    [InlineData("«x 2»", "write 'x*2'")]
    [InlineData("a + «2x^2»", "write '2*x^2'")]
    [InlineData("«a b» c d", "write 'a*b'")]
    [InlineData("max(«a b», c)", "An operator or a comma is missing")]
    [InlineData("«2x» + «3y»", "write '2*x' | write '3*y'")]
    [InlineData("1 / «2 exp(x)»", "write '2*exp(x)'")]
    [InlineData("a < b «<» c ? 1 : 0", "Comparisons don't chain: write 'a < b && b < c'")]
    [InlineData("a == b «==» c ? 1 : 0", "write 'a == b && b == c'")]
    [InlineData("a < b «<» c < d < x < y ? 1 : 0", "don't chain")]
    [InlineData("1 + a «=» b ? 1 : 0", "to compare, write '=='")]
    [InlineData("(a «=» b) ? 1 : 0", "to compare, write '=='")]
    [InlineData("a < b «&» c < d ? 1 : 0", "'&&'")]
    [InlineData("a < b «|» c < d ? 1 : 0", "'||'")]
    [InlineData("a < b «and» c < d ? 1 : 0", "write '&&'")]
    [InlineData("a < b «or» c < d ? 1 : 0", "write '||'")]
    [InlineData("a + «»", "expected after '+', but the end of the expression follows")]
    [InlineData("a + «*» b", "expected after '+', but '*' follows")]
    [InlineData("«*» b", "is expected, but '*' follows")]
    [InlineData("a * («)»", "expected after '(', but ')' follows")]
    [InlineData("max(a, «)»", "expected after ',', but ')' follows")]
    [InlineData("max(«,» a)", "expected after '(', but ',' follows")]
    [InlineData("«(»a + b", "'(' is not closed")]
    [InlineData("max«(»0, 1 - y*f", "'(' is not closed")]
    [InlineData("a + b«)»", "')' closes nothing")]
    [InlineData("(a + b)«)» * «$»c", "')' closes nothing | '$'")]
    [InlineData("a«]»", "']' closes nothing")]
    [InlineData("(a«]» + b", "'(' is closed by ')'")]
    [InlineData("a«,» b", "only separates the arguments of a function")]
    [InlineData("(a«,» b) + c", "only separates the arguments of a function")]
    [InlineData("x + 1«,»5", "decimals are written with '.'")]
    [InlineData("a > 0 «?» 1", "'?' has no ':'")]
    [InlineData("a > 0 ? 1 : «»", "expected after ':'")]
    [InlineData("a «:» b", "there is no '?' for it")]
    [InlineData("a > 0 ? «:» 1", "expected after '?', but ':' follows")]
    [InlineData("«»", "The expression is empty")]
    [InlineData("« \t »", "The expression is empty")]
    [InlineData("m = y*f«»", "'m = ...' only defines a name")]
    [InlineData("m = y*f;«»", "'m = ...' only defines a name")]
    [InlineData("m = y*f; k = m + 1;«»", "definitions only define names")]
    [InlineData("y*f«;»", "last, without ';'")]
    [InlineData("«y*f»; 1 - y", "must be a definition")]
    [InlineData("m «==» y*f; 1 - m", "a definition is written 'm = ...;'")]
    [InlineData("m «:=» y*f; 1 - m", "A definition is written 'name = ...;'")]
    [InlineData("m = y*f; «;» 1 - m", "expected before ';'")]
    [InlineData("m = y*f; «;»;;; 1 - m", "expected before ';'")]
    [InlineData("«;»", "expected before ';'")]
    [InlineData("m = «;» 1 - m", "expected after '=', but ';' follows")]
    [InlineData("«=» y", "is expected, but '=' follows")]
    [InlineData("x«!»", "'!' can't stand here")]
    [InlineData("a «#» b", "The character '#' is not part of the expression language")]
    [InlineData("a + «#»b", "'#'")]
    [InlineData("«\"»a", "'\"'")]
    [InlineData("a «\u0001» b", "U+0001")]
    [InlineData("a + «\uD83D\uDE00»", "\uD83D\uDE00")]
    [InlineData("a «%» b", "no '%'")]
    [InlineData("a «\u00D7» b", "'*'")]
    [InlineData("a «\u2212» b", "'-'")]
    [InlineData("x«\u00B2» + a", "'^2'")]
    [InlineData("a «\u2264» b ? 1 : 0", "'<='")]
    [InlineData("a «===» b ? 1 : 0", "'=='")]
    [InlineData("a «<>» b ? 1 : 0", "'!='")]
    [InlineData("a «=>» b ? 1 : 0", "'>='")]
    [InlineData("a «//» b", "no '//'")]
    [InlineData("«{»a + b«}» / 2", "write '(' | write ')'")]
    [InlineData("«@» + a", "'@'")]
    public void Mistakes_are_named_where_they_are(string marked, string pieces) => AssertErrors(marked, pieces);

    // Not a row of the table: a lone surrogate doesn't survive the test runner's serialization.
    [Fact]
    public void Half_a_character_is_named_by_its_code() => AssertErrors("a + «\uD83D»", "U+D83D");

    [Theory]
    [InlineData("«2x» + max(a, «)» - «$»b", "2*x | expected after ',' | '$'")]
    [InlineData("m = «2x»; a + «*» b + «unknown»", "2*x | but '*' follows | unknown")]
    [InlineData("«foo» + «bar» + a", "foo | bar")]
    public void Several_mistakes_are_reported_at_once(string marked, string pieces) => AssertErrors(marked, pieces);

    [Fact]
    public void There_is_an_end_to_the_errors()
    {
        string expression = string.Join(" + ", Enumerable.Range(0, 100).Select(i => $"unknown{i}"));
        Assert.Equal(10, Errors(expression).Count);
        Assert.Equal(10, Errors(new string('#', 100)).Count);
    }

    [Fact]
    public void Syntax_errors_have_their_kind() =>
        Assert.All(Errors("2x + "), e => Assert.Equal((DiagnosticKind.SyntaxError, LossLocation.Expression), (e.Kind, e.Location)));
}
