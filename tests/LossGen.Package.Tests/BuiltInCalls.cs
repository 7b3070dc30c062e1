using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;

namespace LossGen.Package.Tests;

/// <summary>
/// Writes a class that calls every public method of <see cref="Losses"/> and hashes what it gives. It is text, and not
/// reflection, so that it is what a user's program is, and can be compiled to native code.
/// </summary>
internal static class BuiltInCalls
{
    private static readonly string[] Suffixes = ["Gradient", "ValueAndGradient", "GradientAndHessian"];

    /// <summary>Gets every public method of <see cref="Losses"/>, in the order of their names.</summary>
    public static IReadOnlyList<MethodInfo> Methods { get; } = [.. typeof(Losses)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName)
        .OrderBy(m => m.Name, StringComparer.Ordinal)
        .ThenBy(m => m.ToString(), StringComparer.Ordinal)];

    /// <summary>Returns the file.</summary>
    public static string Write()
    {
        MethodInfo[] annotated = [.. Methods.Where(m => m.GetCustomAttribute<LossAttribute>() is not null)];
        StringBuilder text = new();
        text.AppendLine("using System;\nusing LossGen;\n\ninternal static class BuiltIns\n{\n    public static void Run(Bits bits)\n    {");
        foreach (MethodInfo method in Methods)
        {
            text.AppendLine(Call(method, annotated.Single(a => IsCompanion(method, a))));
        }

        return text.AppendLine("    }\n}").ToString();
    }

    private static bool IsCompanion(MethodInfo method, MethodInfo annotated) =>
        (method.Name == annotated.Name || Suffixes.Any(s => method.Name == annotated.Name + s)) && TypeOf(method) == TypeOf(annotated);

    /// <summary>The element type of a method, which all its floating-point parameters have.</summary>
    private static string TypeOf(MethodInfo method) => method.GetParameters().Select(p => TypeOf(p.ParameterType)).First(t => t is not "int");

    private static string TypeOf(Type type)
    {
        Type element = type.IsGenericType ? type.GetGenericArguments()[0] : type.HasElementType ? type.GetElementType()! : type;
        return element == typeof(float) ? "float" : element == typeof(double) ? "double" : "int";
    }

    private static string Call(MethodInfo method, MethodInfo annotated)
    {
        string type = TypeOf(method);
        ParameterInfo[] declared = annotated.GetParameters();
        bool isPointwise = method.GetParameters().Any(p => !IsSpan(p, typeof(ReadOnlySpan<>)) && IsSample(declared.FirstOrDefault(d => d.Name == p.Name)));
        bool hasRows = declared.Any(p => p.IsDefined(typeof(RowAttribute)));
        List<string> arguments = [];
        List<string> results = [];
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            ParameterInfo? input = declared.FirstOrDefault(d => d.Name == parameter.Name);
            if (input is not null)
            {
                arguments.Add(Input(parameter, input, type, isPointwise));
            }
            else if (parameter.ParameterType.IsByRef)
            {
                string name = $"out{results.Count}";
                arguments.Add($"out {type} {name}");
                results.Add($"bits.Add({name});");
            }
            else
            {
                arguments.Add($"bits.Output<{type}>({results.Count}, n * k)");
                results.Add($"bits.AddOutput<{type}>({results.Count}, n * k);");
            }
        }

        string call = $"Losses.{method.Name}({string.Join(", ", arguments)})";
        string body = method.ReturnType == typeof(void) ? $"{call};" : $"bits.Add({call});";
        string loop = isPointwise ? "for (int i = 0; i < Math.Min(n, 5000); i++) { " + body + " }" : body;
        string label = $"{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.Name))}) {type}";
        return $"        bits.Member(\"{label}\", {(hasRows ? "true" : "false")}, static (bits, n, k) => {{ {loop} {string.Join(' ', results)} }});";
    }

    private static string Input(ParameterInfo parameter, ParameterInfo declared, string type, bool isPointwise)
    {
        string name = $"\"{parameter.Name}\"";
        bool isLabel = TypeOf(declared.ParameterType) == "int";
        if (declared.IsDefined(typeof(RowLengthAttribute)))
        {
            return "k";
        }

        if (declared.IsDefined(typeof(SharedAttribute)) && IsSpan(declared, typeof(ReadOnlySpan<>)))
        {
            // Beside rows it has their length; alone it is the data.
            bool isAlone = !((MethodInfo)declared.Member).GetParameters().Any(p => IsSample(p));
            return isAlone ? $"bits.Input<{type}>({name}, n)" : $"bits.Input<{type}>({name}, k)";
        }

        if (declared.IsDefined(typeof(RowAttribute)))
        {
            string rows = $"bits.Input<{type}>({name}, n * k)";
            return isPointwise ? $"{rows}.Slice(i * k, k)" : rows;
        }

        if (IsSample(declared))
        {
            string samples = isLabel ? "bits.Labels(n, k)" : $"bits.Input<{type}>({name}, n)";
            return isPointwise ? $"{samples}[i]" : samples;
        }

        object number = declared.HasDefaultValue ? declared.DefaultValue! : 0.75;
        return string.Create(CultureInfo.InvariantCulture, $"({type}){number:R}");
    }

    /// <summary>Whether a parameter of the annotated method has an element or a row for each sample.</summary>
    private static bool IsSample(ParameterInfo? declared) =>
        declared is not null && IsSpan(declared, typeof(ReadOnlySpan<>)) && !declared.IsDefined(typeof(SharedAttribute));

    private static bool IsSpan(ParameterInfo parameter, Type definition) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == definition;
}
