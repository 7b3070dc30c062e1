using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Which of the members of the user's type it is.</summary>
internal enum MemberKind
{
    Reduced,
    Pointwise,
    Elementwise,
    Gradient,
    ValueAndGradient,
    GradientAndHessian,
    PointwiseGradient,
    PointwiseValueAndGradient,
    PointwiseGradientAndHessian,
}

/// <summary>A member of the user's type.</summary>
/// <param name="Kind">Which of the members.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDeclared">Whether it implements the user's partial declaration.</param>
/// <param name="ReturnsValue">Whether it returns a loss.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Checks">What is checked, in order, before anything is written.</param>
/// <param name="Operation">What it does then.</param>
/// <param name="Points">How it does that for one sample, if it is a member for one.</param>
/// <param name="Samples">The parameter whose length is the number of samples; empty if there is none.</param>
/// <param name="Names">The names of its locals.</param>
internal sealed record MemberPlan(
    MemberKind Kind,
    string Name,
    bool IsDeclared,
    bool ReturnsValue,
    IReadOnlyList<MemberParameter> Parameters,
    IReadOnlyList<CheckPlan> Checks,
    OperationPlan Operation,
    IReadOnlyList<PointPlan> Points,
    string Samples,
    MemberNames Names)
{
    /// <summary>The parameter that cancels it, or null.</summary>
    public string? CancellationToken => Parameters.FirstOrDefault(p => p.Value.Kind == ValueKind.Cancellation)?.Value.Name;
}

/// <summary>A call of the engine for one sample.</summary>
/// <param name="Step">The step that it runs, after which the engine's method is named.</param>
/// <param name="Outputs">The parameters that receive results through <c>out</c>.</param>
/// <param name="Target">The parameter that it is assigned to, or null if it is returned or returns nothing.</param>
/// <param name="IsReturned">Whether the member returns what it returns.</param>
internal sealed record PointPlan(StepKind Step, IReadOnlyList<string> Outputs, string? Target, bool IsReturned);

/// <summary>What kind of value a parameter holds.</summary>
internal enum ValueKind
{
    /// <summary>A span that is read.</summary>
    Input,

    /// <summary>A span that is written.</summary>
    Output,

    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A scalar that is returned through <c>out</c>.</summary>
    OutScalar,

    /// <summary>The token that cancels the call.</summary>
    Cancellation,
}

/// <summary>A parameter of a generated method.</summary>
internal sealed record ValuePlan(string Name, ValueKind Kind);

/// <summary>The names of a member's locals.</summary>
internal sealed record MemberNames(string Kernel, string Samples, string Sums, string Weight);

/// <summary>A parameter of a member.</summary>
/// <param name="Value">Name and kind.</param>
/// <param name="Source">The parameter of the annotated method, if it is one of its inputs.</param>
/// <param name="Derivative">The derivative that it receives, if it receives one.</param>
/// <param name="IsHessian">Whether that derivative is the second.</param>
/// <param name="DefaultValue">Its default value as C# text, if it has one.</param>
internal sealed record MemberParameter(
    ValuePlan Value,
    ParameterModel? Source,
    DerivativeAnalysis? Derivative,
    bool IsHessian = false,
    string? DefaultValue = null)
{
    /// <summary>The parameter that cancels a member; companions don't insist on it.</summary>
    public static MemberParameter Cancelling(string name, bool isDeclared) =>
        new(new(name, ValueKind.Cancellation), null, null, DefaultValue: isDeclared ? null : "default");
}

/// <summary>Which check.</summary>
internal enum CheckKind
{
    /// <summary>A span has one element per sample.</summary>
    SameLength,

    /// <summary>There is a sample.</summary>
    NotEmpty,

    /// <summary>An output has room for every sample, and is exactly an input or apart from it.</summary>
    Output,

    /// <summary>Two outputs are apart.</summary>
    Apart,
}

/// <summary>A check of arguments.</summary>
/// <param name="Kind">Which check.</param>
/// <param name="Subject">The parameter that is at fault if it fails.</param>
/// <param name="Other">The parameter that it is compared with.</param>
/// <param name="Samples">The parameter whose length is the number of samples.</param>
internal sealed record CheckPlan(CheckKind Kind, string Subject, string? Other, string Samples);
