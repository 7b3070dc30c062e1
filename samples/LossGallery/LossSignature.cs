using System;
using System.Linq;
using System.Reflection;

namespace LossGen.Samples;

/// <summary>How built-in losses are called.</summary>
internal static class LossSignature
{
    /// <summary>The annotated method, with T for its numbers.</summary>
    /// <param name="name">The name of the loss.</param>
    public static string Of(string name)
    {
        MethodInfo method = typeof(Losses).GetMethods()
            .Single(m => m.Name == name && m.ReturnType == typeof(double) && m.GetCustomAttribute<LossAttribute>() is not null);
        return $"T {name}({string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string type = parameter.ParameterType == typeof(ReadOnlySpan<double>) ? "ReadOnlySpan<T>"
            : parameter.ParameterType == typeof(ReadOnlySpan<int>) ? "ReadOnlySpan<int>"
            : parameter.ParameterType == typeof(int) ? "int" : "T";
        string shape = parameter.IsDefined(typeof(RowAttribute)) ? "[Row] "
            : parameter.IsDefined(typeof(SharedAttribute)) ? "[Shared] "
            : parameter.IsDefined(typeof(RowLengthAttribute)) ? "[RowLength] " : "";
        string otherwise = parameter.HasDefaultValue ? FormattableString.Invariant($" = {parameter.DefaultValue}") : "";
        return $"{shape}{type} {parameter.Name}{otherwise}";
    }
}
