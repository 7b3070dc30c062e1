using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Plans the members of the user's type: their signatures, their checks, and the kernel method that each calls.</summary>
internal sealed class MemberPlanner
{
    private readonly KernelFrame _frame;
    private readonly NameScope _names = new();
    private readonly List<MemberPlan> _members = [];

    private MemberPlanner(KernelFrame frame)
    {
        _frame = frame;
        foreach (ParameterModel parameter in frame.Model.Parameters)
        {
            _names.Take(parameter.Name);
        }

        if (frame.Model.CancellationToken is { } token)
        {
            _names.Take(token);
        }
    }

    public static IReadOnlyList<MemberPlan> Plan(KernelFrame frame, OperationPlanner operations)
    {
        var planner = new MemberPlanner(frame);
        LossModel model = frame.Model;
        if (model.Form == MethodForm.Structure)
        {
            planner.AddInterface(operations);
            return planner._members;
        }

        // Without a per-sample parameter, the loss of one sample is the loss itself.
        bool single = frame.FirstSample is null;
        if (!single)
        {
            OperationPlan values = operations.Values();
            planner.Add(MemberKind.Pointwise, "", model.Form == MethodForm.Pointwise, values, StepOf(values));
        }

        if (!single || model.Form != MethodForm.Elementwise)
        {
            planner.Add(MemberKind.Reduced, "", model.Form == MethodForm.Reduced || single, operations.Reduced());
        }

        if (!single || model.Form == MethodForm.Elementwise)
        {
            planner.Add(MemberKind.Elementwise, "", model.Form == MethodForm.Elementwise, operations.Values());
        }

        if (frame.Analysis.Gradients.Count > 0)
        {
            planner.AddGradients(MemberKind.Gradient, Companions.Gradient, operations, false, false);
            planner.AddGradients(MemberKind.ValueAndGradient, Companions.ValueAndGradient, operations, true, false);
            if (frame.Analysis.Hessian is not null)
            {
                planner.AddGradients(MemberKind.GradientAndHessian, Companions.GradientAndHessian, operations, false, true);
            }
        }

        // The declared member comes first: it is what the user looks for.
        return [.. planner._members.OrderBy(m => m.IsDeclared ? 0 : 1)];
    }

    private void AddGradients(MemberKind kind, string suffix, OperationPlanner operations, bool value, bool hessian) =>
        Add(kind, suffix, false, operations.Gradients(value, hessian));

    /// <summary>Adds the members of the interface that a structure implements.</summary>
    private void AddInterface(OperationPlanner operations)
    {
        OperationPlan values = operations.Values();
        Add(MemberKind.Pointwise, Companions.Value, false, values, StepOf(values));
        Add(MemberKind.Reduced, Companions.Value, false, operations.Reduced());
        Add(MemberKind.Elementwise, Companions.Value, false, values);

        OperationPlan gradient = operations.Gradients(false, false);
        Add(MemberKind.PointwiseGradient, Companions.Gradient, false, gradient, StepOf(gradient));
        Add(MemberKind.Gradient, Companions.Gradient, false, gradient);

        // The step for both hasn't the part of the loss that doesn't depend on the sample; where there is one, it takes two steps.
        OperationPlan both = operations.Gradients(true, false);
        StepKind[] steps = both is { Pass.Kind: var kind, Results: [{ Uniform: null }] } && kind == StepKinds.ValueAndGradient
            ? [kind]
            : [StepOf(gradient), StepOf(values)];
        Add(MemberKind.PointwiseValueAndGradient, Companions.ValueAndGradient, false, both, steps);
        Add(MemberKind.ValueAndGradient, Companions.ValueAndGradient, false, both);

        if (_frame.Analysis.Hessian is not null)
        {
            OperationPlan second = operations.Gradients(false, true);
            Add(MemberKind.PointwiseGradientAndHessian, Companions.GradientAndHessian, false, second, StepOf(second));
            Add(MemberKind.GradientAndHessian, Companions.GradientAndHessian, false, second);
        }
    }

    private static StepKind StepOf(OperationPlan operation) => operation.Pass!.Kind;

    /// <param name="kind">Which member.</param>
    /// <param name="suffix">What its name is, or ends in.</param>
    /// <param name="isDeclared">Whether the user declared it.</param>
    /// <param name="operation">What it does.</param>
    /// <param name="steps">The steps for one sample, if it is a member for one.</param>
    private void Add(MemberKind kind, string suffix, bool isDeclared, OperationPlan operation, params StepKind[] steps)
    {
        bool isPointwise = steps.Length > 0;
        List<MemberParameter> parameters = [.. Inputs(isPointwise, mayHaveDefaults: kind is MemberKind.Pointwise or MemberKind.Reduced && !isDeclared)];
        parameters.AddRange(Outputs(kind, isPointwise));
        if (_frame.Model.CancellationToken is { } token && !isPointwise)
        {
            parameters.Add(MemberParameter.Cancelling(token, isDeclared));
        }

        var scope = new NameScope();
        foreach (MemberParameter parameter in parameters)
        {
            scope.Take(parameter.Value.Name);
        }

        _members.Add(new(
            kind,
            _frame.Model.Form == MethodForm.Structure ? suffix : _frame.Model.Name + suffix,
            isDeclared,
            kind is MemberKind.Reduced or MemberKind.Pointwise or MemberKind.ValueAndGradient
                or MemberKind.PointwiseGradient or MemberKind.PointwiseValueAndGradient,
            parameters,
            isPointwise ? [] : [.. Checks(kind, parameters)],
            isPointwise ? operation with { Scale = Measure.One } : operation,
            [.. Points(kind, steps, parameters)],
            _frame.FirstSample?.Name ?? "",
            new(scope.Take("kernel"), scope.Take("samples"), scope.Take("sums"), scope.Take("weightSum"))));
    }

    private static IEnumerable<PointPlan> Points(MemberKind kind, StepKind[] steps, IEnumerable<MemberParameter> parameters)
    {
        string[] outputs = [.. parameters.Where(p => p.Value.Kind == ValueKind.OutScalar).Select(p => p.Value.Name)];
        return (kind, steps) switch
        {
            (MemberKind.PointwiseGradientAndHessian, [var both]) => [new(both, outputs, null, false)],
            (_, [var only]) => [new(only, outputs, null, true)],
            (_, [var derivative, var value]) => [new(derivative, [], outputs[0], false), new(value, [], null, true)],
            _ => [],
        };
    }

    private IEnumerable<MemberParameter> Inputs(bool isPointwise, bool mayHaveDefaults)
    {
        EquatableArray<ParameterModel> parameters = _frame.Model.Parameters;

        // C# allows default values only where no parameter without one follows; only scalars that stay scalars keep theirs.
        int firstDefault = parameters.Count;
        while (mayHaveDefaults && firstDefault > 0 && parameters[firstDefault - 1] is { Kind: ParameterKind.Shared, DefaultValue: not null })
        {
            firstDefault--;
        }

        for (int i = 0; i < parameters.Count; i++)
        {
            bool isScalar = isPointwise || !KernelFrame.IsPerSample(parameters[i]);
            yield return new(
                new(parameters[i].Name, isScalar ? ValueKind.Scalar : ValueKind.Input), parameters[i], null,
                DefaultValue: i >= firstDefault ? parameters[i].DefaultValue : null);
        }
    }

    private IEnumerable<MemberParameter> Outputs(MemberKind kind, bool isPointwise)
    {
        var scope = new NameScope(_names);
        if (kind == MemberKind.Elementwise)
        {
            string name = _frame.Model.Destination ?? scope.Take("destination", "losses");
            yield return new(new(name, ValueKind.Output), null, null);
        }

        if (kind is < MemberKind.Gradient or MemberKind.PointwiseGradient)
        {
            yield break;
        }

        bool several = _frame.Analysis.Gradients.Count > 1;
        foreach (DerivativeAnalysis gradient in _frame.Analysis.Gradients)
        {
            string variable = gradient.Variable.Name;
            string after = "gradient" + char.ToUpperInvariant(variable[0]) + variable.Substring(1);
            string name = several ? scope.Take(after) : scope.Take("gradient", after);
            yield return new(new(name, gradient.Variable.PerSample && !isPointwise ? ValueKind.Output : ValueKind.OutScalar), null, gradient);
        }

        if (kind is MemberKind.GradientAndHessian or MemberKind.PointwiseGradientAndHessian)
        {
            ValueKind output = isPointwise ? ValueKind.OutScalar : ValueKind.Output;
            yield return new(new(scope.Take("hessian", "hessianDiagonal"), output), null, _frame.Analysis.Hessian, IsHessian: true);
        }
    }

    private IEnumerable<CheckPlan> Checks(MemberKind kind, IReadOnlyList<MemberParameter> parameters)
    {
        string count = _frame.FirstSample?.Name ?? "";
        MemberParameter[] inputs = [.. parameters.Where(p => p.Value.Kind == ValueKind.Input)];
        MemberParameter[] outputs = [.. parameters.Where(p => p.Value.Kind == ValueKind.Output)];

        foreach (MemberParameter input in inputs.Skip(1))
        {
            yield return new(CheckKind.SameLength, input.Value.Name, null, count);
        }

        if (kind != MemberKind.Elementwise && _frame.Divisor != Measure.One)
        {
            yield return new(CheckKind.NotEmpty, count, null, count);
        }

        for (int i = 0; i < outputs.Length; i++)
        {
            string output = outputs[i].Value.Name;
            yield return new(CheckKind.Output, output, null, count);
            foreach (MemberParameter other in outputs.Take(i))
            {
                yield return new(CheckKind.Apart, output, other.Value.Name, count);
            }
        }
    }
}
