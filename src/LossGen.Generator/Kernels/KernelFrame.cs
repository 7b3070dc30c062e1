using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>What all parts of a kernel's plan share: its names, its inputs and the lowering.</summary>
internal sealed class KernelFrame
{
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _fieldNames = [];
    private readonly List<FieldPlan> _fields = [];

    public KernelFrame(LossModel model, LossAnalysis analysis)
    {
        Model = model;
        Analysis = analysis;
        string type = model.Form != MethodForm.Structure ? "" : model.Type == FloatType.Single ? "Float" : "Double";
        KernelName = Scope.Take(Pascal(model.Name) + type + "Kernel");
        foreach (ParameterModel parameter in model.Parameters)
        {
            string name = Scope.Take(parameter.Name, char.ToLowerInvariant(parameter.Name[0]) + parameter.Name.Substring(1), parameter.Name + "Value");
            _names.Add(parameter.Name, name);
        }

        Uniforms = new(analysis, model.Type, Scope, _names);
        Lowering = new(analysis.Graph, model.Type, Uniforms, analysis.IsLiteral);
        StepNames = new(Scope.Take("samples"), Scope.Take("i"), Scope.Take("results"));
        Weight = model.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Weight) is { } weight ? _names[weight.Name] : null;
        Samples = [.. model.Parameters.Where(IsPerSample)];
        Scale = Scope.Take("scale");
        foreach (string scalar in model.Parameters.Where(p => !IsPerSample(p)).Select(p => _names[p.Name]).Append(Scale))
        {
            _fieldNames.Add(scalar, Scope.Take(Pascal(scalar), Pascal(scalar) + "Value"));
        }
    }

    public LossModel Model { get; }

    public LossAnalysis Analysis { get; }

    /// <summary>The name of the kernel's structure.</summary>
    public string KernelName { get; }

    /// <summary>The names of the kernel's fields, parameters and inputs, all but the locals of steps.</summary>
    public NameScope Scope { get; } = new();

    public Uniforms Uniforms { get; }

    public Lowering Lowering { get; }

    public StepNames StepNames { get; }

    /// <summary>The kernel's name of the weights, if there are any.</summary>
    public string? Weight { get; }

    /// <summary>The kernel's name of the factor of what is written for each sample.</summary>
    public string Scale { get; }

    /// <summary>The parameters with a value for each sample, in order: the engine's inputs.</summary>
    public IReadOnlyList<ParameterModel> Samples { get; }

    /// <summary>The parameter whose length is the number of samples; without one there is one sample.</summary>
    public ParameterModel? FirstSample => Samples.Count == 0 ? null : Samples[0];

    /// <summary>The kernel's names of the inputs: the parameters in their order, then the uniforms.</summary>
    public IEnumerable<string> InputOrder =>
        Model.Parameters.Select(p => _names[p.Name]).Concat(Uniforms.InOrder.Select(u => u.Name)).Append(Scale);

    /// <summary>The fields that were asked for, in the order of the inputs.</summary>
    public IReadOnlyList<FieldPlan> Fields
    {
        get
        {
            List<string> order = [.. InputOrder];
            return [.. _fields.OrderBy(f => order.IndexOf(f.Argument ?? f.Computed!.Name))];
        }
    }

    /// <summary>The parameters of the kernel's constructor: what fields hold or are computed from.</summary>
    public IReadOnlyList<ArgumentPlan> Arguments
    {
        get
        {
            HashSet<string> used = [.. _fields.SelectMany(f => f.Computed?.Body.Inputs ?? [f.Argument!])];
            IEnumerable<ArgumentPlan> shared = Model.Parameters
                .Where(p => !IsPerSample(p) && used.Contains(_names[p.Name]))
                .Select(p => new ArgumentPlan(_names[p.Name], p.Name));
            return [.. shared, .. used.Contains(Scale) ? new[] { new ArgumentPlan(Scale, null) } : []];
        }
    }

    /// <summary>By what the losses are divided: the number of samples, the sum of the weights or nothing.</summary>
    public Measure Divisor => Model.IsSum || FirstSample is null ? Measure.One : SampleMeasure;

    /// <summary>How often a term that doesn't depend on the sample counts.</summary>
    public Measure UniformFactor => Model.IsSum && FirstSample is not null ? SampleMeasure : Measure.One;

    private Measure SampleMeasure => Weight is null ? Measure.Count : Measure.Weight;

    public static bool IsPerSample(ParameterModel parameter) =>
        parameter.Kind is ParameterKind.Sample or ParameterKind.SampleRow or ParameterKind.Label or ParameterKind.Weight;

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>How a step gets at an input.</summary>
    public LoadPlan LoadOf(string input)
    {
        for (int k = 0; k < Samples.Count; k++)
        {
            if (_names[Samples[k].Name] == input)
            {
                return new(input, k, null);
            }
        }

        return new(input, null, FieldOf(input));
    }

    /// <summary>The field that holds a scalar which all samples share.</summary>
    public string FieldOf(string input)
    {
        UniformPlan? uniform = Uniforms.InOrder.FirstOrDefault(u => u.Name == input);
        FieldPlan? field = _fields.FirstOrDefault(f => uniform is null ? f.Argument == input : f.Computed == uniform);
        if (field is null)
        {
            field = uniform is null ? new(_fieldNames[input], input, null) : new(uniform.Field, null, uniform);
            _fields.Add(field);
        }

        return field.Name;
    }
}
