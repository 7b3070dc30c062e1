using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares text with a file beside the tests, by Verify's conventions: Name.verified.cs is what is right; on a difference
/// Name.received.cs is written, to be looked at and, if it is right, moved over the other one.
/// </summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(
        typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests", "LossGen.Generator.Tests", "Snapshots");

    /// <summary>Compares texts with their snapshots.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">Some differ, or have no snapshot.</exception>
    public static void Verify(params IEnumerable<(string Name, string Text)> parts)
    {
        // All are looked at before the test fails, so that one run writes all received files.
        string[] failures = [.. parts.Select(p => Compare(Folder, p.Name, p.Text)).OfType<string>()];
        Assert.True(failures.Length == 0, string.Join(Environment.NewLine, failures));
    }

    /// <summary>Compares a text with its snapshot in a folder.</summary>
    /// <returns>What is wrong; null if nothing is.</returns>
    public static string? Compare(string folder, string name, string text)
    {
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        text = Normalized(text);
        string? expected = File.Exists(verified) ? Normalized(File.ReadAllText(verified)) : null;
        if (expected == text)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, text);
        return expected is null
            ? $"There is no {verified}. If {received} is right, rename it."
            : $"{received} differs from the verified file: {FirstDifference(expected, text)}";
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        int line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"line {line + 1} should be{Environment.NewLine}{Line(expectedLines)}{Environment.NewLine}but is{Environment.NewLine}{Line(actualLines)}";

        string Line(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
    }

    private static string Normalized(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() + "\n";
}
