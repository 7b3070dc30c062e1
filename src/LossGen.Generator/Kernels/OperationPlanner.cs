using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>Plans what members do: which step the engine runs over the samples, and what becomes of the sums.</summary>
internal sealed class OperationPlanner(KernelFrame frame, KernelSteps steps)
{
    /// <summary>The loss of one sample, or of each.</summary>
    public OperationPlan Values() => Plan(StepKinds.Value, false, [new("value", frame.Analysis.Value, false)], []);

    /// <summary>The reduced loss.</summary>
    public OperationPlan Reduced() => Plan(StepKinds.Part, false, [], [(null, new("value", frame.Analysis.Value, true))]);

    /// <summary>The gradients, with the value before them or the Hessian after them if wanted.</summary>
    public OperationPlan Gradients(bool value, bool hessian)
    {
        var perSample = new List<Quantity>();
        var sums = new List<(DerivativeAnalysis? Derivative, Quantity Whole)>();
        if (value)
        {
            sums.Add((null, new("value", frame.Analysis.Value, true)));
        }

        foreach (DerivativeAnalysis gradient in frame.Analysis.Gradients)
        {
            string name = frame.Analysis.Gradients.Count == 1 ? "gradient" : "gradient" + KernelFrame.Pascal(gradient.Variable.Name);
            var quantity = new Quantity(name, gradient.Node, !gradient.Variable.PerSample);
            if (quantity.IsSum)
            {
                sums.Add((gradient, quantity));
            }
            else
            {
                perSample.Add(quantity);
            }
        }

        if (hessian && frame.Analysis.Hessian is { } second)
        {
            perSample.Add(new("hessian", second.Node, false));
        }

        return Plan(hessian ? StepKinds.GradientAndHessian : null, frame.Divisor != Measure.One, perSample, sums);
    }

    /// <param name="kind">The kind of step; null if that depends on what is left once uniform parts have been taken out.</param>
    /// <param name="canScale">Whether what is written for each sample is part of a mean.</param>
    /// <param name="perSample">What is written for each sample.</param>
    /// <param name="sums">What is added up, and the derivative that it is, if it isn't the loss.</param>
    private OperationPlan Plan(
        StepKind? kind,
        bool canScale,
        List<Quantity> perSample,
        IReadOnlyList<(DerivativeAnalysis? Derivative, Quantity Whole)> sums)
    {
        var added = new List<Quantity>();
        var results = new List<ResultPlan>();
        foreach ((DerivativeAnalysis? derivative, Quantity whole) in sums)
        {
            (Node? sample, Node? uniform) = steps.Split(whole.Node);
            results.Add(new(
                derivative,
                sample is null ? null : added.Count,
                frame.Divisor,
                uniform is null ? null : frame.FieldOf(frame.Uniforms.NameOf(uniform)),
                frame.UniformFactor));
            if (sample is not null)
            {
                added.Add(whole with { Node = sample });
            }
        }

        bool isScaled = canScale && perSample.Count > 0;
        PassPlan? pass = null;
        if (added.Count + perSample.Count > 0)
        {
            kind ??= KindOf(added, perSample.Count);
            kind = steps.StepOf(kind, [.. added, .. perSample], isScaled).Kind;
            pass = new((added.Count > 0 ? kind.Sum : kind.Map)!, kind, added.Count, perSample.Count);
        }

        return new(pass, isScaled ? frame.Divisor : Measure.One, results);
    }

    private static StepKind KindOf(List<Quantity> added, int written) => (added.Any(q => q.Name == "value"), added.Count, written) switch
    {
        (true, 1, 0) => StepKinds.Part,
        (true, 1, 1) => StepKinds.ValueAndGradient,
        (true, _, _) => StepKinds.ValueAndGradients,
        (false, var sums, _) when sums + written == 1 => StepKinds.Gradient,
        _ => StepKinds.Gradients,
    };
}
