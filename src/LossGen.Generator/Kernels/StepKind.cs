namespace LossGen.Kernels;

/// <summary>A kind of step that kernels have; the rows of <see cref="StepKinds"/>.</summary>
/// <param name="Name">The name of its methods, before the width; with I before and Kernel behind, the interface that has them.</param>
/// <param name="Sum">The method of the engine that adds up its first result, if there is one.</param>
/// <param name="Map">The method of the engine that writes all its results, if there is one.</param>
/// <param name="IsSeveral">Whether results go to a span, rather than one being returned and a second an <c>out</c> parameter.</param>
internal sealed record StepKind(string Name, string? Sum, string? Map, bool IsSeveral = false)
{
    public string Interface => $"I{Name}Kernel";
}

/// <summary>The table of the steps that the engine of the runtime library can run, one a line.</summary>
internal static class StepKinds
{
    public static readonly StepKind Value = new("Value", "Sum", "Values");
    public static readonly StepKind Part = new("Part", "SumOfParts", null);
    public static readonly StepKind Gradient = new("Gradient", "SumOfGradients", "Gradient");
    public static readonly StepKind ValueAndGradient = new("ValueAndGradient", "SumAndGradient", null);
    public static readonly StepKind GradientAndHessian = new("GradientAndHessian", null, "GradientAndHessian");
    public static readonly StepKind Gradients = new("Gradients", "Gradients", "Gradients", IsSeveral: true);
    public static readonly StepKind ValueAndGradients = new("ValueAndGradients", "SumAndGradients", null, IsSeveral: true);
}
