namespace LossGen.Kernels;

/// <summary>A result of a step that the engine can run as a step by itself; the rows of <see cref="StepParts"/>.</summary>
/// <param name="Type">The structure of the runtime library that makes the one of the other.</param>
/// <param name="Of">The step that computes it and more.</param>
/// <param name="Result">Which of that step's results it is.</param>
/// <param name="Kind">The step that it is by itself.</param>
internal sealed record StepPart(string Type, StepKind Of, int Result, StepKind Kind);

/// <summary>The table of the parts of steps, one a line.</summary>
internal static class StepParts
{
    public static readonly StepPart[] All =
    [
        new("ValueOf", StepKinds.ValueAndGradient, 0, StepKinds.Value),
        new("PartOf", StepKinds.ValueAndGradient, 0, StepKinds.Part),
        new("GradientOf", StepKinds.ValueAndGradient, 1, StepKinds.Gradient),
        new("FirstDerivativeOf", StepKinds.GradientAndHessian, 0, StepKinds.Gradient),
    ];
}
