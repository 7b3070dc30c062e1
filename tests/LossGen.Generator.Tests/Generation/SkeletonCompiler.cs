using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using LossGen.Diagnostics;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Generator.Tests.Generation;

/// <summary>
/// Stands in for LossGen's compiler where the pipeline itself is tested: members with empty bodies, made from the model
/// alone, so that the model's scope, modifiers and signatures have to satisfy C#. Each BAD in the expression is an error, each
/// ODD a warning.
/// </summary>
internal static class SkeletonCompiler
{
    public static LossCompilation Compile(LossModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<LossDiagnostic> diagnostics = [.. Find(model.Expression, "BAD").Select(span => LossDiagnostic.At(DiagnosticKind.SyntaxError, span, "bad"))];
        bool isBroken = diagnostics.Count > 0;
        diagnostics.AddRange(Find(model.Expression, "ODD").Select(span => LossDiagnostic.At(DiagnosticKind.ZeroDerivative, span, "f", "ODD")));
        return new(isBroken ? null : Print(model), new([.. diagnostics]));
    }

    private static IEnumerable<TextSpan> Find(string text, string word)
    {
        for (int i = text.IndexOf(word, System.StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, System.StringComparison.Ordinal))
        {
            yield return new(i, word.Length);
        }
    }

    private static string Print(LossModel model)
    {
        string t = model.Type == FloatType.Single ? "float" : "double";
        string inputs = string.Join(", ", model.Parameters.Select(parameter => $"{InputType(model, parameter.Kind, t)} @{parameter.Name}"));
        string result = model.Form == MethodForm.Elementwise ? "void" : t;
        string destination = model.Destination is null ? "" : $", global::System.Span<{t}> @{model.Destination}";

        StringBuilder text = new("#nullable enable\n");
        text.Append(model.Scope.Namespace.Length > 0 ? $"namespace {model.Scope.Namespace} {{\n" : string.Empty);
        foreach (ContainingTypeModel type in model.Scope.Types)
        {
            text.Append("partial ").Append(type.Keyword).Append(' ').Append(type.Name).Append(" {\n");
        }

        string token = model.CancellationToken is null ? "" : $", global::System.Threading.CancellationToken @{model.CancellationToken}";
        string implementation = $"{model.Modifiers} partial {result} @{model.Name}({inputs}{destination}{token}) => throw null!;\n";
        string companion = $"{model.CompanionModifiers} void {model.Name}Gradient({inputs}, global::System.Span<{t}> gradient) => throw null!;\n";
        text.Append(implementation).Append(companion).Append('}', model.Scope.Types.Count + (model.Scope.Namespace.Length > 0 ? 1 : 0));
        return text.ToString();
    }

    private static string InputType(LossModel model, ParameterKind kind, string t) => kind switch
    {
        ParameterKind.Shared => t,
        ParameterKind.RowLength => "int",
        ParameterKind.Label => model.Form == MethodForm.Pointwise ? "int" : "global::System.ReadOnlySpan<int>",
        _ => model.Form == MethodForm.Pointwise ? t : $"global::System.ReadOnlySpan<{t}>",
    };
}
