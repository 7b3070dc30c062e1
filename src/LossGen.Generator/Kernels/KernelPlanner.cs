using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Plans the kernel of a loss: from what the calculus found out to what is computed where and in which order.</summary>
internal static class KernelPlanner
{
    /// <summary>How many inputs with a value for each sample the engine can read.</summary>
    public const int MaxInputs = 8;

    public static KernelPlan Plan(LossModel model, LossAnalysis analysis)
    {
        var frame = new KernelFrame(model, analysis);
        var steps = new KernelSteps(frame);
        IReadOnlyList<MemberPlan> members = MemberPlanner.Plan(frame, new OperationPlanner(frame, steps));
        return new(
            frame.KernelName,
            model.Type,
            frame.Arguments,
            frame.Fields,
            steps.AreShort,
            steps.All,
            frame.StepNames,
            [.. frame.Samples.Select(p => p.Name)],
            members,
            model.Form != MethodForm.Structure ? null : analysis.Hessian is null ? "ILoss" : "ILossWithHessian");
    }
}
