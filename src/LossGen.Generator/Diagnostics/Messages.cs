using System;
using System.Globalization;
using System.Linq;

namespace LossGen.Diagnostics;

/// <summary>The texts of diagnostics: what <c>Descriptors</c> gives to the compiler, for tools that have none.</summary>
internal static class Messages
{
    /// <summary>The argument says it all.</summary>
    public const string Sentence = "{0}";

    public const string UnknownName = "The name '{0}' is unknown{1}";
    public const string UnknownFunction = "The function '{0}' is unknown{1}";
    public const string WrongArgumentCount = "'{0}' takes {1}, but is given {2}";
    public const string ParameterNeverUsed = "The expression never uses the parameter '{0}'";
    public const string NotAParameter = "Can't differentiate by '{0}'{1}";
    public const string ZeroDerivative = "The derivative of '{1}' by '{0}' is zero almost everywhere: there is nothing to learn from";

    /// <summary>The arguments as the text of their message takes them.</summary>
    public static string[] Arguments(LossDiagnostic diagnostic) => Arguments(diagnostic.Kind, [.. diagnostic.Arguments]);

    /// <summary>The same for a kind and its arguments. Where a suggestion may follow, it is a sentence of its own or nothing.</summary>
    public static string[] Arguments(DiagnosticKind kind, string[] arguments) =>
        [.. arguments.Select((argument, i) => i == 1 && MayHaveSuggestion(kind) && argument.Length > 0 ? ". " + argument.Trim() : argument.Trim())];

    /// <summary>What a diagnostic says.</summary>
    public static string TextOf(LossDiagnostic diagnostic) =>
        string.Format(CultureInfo.InvariantCulture, FormatOf(diagnostic.Kind), Array.ConvertAll<string, object>(Arguments(diagnostic), a => a));

    private static bool MayHaveSuggestion(DiagnosticKind kind) =>
        kind is DiagnosticKind.UnknownName or DiagnosticKind.UnknownFunction or DiagnosticKind.NotAParameter;

    private static string FormatOf(DiagnosticKind kind) => kind switch
    {
        DiagnosticKind.UnknownName => UnknownName,
        DiagnosticKind.UnknownFunction => UnknownFunction,
        DiagnosticKind.WrongArgumentCount => WrongArgumentCount,
        DiagnosticKind.ParameterNeverUsed => ParameterNeverUsed,
        DiagnosticKind.NotAParameter => NotAParameter,
        DiagnosticKind.ZeroDerivative => ZeroDerivative,
        _ => Sentence,
    };
}
