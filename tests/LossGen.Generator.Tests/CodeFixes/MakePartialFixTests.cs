using System.Threading.Tasks;
using Xunit;

namespace LossGen.Generator.Tests.CodeFixes;

public sealed class MakePartialFixTests
{
    [Theory]
    [InlineData("public static partial class C", "public static float M", "Make 'M' partial", "public static partial class C", "public static partial float M")]
    [InlineData("public partial class C", "/* why */ float M", "Make 'M' partial", "public partial class C", "/* why */ partial float M")]
    [InlineData("public static class C", "public static partial float M", "Make 'C' partial", "public static partial class C", "public static partial float M")]
    [InlineData("class C", "static partial float M", "Make 'C' partial", "partial class C", "static partial float M")]
    [InlineData("public readonly record struct C", "public static partial float M", "Make 'C' partial", "public readonly partial record struct C", "public static partial float M")]
    public async Task The_modifier_is_put_where_it_belongs(string type, string method, string offer, string typeAfter, string methodAfter)
    {
        string mended = await Mender.MendAsync(Source(type, method), offer);
        Assert.Equal(Source(typeAfter, methodAfter), mended);
        Assert.Empty(Mender.Diagnose(mended));
    }

    [Fact]
    public async Task All_types_and_methods_of_a_file_are_mended_at_once()
    {
        const string Before = """
            using System;
            using LossGen;
            public static class Outer
            {
                public static class Inner
                {
                    [Loss("y*f")]
                    public static float A(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
                    [Loss("y + f")]
                    public static float B(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
                }
            }
            """;
        string mended = await Mender.MendAllAsync(Before);
        Assert.Equal(
            Before.Replace("static class", "static partial class", System.StringComparison.Ordinal)
                .Replace("static float", "static partial float", System.StringComparison.Ordinal),
            mended);
        Assert.Empty(Mender.Diagnose(mended));
    }

    private static string Source(string type, string method) => $$"""
        using System;
        using LossGen;
        {{type}}
        {
            [Loss("y*f")]
            {{method}}(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
        }
        """;
}
