namespace LossGen.Diagnostics;

/// <summary>
/// Everything LossGen reports; the numeric value is the number in <c>LOSS0001</c>. Severity, title and message of each stand
/// in the table of descriptors, its explanation under docs/diagnostics.
/// </summary>
internal enum DiagnosticKind
{
    SyntaxError = 1,
    UnknownName = 2,
    UnknownFunction = 3,
    WrongArgumentCount = 4,
    ShapeMismatch = 5,
    MethodNotPartial = 6,
    MethodHasBody = 7,
    UnsupportedSignature = 8,
    ContainingTypeNotPartial = 9,
    UnsupportedParameterType = 10,
    ParameterNeverUsed = 11,
    AmbiguousVariable = 12,
    NotAParameter = 13,
    ZeroDerivative = 14,
    MemberExists = 15,
    ExpressionTooLarge = 16,
    MissingVectorTypes = 17,
    MissingRuntime = 18,
    HessianNeedsOnePerSampleVariable = 19,
    NotDifferentiable = 20,
    InternalError = 21,
    Rewritten = 22,
    StructNotPartial = 23,
    NotTargetAndPrediction = 24,
    UnsupportedCancellationToken = 25,
}
