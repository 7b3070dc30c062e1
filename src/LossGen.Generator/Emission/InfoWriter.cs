using System.Globalization;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Properties;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>
/// Writes what is known of a loss: a property of the user's type, and its value in a class of its own, which is made when it is first
/// asked for and costs the kernels nothing.
/// </summary>
internal static class InfoWriter
{
    /// <summary>Writes the property.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="model">The loss.</param>
    /// <param name="kernel">The name of the kernel's type, after which that of the value is called.</param>
    public static void WriteProperty(SourceWriter writer, LossModel model, string kernel)
    {
        if (!model.BringsInfo)
        {
            return;
        }

        bool isStructure = model.Form == MethodForm.Structure;
        string modifiers = model.CompanionModifiers.Contains("static") ? model.CompanionModifiers : (model.CompanionModifiers + " static").TrimStart();
        string name = isStructure ? Companions.Info : model.Name + Companions.Info;
        writer.Line();
        writer.Line($"/// <summary>Gets what is known of {CommentText.Code(model.Name)}: its formula, its derivatives, and what was proven of it.</summary>");
        GeneratedAttributes.Write(writer);
        writer.Line($"{modifiers} global::LossGen.LossInfo {name} => global::LossGen.Generated.{ClassOf(kernel)}.Value;");
    }

    /// <summary>Writes the class that holds the value.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="model">The loss.</param>
    /// <param name="analysis">What the calculus found out.</param>
    /// <param name="kernel">The name of the kernel's type.</param>
    public static void WriteValue(SourceWriter writer, LossModel model, LossAnalysis analysis, string kernel)
    {
        if (!model.BringsInfo)
        {
            return;
        }

        LossFacts facts = analysis.Facts;
        writer.Line();
        using (writer.Block("namespace LossGen.Generated"))
        {
            GeneratedAttributes.Write(writer);
            using (writer.Block($"file static class {ClassOf(kernel)}"))
            {
                using (writer.Block("public static readonly global::LossGen.LossInfo Value = new()", ";"))
                {
                    Text(writer, "Name", model.Name);
                    Text(writer, "Expression", model.Expression);
                    Text(writer, "Formula", analysis.Formula);
                    Text(writer, "Domain", facts.Domain);
                    Text(writer, "Range", facts.Range);
                    Text(writer, "RangeCondition", facts.RangeCondition);
                    if (analysis.Kinks.Count > 0)
                    {
                        writer.Line($"Kinks = new string[] {{ {string.Join(", ", analysis.Kinks.Select(StringText.Of))} }},");
                    }

                    if (facts.Variables.Count > 0)
                    {
                        using (writer.Block("Variables = new global::LossGen.LossVariableInfo[]", ","))
                        {
                            foreach (VariableFacts variable in facts.Variables)
                            {
                                Write(writer, variable);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void Write(SourceWriter writer, VariableFacts facts)
    {
        using (writer.Block("new()", ","))
        {
            Text(writer, "Name", facts.Variable.Name);
            Text(writer, "Derivative", facts.First);
            Text(writer, "SecondDerivative", facts.Second);
            Truth(writer, "IsConvex", facts.Convex);
            Text(writer, "ConvexityCondition", facts.Convex.Condition);
            Truth(writer, "IsConcave", facts.Concave);
            Text(writer, "ConcavityCondition", facts.Concave.Condition);
            Truth(writer, "IsLipschitz", facts.Lipschitz);
            Constant(writer, "LipschitzConstant", facts.Lipschitz);
            Truth(writer, "IsSmooth", facts.Smooth);
            Constant(writer, "SmoothnessConstant", facts.Smooth);
        }
    }

    private static void Text(SourceWriter writer, string property, string? text)
    {
        if (text is not null)
        {
            writer.Line($"{property} = {StringText.Of(text)},");
        }
    }

    private static void Truth(SourceWriter writer, string property, Claim claim)
    {
        if (claim.Holds is { } holds)
        {
            writer.Line($"{property} = {(holds ? "true" : "false")},");
        }
    }

    private static void Constant(SourceWriter writer, string property, Claim claim)
    {
        if (claim.Constant is not null)
        {
            string value = claim.Value?.ToString("R", CultureInfo.InvariantCulture) ?? "null";
            string condition = claim.Condition is null ? "null" : StringText.Of(claim.Condition);
            writer.Line($"{property} = new({StringText.Of(claim.Constant)}, {value}, {condition}),");
        }
    }

    private static string ClassOf(string kernel) => kernel + Companions.Info;
}
