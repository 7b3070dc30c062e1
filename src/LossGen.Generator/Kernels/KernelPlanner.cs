using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Plans the kernels of a loss: from what the calculus found out to what is computed where and in which order.</summary>
internal static class KernelPlanner
{
    public static KernelPlan Plan(LossModel model, LossAnalysis analysis)
    {
        var frame = new KernelFrame(model, analysis);
        var passes = new PassPlanner(frame);
        var operations = new OperationPlanner(frame, passes);
        IReadOnlyList<MemberPlan> members = MemberPlanner.Plan(frame, operations);
        return new(
            char.ToUpperInvariant(model.Name[0]) + model.Name.Substring(1) + "Kernel",
            model.Type,
            frame.LoopNames,
            passes.Steps,
            frame.Uniforms.InOrder,
            passes.Passes,
            [.. members.Select(m => m.Operation)],
            members);
    }
}
