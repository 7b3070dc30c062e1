using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Plans the methods around the loops: what is computed once per call, and what comes out.</summary>
internal sealed class OperationPlanner(KernelFrame frame, PassPlanner passes)
{
    /// <summary>The loss, summed over the samples.</summary>
    private Quantity Whole => new("value", frame.Analysis.Value, true);

    /// <summary>The loss of one sample.</summary>
    public OperationPlan Pointwise()
    {
        StepPlan step = passes.StepOf("Value", [Sample("value", frame.Analysis.Value)]);
        UniformPlan[] uniforms = UniformsOf(step.Inputs);
        return new(
            "Value", step, Inputs([.. step.Inputs, .. uniforms.SelectMany(u => u.Step.Inputs)], ValueKind.Scalar), null, uniforms, null, null, "1", []);
    }

    /// <summary>The loss of each sample.</summary>
    public OperationPlan Elementwise() => Plan("Elementwise", "Value", false, [Sample("destination", frame.Analysis.Value) with { Plural = "losses" }], []);

    /// <summary>The reduced loss.</summary>
    public OperationPlan Value() => Plan("Value", "Part", false, [], [(null, Whole)]);

    /// <summary>The gradients, with the value before them or the Hessian after them if wanted.</summary>
    public OperationPlan Gradients(string name, bool value, bool hessian)
    {
        var perSample = new List<Quantity>();
        var sums = new List<(string? Target, Quantity Whole)>();
        if (value)
        {
            sums.Add((null, Whole));
        }

        foreach (DerivativeAnalysis gradient in frame.Analysis.Gradients)
        {
            string quantity = GradientName("gradient", gradient);
            string plural = GradientName("gradients", gradient);
            if (gradient.Variable.PerSample)
            {
                perSample.Add(Sample(quantity, gradient.Node) with { Plural = plural });
            }
            else
            {
                sums.Add((quantity, new(quantity, gradient.Node, true) { Plural = plural }));
            }
        }

        if (hessian && frame.Analysis.Hessian is { } second)
        {
            perSample.Add(Sample("hessian", second.Node));
        }

        return Plan(name, name, true, perSample, sums);
    }

    /// <summary>What a gradient is called: after its variable, if there are several.</summary>
    private string GradientName(string noun, DerivativeAnalysis gradient)
    {
        string name = gradient.Variable.Name;
        return frame.Analysis.Gradients.Count == 1 ? noun : noun + char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private static Quantity Sample(string name, Node node) => new(name, node, false);

    private OperationPlan Plan(
        string name,
        string stepName,
        bool canScale,
        List<Quantity> perSample,
        IReadOnlyList<(string? Target, Quantity Whole)> sums)
    {
        (Quantity? Sample, Node? Uniform)[] parts = [.. sums.Select(s => PartsOf(s.Whole))];
        Quantity[] quantities = [.. parts.Select(p => p.Sample).OfType<Quantity>(), .. perSample];
        if (quantities is [{ Node: var only }] && only == frame.Analysis.Value)
        {
            stepName = "Value";
        }

        bool isScaled = canScale && perSample.Count > 0 && frame.Divisor != Measure.One;
        PassPlan? pass = passes.Plan(name, stepName, quantities, isScaled);
        var sumNames = new Queue<string>(pass?.Outputs.OfType<SumOutput>().Select(o => o.Sum) ?? []);
        ResultPlan[] results =
        [
            .. sums.Zip(parts, (sum, part) => new ResultPlan(
                sum.Target is null ? null : frame.Scope.Once(sum.Target),
                part.Sample is null ? null : sumNames.Dequeue(),
                frame.Divisor,
                part.Uniform is null ? null : frame.Uniforms.NameOf(part.Uniform),
                frame.UniformFactor)),
        ];

        string[] scalars = [.. pass?.Step.Inputs ?? [], .. results.Select(r => r.Uniform).OfType<string>()];
        UniformPlan[] uniforms = UniformsOf(scalars);
        bool Needs(Measure measure) => (isScaled && frame.Divisor == measure)
            || results.Any(r => (r.Sum is not null && r.Divisor == measure) || (r.Uniform is not null && r.Factor == measure));

        var used = new HashSet<string>([.. scalars, .. uniforms.SelectMany(u => u.Step.Inputs)]);
        NamedSum? weight = null;
        if (Needs(Measure.Weight))
        {
            weight = new(frame.Scope.Once("weightSum"), frame.Weight!);
            used.Add(weight.Span);
        }

        if (frame.FirstSample is not null && (pass is not null || Needs(Measure.Count)))
        {
            used.Add(frame.NameOf(frame.FirstSample));
        }

        return new(
            name,
            null,
            [.. Inputs(used, ValueKind.Input), .. OutputsInOrder(pass, results)],
            weight,
            uniforms,
            isScaled ? new(passes.Scale.Name, frame.Divisor) : null,
            pass,
            frame.FirstSample is null ? "1" : frame.NameOf(frame.FirstSample) + ".Length",
            results);
    }

    private (Quantity? Sample, Node? Uniform) PartsOf(Quantity whole)
    {
        (Node? sample, Node? uniform) = passes.Split(whole.Node);
        return (sample is null ? null : whole with { Node = sample }, uniform);
    }

    /// <summary>The outputs as the members have them: gradients in the order asked for, then what else is written.</summary>
    private IEnumerable<ValuePlan> OutputsInOrder(PassPlan? pass, IReadOnlyList<ResultPlan> results)
    {
        var perSample = new Queue<PerSampleOutput>(pass?.Outputs.OfType<PerSampleOutput>() ?? []);
        var scalars = new Queue<ResultPlan>(results.Where(r => r.Target is not null));
        if (perSample.Count + scalars.Count > 1)
        {
            foreach (DerivativeAnalysis gradient in frame.Analysis.Gradients)
            {
                yield return gradient.Variable.PerSample ? Output(perSample.Dequeue()) : Output(scalars.Dequeue());
            }
        }

        foreach (PerSampleOutput output in perSample)
        {
            yield return Output(output);
        }

        foreach (ResultPlan result in scalars)
        {
            yield return Output(result);
        }

        static ValuePlan Output(object output) => output is PerSampleOutput stream
            ? new(stream.Stream.Name, ValueKind.Output)
            : new(((ResultPlan)output).Target!, ValueKind.OutScalar);
    }

    private UniformPlan[] UniformsOf(IEnumerable<string> names) => [.. frame.Uniforms.InOrder.Where(u => names.Contains(u.Name))];

    private ValuePlan[] Inputs(IReadOnlyCollection<string> used, ValueKind perSample) =>
    [
        .. frame.Model.Parameters
            .Where(p => used.Contains(frame.NameOf(p)))
            .Select(p => new ValuePlan(frame.NameOf(p), KernelFrame.IsPerSample(p) ? perSample : ValueKind.Scalar)),
    ];
}
