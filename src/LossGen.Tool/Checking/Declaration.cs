using System.Collections.Generic;
using System.Linq;
using LossGen.Kernels;
using LossGen.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tool.Checking;

/// <summary>The annotated method that a user would write for the model of a loss.</summary>
internal static class Declaration
{
    /// <summary>The text of a C# file.</summary>
    public static string Of(LossModel model)
    {
        string type = model.Type == FloatType.Single ? "float" : "double";
        string parameters = string.Join(", ", model.Parameters.Select(p => $"{TypeOf(p.Kind, type)} {Keywords.Escape(p.Name)}"));
        return
            $$"""
            using System;
            using LossGen;

            public static partial class {{model.Scope.Types[0].Name}}
            {
                [Loss({{string.Join(", ", AttributeArguments(model))}})]
                public static partial {{type}} {{Keywords.Escape(model.Name)}}({{parameters}});
            }

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> AttributeArguments(LossModel model)
    {
        yield return SymbolDisplay.FormatLiteral(model.Expression, quote: true);
        yield return $"WithRespectTo = {SymbolDisplay.FormatLiteral(model.WithRespectTo ?? "", quote: true)}";
        if (model.IsSum)
        {
            yield return "Reduction = Reduction.Sum";
        }

        if (model.Hessian)
        {
            yield return "Hessian = true";
        }

        if (model.Literal)
        {
            yield return "Literal = true";
        }
    }

    private static string TypeOf(ParameterKind kind, string type) => kind switch
    {
        ParameterKind.SampleRow => $"[Row] ReadOnlySpan<{type}>",
        ParameterKind.SharedRow => $"[Shared] ReadOnlySpan<{type}>",
        ParameterKind.Label => "ReadOnlySpan<int>",
        ParameterKind.Shared => type,
        ParameterKind.RowLength => "[RowLength] int",
        _ => $"ReadOnlySpan<{type}>",
    };
}
