using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using LossGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Each diagnostic is a product: a number, a row among the releases, a page.</summary>
public class DescriptorTests
{
    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    public static TheoryData<int> Numbers { get; } = [.. Enum.GetValues<DiagnosticKind>().Select(kind => (int)kind)];

    [Fact]
    public void Numbers_have_no_gaps()
    {
        Assert.Equal(Enumerable.Range(1, Numbers.Count), Enum.GetValues<DiagnosticKind>().Select(kind => (int)kind));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_has_a_descriptor(int number)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of((DiagnosticKind)number);

        string id = "LOSS" + number.ToString("0000", CultureInfo.InvariantCulture);
        Assert.Equal(id, descriptor.Id);
        Assert.Equal("LossGen", descriptor.Category);
        Assert.Equal((DiagnosticKind)number != DiagnosticKind.Rewritten, descriptor.IsEnabledByDefault);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        DiagnosticSeverity severity = (DiagnosticKind)number switch
        {
            DiagnosticKind.ParameterNeverUsed or DiagnosticKind.ZeroDerivative => DiagnosticSeverity.Warning,
            DiagnosticKind.Rewritten => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Error,
        };
        Assert.Equal(severity, descriptor.DefaultSeverity);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_has_a_page(int number)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of((DiagnosticKind)number);
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics", descriptor.Id + ".md"));

        Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("## Example", page, StringComparison.Ordinal);
        Assert.Contains("## How to fix it", page, StringComparison.Ordinal);
        string index = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics", "README.md"));
        Assert.Contains($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} |", index, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_has_a_row_among_the_releases(int number)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of((DiagnosticKind)number);
        IEnumerable<string> rows = ReleaseFiles
            .SelectMany(file => File.ReadLines(Path.Combine(Root(), "src", "LossGen.Generator", file)));

        string severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";
        Assert.Single(rows, row => row.StartsWith($"{descriptor.Id} | LossGen | {severity} | ", StringComparison.Ordinal));
    }

    private static string Root() =>
        typeof(DescriptorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
}
