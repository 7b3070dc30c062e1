using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Tool.Input;

/// <summary>A built-in loss, with what its declaration in <see cref="Losses"/> says.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The parameters of a call in an expression: "y, f, t = 0.5".</param>
/// <param name="Formula">The expression.</param>
/// <param name="WithRespectTo">The variables of differentiation, or null for the one prediction.</param>
/// <param name="Shapes">What the names of the formula hold.</param>
internal sealed record KnownLoss(
    string Name, string Parameters, string Formula, string? WithRespectTo, IReadOnlyDictionary<string, ParameterKind> Shapes)
{
    private static readonly ILookup<string, MethodInfo> Declarations = typeof(Losses)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.GetCustomAttribute<LossAttribute>() is not null)
        .ToLookup(m => m.Name);

    /// <summary>All of them, in the order of the language's table.</summary>
    public static IReadOnlyList<KnownLoss> All => [.. BuiltIns.All.Select(Of)];

    /// <summary>The built-in of a name in any case, or null.</summary>
    public static KnownLoss? Find(string name) => BuiltIns.Find(name) is { } builtIn ? Of(builtIn) : null;

    private static KnownLoss Of(BuiltIn builtIn)
    {
        MethodInfo? declaration = Declarations[builtIn.Name].FirstOrDefault();
        return new(
            builtIn.Name,
            builtIn.Parameters,
            builtIn.Formula,
            declaration?.GetCustomAttribute<LossAttribute>()!.WithRespectTo,
            declaration?.GetParameters().Where(p => builtIn.ParameterNames.Contains(p.Name)).ToDictionary(p => p.Name!, KindOf)
                ?? []);
    }

    private static ParameterKind KindOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        bool isShared = parameter.IsDefined(typeof(SharedAttribute));
        return type == typeof(ReadOnlySpan<int>) ? ParameterKind.Label
            : !type.IsGenericType ? ParameterKind.Shared
            : isShared ? ParameterKind.SharedRow
            : parameter.IsDefined(typeof(RowAttribute)) ? ParameterKind.SampleRow
            : ParameterKind.Sample;
    }
}
