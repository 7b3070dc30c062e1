using System;

namespace LossGen.Emission;

/// <summary>The attributes that tell tools not to judge generated code, and which version of the generator wrote it.</summary>
internal static class GeneratedAttributes
{
    private static readonly Version Version = typeof(GeneratedAttributes).Assembly.GetName().Version;

    public static void Write(SourceWriter writer)
    {
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen\", \"{Version.ToString(3)}\")]");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
    }
}
