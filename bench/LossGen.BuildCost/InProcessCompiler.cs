using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.BuildCost;

/// <summary>What came of compiling losses in this process.</summary>
/// <param name="Generation">The processor time that the generator took, in milliseconds.</param>
/// <param name="Emission">The processor time, on all processors, that the compiler took for the rest, in milliseconds.</param>
/// <param name="Lines">The lines of the generated files.</param>
/// <param name="Bytes">The size of the assembly.</param>
internal sealed record CompilationCost(double Generation, double Emission, int Lines, long Bytes);

/// <summary>The C# compiler with the generator in it, as a library.</summary>
internal static class InProcessCompiler
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "netstandard.dll" or "LossGen.Runtime.dll" or "LossGen.Attributes.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>Compiles a file with the losses given, one after the other until there are as many as asked for.</summary>
    public static CompilationCost Compile(IReadOnlyList<MeasuredLoss> losses, int count)
    {
        var compilation = CSharpCompilation.Create(
            "Measured",
            [CSharpSyntaxTree.ParseText(Source(losses, count), path: "Losses.cs")],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        TimeSpan start = Environment.CpuUsage.TotalTime;
        CSharpGeneratorDriver.Create(new LossGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        double generation = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        start = Environment.CpuUsage.TotalTime;
        using var assembly = new MemoryStream();
        var result = whole.Emit(assembly);
        double emission = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }

        return new(generation, emission, whole.SyntaxTrees.Skip(1).Sum(t => t.GetText().Lines.Count), assembly.Length);
    }

    /// <summary>Returns a file that declares losses.</summary>
    public static string Source(IReadOnlyList<MeasuredLoss> losses, int count)
    {
        var text = new StringBuilder("using System;\nusing LossGen;\n\nnamespace Measured;\n\npublic static partial class Declared\n{\n");
        for (int i = 0; i < count; i++)
        {
            text.Append(losses[i % losses.Count].Declare(i));
        }

        return text.Append("}\n").ToString();
    }
}
