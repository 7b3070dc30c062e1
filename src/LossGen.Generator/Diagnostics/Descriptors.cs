using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace LossGen.Diagnostics;

/// <summary>
/// The table of all diagnostics, in the order of their numbers. A new one takes the next number, a row here and in
/// AnalyzerReleases.Unshipped.md, a page under docs/diagnostics, and a test of its message and place.
/// </summary>
internal static class Descriptors
{
    private const string Category = "LossGen";
    private const string Pages = "https://github.com/lossgen/lossgen/blob/main/docs/diagnostics/";

    // The analyzer that checks the release files reads static fields and nothing else, so each row is one.
    public static readonly DiagnosticDescriptor SyntaxError = new("LOSS0001", "Syntax error in a loss", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0001.md");
    public static readonly DiagnosticDescriptor UnknownName = new("LOSS0002", "Unknown name in a loss", Messages.UnknownName, Category, Error, true, helpLinkUri: Pages + "LOSS0002.md");
    public static readonly DiagnosticDescriptor UnknownFunction = new("LOSS0003", "Unknown function in a loss", Messages.UnknownFunction, Category, Error, true, helpLinkUri: Pages + "LOSS0003.md");
    public static readonly DiagnosticDescriptor WrongArgumentCount = new("LOSS0004", "Wrong number of arguments", Messages.WrongArgumentCount, Category, Error, true, helpLinkUri: Pages + "LOSS0004.md");
    public static readonly DiagnosticDescriptor ShapeMismatch = new("LOSS0005", "Shapes don't fit", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0005.md");
    public static readonly DiagnosticDescriptor MethodNotPartial = new("LOSS0006", "The method of a loss isn't partial", "'{0}' must be partial, so that LossGen can implement it", Category, Error, true, helpLinkUri: Pages + "LOSS0006.md");
    public static readonly DiagnosticDescriptor MethodHasBody = new("LOSS0007", "The method of a loss has a body", "'{0}' has a body already; LossGen writes it, so the declaration ends with a semicolon", Category, Error, true, helpLinkUri: Pages + "LOSS0007.md");
    public static readonly DiagnosticDescriptor UnsupportedSignature = new("LOSS0008", "Signature not supported", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0008.md");
    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = new("LOSS0009", "The type around a loss isn't partial", "'{0}' must be partial, so that LossGen can add members to it", Category, Error, true, helpLinkUri: Pages + "LOSS0009.md");
    public static readonly DiagnosticDescriptor UnsupportedParameterType = new("LOSS0010", "Parameter type not supported", "The type of '{0}' isn't supported: {1}", Category, Error, true, helpLinkUri: Pages + "LOSS0010.md");
    public static readonly DiagnosticDescriptor ParameterNeverUsed = new("LOSS0011", "Parameter never used", Messages.ParameterNeverUsed, Category, Warning, true, helpLinkUri: Pages + "LOSS0011.md");
    public static readonly DiagnosticDescriptor AmbiguousVariable = new("LOSS0012", "Variable of differentiation not clear", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0012.md");
    public static readonly DiagnosticDescriptor NotAParameter = new("LOSS0013", "Can't differentiate by this name", Messages.NotAParameter, Category, Error, true, helpLinkUri: Pages + "LOSS0013.md");
    public static readonly DiagnosticDescriptor ZeroDerivative = new("LOSS0014", "Derivative zero almost everywhere", Messages.ZeroDerivative, Category, Warning, true, helpLinkUri: Pages + "LOSS0014.md");
    public static readonly DiagnosticDescriptor MemberExists = new("LOSS0015", "Generated member already exists", "'{0}' would be generated for '{1}', but {2}", Category, Error, true, helpLinkUri: Pages + "LOSS0015.md");
    public static readonly DiagnosticDescriptor ExpressionTooLarge = new("LOSS0016", "Expression too large", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0016.md");
    public static readonly DiagnosticDescriptor MissingVectorTypes = new("LOSS0017", "Target framework without the needed vector types", "Losses are computed with System.Runtime.Intrinsics.Vector512<T>, which this target framework doesn't have; target net10.0 or later", Category, Error, true, helpLinkUri: Pages + "LOSS0017.md");
    public static readonly DiagnosticDescriptor MissingRuntime = new("LOSS0018", "LossGen.Runtime not referenced", "Generated code calls the library LossGen.Runtime, which isn't referenced; add a reference to it", Category, Error, true, helpLinkUri: Pages + "LOSS0018.md");
    public static readonly DiagnosticDescriptor HessianNeedsOnePerSampleVariable = new("LOSS0019", "No Hessian by these variables", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0019.md");
    public static readonly DiagnosticDescriptor NotDifferentiable = new("LOSS0020", "Not differentiable", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0020.md");
    public static readonly DiagnosticDescriptor InternalError = new("LOSS0021", "LossGen failed", "LossGen failed on '{0}', which is a mistake in LossGen: {1}", Category, Error, true, helpLinkUri: Pages + "LOSS0021.md");
    public static readonly DiagnosticDescriptor Rewritten = new("LOSS0022", "Part of a loss rewritten", "{0}", Category, Info, false, helpLinkUri: Pages + "LOSS0022.md");
    public static readonly DiagnosticDescriptor StructNotPartial = new("LOSS0023", "The struct of a loss isn't partial", "'{0}' must be partial, so that LossGen can implement it", Category, Error, true, helpLinkUri: Pages + "LOSS0023.md");
    public static readonly DiagnosticDescriptor NotTargetAndPrediction = new("LOSS0024", "The loss of a struct isn't of a target and a prediction", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0024.md");
    public static readonly DiagnosticDescriptor UnsupportedCancellationToken = new("LOSS0025", "CancellationToken not supported here", "{0}", Category, Error, true, helpLinkUri: Pages + "LOSS0025.md");

    private static readonly DiagnosticDescriptor[] ByNumber =
    [
        SyntaxError,
        UnknownName,
        UnknownFunction,
        WrongArgumentCount,
        ShapeMismatch,
        MethodNotPartial,
        MethodHasBody,
        UnsupportedSignature,
        ContainingTypeNotPartial,
        UnsupportedParameterType,
        ParameterNeverUsed,
        AmbiguousVariable,
        NotAParameter,
        ZeroDerivative,
        MemberExists,
        ExpressionTooLarge,
        MissingVectorTypes,
        MissingRuntime,
        HessianNeedsOnePerSampleVariable,
        NotDifferentiable,
        InternalError,
        Rewritten,
        StructNotPartial,
        NotTargetAndPrediction,
        UnsupportedCancellationToken,
    ];

    /// <summary>Gets the descriptor of <paramref name="kind"/>.</summary>
    public static DiagnosticDescriptor Of(DiagnosticKind kind) => ByNumber[(int)kind - 1];
}
