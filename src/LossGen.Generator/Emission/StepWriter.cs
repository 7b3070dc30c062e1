using System.Linq;
using LossGen.Kernels;

namespace LossGen.Emission;

/// <summary>Writes the steps: what is computed for one vector of samples.</summary>
internal static class StepWriter
{
    public static void Write(SourceWriter writer, StepPlan step, Width width)
    {
        string[] parameters =
        [
            .. step.Inputs.Select(i => $"{width.Vector} {i}"),
            .. step.Results.Skip(1).Select(r => $"out {width.Vector} {r.Name}"),
        ];
        string header = $"private static {width.Vector} {step.Name}";
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        if (step.Locals.Count == 0 && step.Results.Count == 1)
        {
            writer.List(header, parameters, " =>");
            writer.Line($"    {VectorText.Of(step.Results[0].Value, width)};");
            return;
        }

        writer.List(header, parameters, "");
        using (writer.Block())
        {
            foreach (NamedVector local in step.Locals)
            {
                writer.Line($"{width.Vector} {local.Name} = {VectorText.Of(local.Value, width)};");
            }

            foreach (NamedVector result in step.Results.Skip(1))
            {
                writer.Line($"{result.Name} = {VectorText.Of(result.Value, width)};");
            }

            writer.Line($"return {VectorText.Of(step.Results[0].Value, width)};");
        }
    }
}
