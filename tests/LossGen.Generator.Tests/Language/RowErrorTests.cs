using System.Linq;
using LossGen.Language;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class RowErrorTests
{
    private const string Parameters = "y, shared c, row x, row z, sharedrow w, label k, label j";

    public static TheoryData<string> OfRows =>
        [.. Signatures.ByName.Values.Where(s => s.Kinds[0] == ArgumentKind.Row && s.MaxCount == 1).Select(s => s.Name), "min", "max"];

    [Theory]
    [MemberData(nameof(OfRows))]
    public void Functions_of_rows_need_a_row(string name)
    {
        AssertErrors($"{name}(«y»)", $"'{name}' needs a row, and this is a number", Parameters);
        AssertErrors($"{name}(«y > 0»)", $"A condition can't be an argument of '{name}'", Parameters);
        AssertErrors($"{name}(«k»)", $"'k' is a label and can't be an argument of '{name}'", Parameters);
    }

    [Theory]
    [InlineData("dot(x, «2»)", "'dot' needs a row, and this is a number")]
    [InlineData("dot(«y», «c»)", "'dot' needs a row | 'dot' needs a row")]
    [InlineData("sum(«sum(z)»)", "over the samples, the method itself sums or averages")]
    [InlineData("max(«dot(x, w)»)", "the larger of two numbers is 'max(a, b)'")]
    [InlineData("dot(x, «z > 0»)", "A condition can't be an argument of 'dot'")]
    public void Rows_are_asked_for_where_they_are_missing(string marked, string pieces) => AssertErrors(marked, pieces, Parameters);

    [Theory]
    [InlineData("«z»", "The loss is a row, but must be a number: add up its elements with 'sum(...)', or average them with 'mean(...)'")]
    [InlineData("m = y*z; «max(0, 1 - m)»", "The loss is a row")]
    [InlineData("«-y*log(softmax(z))»", "The loss is a row")]
    [InlineData("«z > 0»", "The loss is a row of conditions, but must be a number: to count the elements for which they hold, write 'sum(condition ? 1 : 0)'")]
    [InlineData("«z > 0 ? 1 : 0»", "The loss is a row")]
    [InlineData("«k»", "The loss is a label, but must be a number")]
    [InlineData("«argmax(z)»", "The loss is a label, but must be a number")]
    public void The_loss_is_a_number(string marked, string piece) => AssertErrors(marked, piece, Parameters);

    [Theory]
    [InlineData("«y»[k]", "Only a row has elements, and this is a number")]
    [InlineData("«k»[k]", "Only a row has elements, and this is a label")]
    [InlineData("«(y > 0)»[k]", "Only a row has elements, and this is a condition")]
    [InlineData("«(z > 0)»[k]", "Only a row has elements, and this is a row of conditions")]
    [InlineData("sum(onehot(«y», z))", "'onehot' needs a label or argmax(...) here, and this is a number")]
    [InlineData("onehot(k, «y»)", "'onehot' needs a row, and this is a number")]
    [InlineData("«onehot»(k)", "2 arguments (label, row)")]
    [InlineData("z[«y»]", "An index must be a label or argmax(...), and this is a number")]
    [InlineData("z[«0»]", "An index must be a label or argmax(...), and this is a number")]
    [InlineData("z[«x»]", "An index must be a label or argmax(...), and this is a row")]
    [InlineData("z[«y > 0»]", "An index must be a label or argmax(...), and this is a condition")]
    [InlineData("z[«k» + 1]", "'k' is a label and can't be added")]
    [InlineData("«y»[«c»]", "Only a row has elements | An index must be")]
    [InlineData("«z[k]»[j]", "Only a row has elements, and this is a number")]
    [InlineData("a = z[«y»]; a + a", "An index must be")]
    public void Elements_are_those_of_rows_at_labels(string marked, string pieces) => AssertErrors(marked, pieces, Parameters);

    [Theory]
    [InlineData("y + «k»", "'k' is a label and can't be added: it only serves as an index, 'z[label]', or is compared, 'argmax(z) != label'")]
    [InlineData("y*«argmax(z)»", "The result of argmax can't be multiplied: it only serves as an index")]
    [InlineData("-«k»", "'k' is a label and can't have a sign")]
    [InlineData("exp(«k»)", "'k' is a label and can't be an argument of 'exp'")]
    [InlineData("y > 0 ? «k» : «j»", "can't be a value of '? :' | can't be a value of '? :'")]
    [InlineData("«k» ? 1 : 0", "A condition is expected before '?', such as 'x > 0', but this is a label")]
    [InlineData("«z» ? 1 : 0", "but this is a row")]
    [InlineData("«k» == y ? 1 : 0", "A label can only be compared with another label or with argmax(...), not with a number")]
    [InlineData("0 != «argmax(z)» ? 1 : 0", "A label can only be compared")]
    [InlineData("«k» == z ? 1 : 0", "not with a row")]
    [InlineData("k «<» j ? 1 : 0", "Labels have no order")]
    [InlineData("argmax(z) «>=» k ? 1 : 0", "Labels have no order")]
    [InlineData("k == «(y > 0)» ? 1 : 0", "A condition can't be compared")]
    public void Labels_index_and_are_compared_and_nothing_else(string marked, string pieces) => AssertErrors(marked, pieces, Parameters);

    [Theory]
    [InlineData("sum(«w - mean(w) - w»)")]
    [InlineData("sum(«z > 0 ? c : c»)")]
    [InlineData("mean(«where(z > 0, 1, 1)»)")]
    [InlineData("mean(«1^z»)")]
    [InlineData("sum(«xlogy(0, z)»)")]
    [InlineData("«z + norm(z) - z»")]
    public void Rows_dont_turn_into_numbers_unnoticed(string marked) => AssertErrors(marked, "The rows cancel out here", Parameters);

    [Theory]
    [InlineData("sum(0*z)")]
    [InlineData("sum(z - z)")]
    [InlineData("sum(w - c - w)")]
    [InlineData("sum(z/z)")]
    [InlineData("sum(z^0)")]
    [InlineData("sum(0^z)")]
    public void Rows_whose_elements_may_be_undefined_stay_rows(string expression) => Assert.Empty(Errors(expression, Parameters));
}
