using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>What all parts of a kernel's plan share: its names, its inputs and the lowering.</summary>
internal sealed class KernelFrame
{
    /// <summary>What follows the name of a pass in the names of its methods.</summary>
    private static readonly string[] PassSuffixes = ["", "512", "256", "128", "Tail"];

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, StreamPlan> _streams = [];
    private readonly Dictionary<string, ScalarPlan> _scalars = [];

    public KernelFrame(LossModel model, LossAnalysis analysis)
    {
        Model = model;
        Analysis = analysis;
        foreach (string pass in new[] { "Value", "Part", "Elementwise", "Gradient", "ValueAndGradient", "GradientAndHessian" })
        {
            foreach (string suffix in PassSuffixes)
            {
                Scope.Take(pass + suffix);
            }
        }

        foreach (ParameterModel parameter in model.Parameters)
        {
            string name = Scope.Take(parameter.Name, char.ToLowerInvariant(parameter.Name[0]) + parameter.Name.Substring(1), parameter.Name + "Value");
            _names.Add(parameter.Name, name);
        }

        Uniforms = new(analysis, model.Type, Scope, _names);
        Lowering = new(analysis.Graph, model.Type, Uniforms);
        LoopNames = new(
            Scope.Take("i"), Scope.Take("end"), Scope.Take("stop"), Scope.Take("k"), Scope.Take("block"), Scope.Take("start"), Scope.Take("count"));
        Weight = model.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Weight) is { } weight ? _names[weight.Name] : null;
        FirstSample = model.Parameters.FirstOrDefault(IsPerSample);
    }

    public LossModel Model { get; }

    public LossAnalysis Analysis { get; }

    /// <summary>The names of the kernel's methods, parameters and locals, all but the locals of steps.</summary>
    public NameScope Scope { get; } = new();

    public Uniforms Uniforms { get; }

    public Lowering Lowering { get; }

    public LoopNames LoopNames { get; }

    /// <summary>The kernel's name of the weights, if there are any.</summary>
    public string? Weight { get; }

    /// <summary>The parameter whose length is the number of samples; without one there is one sample.</summary>
    public ParameterModel? FirstSample { get; }

    /// <summary>The kernel's names of the parameters, in their order, then those of the uniforms.</summary>
    public IEnumerable<string> InputOrder => Model.Parameters.Select(p => _names[p.Name]).Concat(Uniforms.InOrder.Select(u => u.Name));

    /// <summary>By what the losses are divided: the number of samples, the sum of the weights or nothing.</summary>
    public Measure Divisor => Model.IsSum || FirstSample is null ? Measure.One : Samples;

    /// <summary>How often a term that doesn't depend on the sample counts.</summary>
    public Measure UniformFactor => Model.IsSum && FirstSample is not null ? Samples : Measure.One;

    private Measure Samples => Weight is null ? Measure.Count : Measure.Weight;

    public static bool IsPerSample(ParameterModel parameter) =>
        parameter.Kind is ParameterKind.Sample or ParameterKind.SampleRow or ParameterKind.Label or ParameterKind.Weight;

    /// <summary>The kernel's name of a parameter.</summary>
    public string NameOf(ParameterModel parameter) => _names[parameter.Name];

    /// <summary>The names for reading or writing a span.</summary>
    public StreamPlan StreamOf(string name)
    {
        if (!_streams.TryGetValue(name, out StreamPlan? stream))
        {
            stream = new(name, Scope.Take(name + "0", name + "First"), Scope.Take(name + "Row"));
            _streams.Add(name, stream);
        }

        return stream;
    }

    /// <summary>The names for handing a scalar to every step.</summary>
    public ScalarPlan ScalarOf(string name)
    {
        if (!_scalars.TryGetValue(name, out ScalarPlan? scalar))
        {
            scalar = new(name, Scope.Take(name + "s", name + "Vector"));
            _scalars.Add(name, scalar);
        }

        return scalar;
    }
}
