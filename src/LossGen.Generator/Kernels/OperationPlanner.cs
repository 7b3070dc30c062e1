using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Plans the methods around the loops: what is computed once per call, and what comes out.</summary>
internal sealed class OperationPlanner(KernelFrame frame, PassPlanner passes)
{
    private const string ValueName = "value";

    /// <summary>The loss of one sample.</summary>
    public OperationPlan Pointwise()
    {
        StepPlan step = passes.StepOf("Value", [Sample(ValueName, frame.Analysis.Value)]);
        UniformPlan[] uniforms = UniformsOf(step.Inputs);
        return new(
            "Value", step, Inputs([.. step.Inputs, .. uniforms.SelectMany(u => u.Step.Inputs)], ValueKind.Scalar), null, uniforms, null, null, "1", []);
    }

    /// <summary>The loss of each sample.</summary>
    public OperationPlan Elementwise() => Plan("Elementwise", "Value", false, [Sample("destination", frame.Analysis.Value) with { Plural = "losses" }], []);

    /// <summary>The reduced loss.</summary>
    public OperationPlan Value() => Plan("Value", "Part", false, [], [(null, ValueName, frame.Analysis.Value)]);

    /// <summary>The gradients, with the value before them or the Hessian after them if wanted.</summary>
    public OperationPlan Gradients(string name, bool value, bool hessian)
    {
        var perSample = new List<Quantity>();
        var sums = new List<(string? Target, string Name, Node Node)>();
        if (value)
        {
            sums.Add((null, ValueName, frame.Analysis.Value));
        }

        foreach (DerivativeAnalysis gradient in frame.Analysis.Gradients)
        {
            string quantity = GradientName(gradient);
            if (gradient.Variable.PerSample)
            {
                perSample.Add(Sample(quantity, gradient.Node));
            }
            else
            {
                sums.Add((quantity, quantity, gradient.Node));
            }
        }

        if (hessian && frame.Analysis.Hessian is { } second)
        {
            perSample.Add(Sample("hessian", second.Node));
        }

        return Plan(name, name, true, perSample, sums);
    }

    /// <summary>What a gradient is called: after its variable, if there are several.</summary>
    public string GradientName(DerivativeAnalysis gradient)
    {
        string name = gradient.Variable.Name;
        return frame.Analysis.Gradients.Count == 1 ? "gradient" : "gradient" + char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private static Quantity Sample(string name, Node node) => new(name, node, false);

    private OperationPlan Plan(
        string name,
        string stepName,
        bool canScale,
        List<Quantity> perSample,
        IReadOnlyList<(string? Target, string Name, Node Node)> sums)
    {
        var quantities = new List<Quantity>();
        var parts = new List<(string? Target, int Index, Node? Uniform)>();
        foreach ((string? target, string sumName, Node node) in sums)
        {
            (Node? sample, Node? uniform) = passes.Split(node);
            parts.Add((target, sample is null ? -1 : quantities.Count, uniform));
            if (sample is not null)
            {
                quantities.Add(new(sumName, sample, true));
            }
        }

        quantities.AddRange(perSample);

        bool scaled = canScale && perSample.Count > 0 && frame.Divisor != Measure.One;
        if (quantities.Count == 1 && quantities[0].Node == frame.Analysis.Value)
        {
            stepName = "Value";
        }

        PassPlan? pass = passes.Plan(name, stepName, quantities, scaled);
        NamedScale? scale = scaled ? new(passes.Scale.Name, frame.Divisor) : null;

        var uniformNames = new List<string>(pass?.Step.Inputs ?? []);
        var results = new List<ResultPlan>();
        foreach ((string? target, int index, Node? uniform) in parts)
        {
            string? uniformName = uniform is null ? null : frame.Uniforms.NameOf(uniform);
            string? sum = index < 0 ? null : ((SumOutput)pass!.Outputs[index]).Sum;
            if (uniformName is not null)
            {
                uniformNames.Add(uniformName);
            }

            results.Add(new(target is null ? null : frame.Scope.Once(target), sum, frame.Divisor, uniformName, frame.UniformFactor));
        }

        UniformPlan[] uniforms = UniformsOf(uniformNames);
        bool needsWeight = scale is { Measure: Measure.Weight }
            || results.Any(r => (r.Sum is not null && r.Divisor == Measure.Weight) || (r.Uniform is not null && r.Factor == Measure.Weight));
        NamedSum? weight = needsWeight ? new(frame.Scope.Once("weightSum"), frame.Weight!) : null;

        var used = new List<string>(uniformNames);
        used.AddRange(uniforms.SelectMany(u => u.Step.Inputs));
        if (needsWeight)
        {
            used.Add(frame.Weight!);
        }

        bool needsCount = pass is not null || results.Any(r => r.Uniform is not null && r.Factor == Measure.Count);
        if (needsCount && frame.FirstSample is not null)
        {
            used.Add(frame.NameOf(frame.FirstSample));
        }

        List<ValuePlan> parameters = [.. Inputs(used, ValueKind.Input)];
        foreach (ValuePlan output in OutputsInOrder(pass, results))
        {
            parameters.Add(output);
        }

        string count = frame.FirstSample is null ? "1" : frame.NameOf(frame.FirstSample) + ".Length";
        return new(name, null, parameters, weight, uniforms, scale, pass, count, results);
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
