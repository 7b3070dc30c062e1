using System.Collections.Generic;
using System.Linq;
using LossGen.Kernels;

namespace LossGen.Emission;

/// <summary>Writes the steps: what is computed for one vector of samples.</summary>
internal sealed class StepWriter(SourceWriter writer, StepNames names)
{
    public void Write(StepPlan step, Width width)
    {
        IReadOnlyList<NamedVector> results = step.Body.Results;
        bool isSeveral = step.Kind.IsSeveral;
        string[] parameters =
        [
            $"in Samples<{width.Element}> {names.Samples}",
            $"nuint {names.Index}",
            .. isSeveral ? new[] { $"Span<{width.Vector}> {names.Results}" } : results.Skip(1).Select(r => $"out {width.Vector} {r.Name}"),
        ];
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.List($"public {(isSeveral ? "void" : width.Vector)} {step.Kind.Name}{width.Bits}", parameters, "");
        using (writer.Block())
        {
            foreach (LoadPlan load in InOrderOfUse(step))
            {
                writer.Line($"{width.Vector} {load.Name} = {Load(load, width)};");
            }

            WriteLocals(step.Body, width);
            if (isSeveral)
            {
                for (int k = 0; k < results.Count; k++)
                {
                    writer.Line($"{names.Results}[{k}] = {VectorText.Of(results[k].Value, width)};");
                }

                return;
            }

            foreach (NamedVector result in results.Skip(1))
            {
                writer.Line($"{result.Name} = {VectorText.Of(result.Value, width)};");
            }

            writer.Line($"return {VectorText.Of(results[0].Value, width)};");
        }
    }

    /// <summary>Writes the method that computes a scalar of the kernel's once per call.</summary>
    public void Write(UniformPlan uniform, Width width)
    {
        ComputationPlan body = uniform.Body;
        writer.List($"private static {width.Vector} {uniform.Method}", body.Inputs.Select(i => $"{width.Vector} {i}"), "");
        using (writer.Block())
        {
            WriteLocals(body, width);
            writer.Line($"return {VectorText.Of(body.Results[0].Value, width)};");
        }
    }

    private void WriteLocals(ComputationPlan body, Width width)
    {
        foreach (NamedVector local in body.Locals)
        {
            writer.Line($"{VectorText.TypeOf(local.Value, width)} {local.Name} = {VectorText.Of(local.Value, width)};");
        }
    }

    /// <summary>
    /// What all samples share, and then the samples in the order in which the values ask for them: a load that stands before its
    /// only use, with nothing but loads between them, becomes the operand of an instruction.
    /// </summary>
    private static IEnumerable<LoadPlan> InOrderOfUse(StepPlan step)
    {
        List<string> uses = [];
        foreach (NamedVector value in step.Body.Locals.Concat(step.Body.Results))
        {
            AddUses(value.Value);
        }

        return step.Loads.OrderBy(l => l.Input is null ? -1 : uses.IndexOf(l.Name));

        void AddUses(VectorNode node)
        {
            if (node is VectorName name && !uses.Contains(name.Name))
            {
                uses.Add(name.Name);
            }
            else if (node is VectorCall call)
            {
                foreach (VectorNode argument in call.Arguments)
                {
                    AddUses(argument);
                }
            }
        }
    }

    private string Load(LoadPlan load, Width width) => load.Input is { } input
        ? $"{width.Class}.LoadUnsafe(in {names.Samples}.Input{input}, {names.Index})"
        : $"{width.Class}.Create({load.Field})";
}
