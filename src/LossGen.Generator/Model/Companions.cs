using System.Collections.Generic;
using System.Linq;

namespace LossGen.Model;

/// <summary>The signature of a member, as far as overloads are told apart by it.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Parameters">The types of its parameters: <c>ReadOnlySpan&lt;float&gt;, out float</c>; null for a property.</param>
internal sealed record MemberSignature(string Name, string? Parameters)
{
    /// <summary>Returns the signature as a user would write it.</summary>
    public override string ToString() => Parameters is null ? Name : $"{Name}({Parameters})";
}

/// <summary>Which members a loss brings: the declared one and its companions.</summary>
internal static class Companions
{
    public const string Value = "Value";
    public const string Gradient = "Gradient";
    public const string ValueAndGradient = "ValueAndGradient";
    public const string GradientAndHessian = "GradientAndHessian";

    /// <summary>The type of the parameter that cancels a call.</summary>
    public const string CancellationToken = "CancellationToken";

    /// <summary>What the name of the property with all that is known of a loss ends in.</summary>
    public const string Info = "Info";

    /// <summary>What the names of a loss's members end in, after the name of the loss.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = ["", Gradient, ValueAndGradient, GradientAndHessian];

    /// <summary>Lists the members of a loss, the declared one among them.</summary>
    /// <param name="name">The name of the loss.</param>
    /// <param name="type">Its floating-point type.</param>
    /// <param name="parameters">Its parameters, without a destination.</param>
    /// <param name="variables">The parameters to differentiate by, in order; empty if they aren't known.</param>
    /// <param name="hessian">Whether there is a Hessian.</param>
    /// <param name="isCancellable">Whether members for many samples take what cancels them.</param>
    public static IReadOnlyList<MemberSignature> Of(
        string name,
        FloatType type,
        IReadOnlyList<ParameterModel> parameters,
        IReadOnlyList<ParameterModel> variables,
        bool hessian,
        bool isCancellable)
    {
        string t = type == FloatType.Single ? "float" : "double";
        List<string> inputs = [.. parameters.Select(parameter => InputType(parameter.Kind, t))];
        List<string> point = [.. parameters.Select(parameter => PointType(parameter.Kind, t))];
        string[] last = isCancellable ? [CancellationToken] : [];
        List<MemberSignature> members = [Member(name, [.. inputs, .. last]), Member(name, [.. inputs, $"Span<{t}>", .. last])];

        // Without any per-sample scalar, the loss of one sample is the loss itself.
        if (!point.SequenceEqual(inputs))
        {
            members.Insert(1, Member(name, point));
        }

        if (variables.Count > 0)
        {
            List<string> withGradient = [.. inputs, .. variables.Select(variable => OutputType(variable.Kind, t))];
            members.Add(Member(name + Gradient, [.. withGradient, .. last]));
            members.Add(Member(name + ValueAndGradient, [.. withGradient, .. last]));
            if (hessian)
            {
                members.Add(Member(name + GradientAndHessian, [.. withGradient, OutputType(variables[0].Kind, t), .. last]));
            }
        }

        return members;
    }

    /// <summary>Lists the members that a structure is given: those of <c>ILoss</c>, for both floating-point types.</summary>
    /// <param name="hessian">Whether there is a Hessian.</param>
    public static IReadOnlyList<MemberSignature> OfStructure(bool hessian)
    {
        List<MemberSignature> members = [InfoOf("")];
        foreach (string t in new[] { "float", "double" })
        {
            string input = $"ReadOnlySpan<{t}>", output = $"Span<{t}>", result = $"out {t}";
            members.AddRange(
            [
                Member(Value, [t, t]),
                Member(Value, [input, input]),
                Member(Value, [input, input, output]),
                Member(Gradient, [t, t]),
                Member(Gradient, [input, input, output]),
                Member(ValueAndGradient, [t, t, result]),
                Member(ValueAndGradient, [input, input, output]),
                .. hessian
                    ? new[] { Member(GradientAndHessian, [t, t, result, result]), Member(GradientAndHessian, [input, input, output, output]) }
                    : [],
            ]);
        }

        return members;
    }

    /// <summary>The property with all that is known of a loss.</summary>
    /// <param name="name">The name of the loss, empty for a structure.</param>
    public static MemberSignature InfoOf(string name) => new(name + Info, null);

    private static MemberSignature Member(string name, IEnumerable<string> types) => new(name, string.Join(", ", types));

    private static string InputType(ParameterKind kind, string t) => kind switch
    {
        ParameterKind.Label => "ReadOnlySpan<int>",
        ParameterKind.Shared => t,
        ParameterKind.RowLength => "int",
        _ => $"ReadOnlySpan<{t}>",
    };

    private static string PointType(ParameterKind kind, string t) => kind switch
    {
        ParameterKind.Label or ParameterKind.RowLength => "int",
        ParameterKind.SampleRow or ParameterKind.SharedRow => $"ReadOnlySpan<{t}>",
        _ => t,
    };

    private static string OutputType(ParameterKind kind, string t) => kind == ParameterKind.Shared ? $"out {t}" : $"Span<{t}>";
}
