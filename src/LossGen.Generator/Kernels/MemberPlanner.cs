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
    }

    public static IReadOnlyList<MemberPlan> Plan(KernelFrame frame, OperationPlanner operations)
    {
        var planner = new MemberPlanner(frame);
        LossModel model = frame.Model;

        // Without a per-sample parameter, the loss of one sample is the loss itself.
        bool single = frame.FirstSample is null;
        if (!single)
        {
            planner.Add(MemberKind.Pointwise, "", model.Form == MethodForm.Pointwise, operations.Values());
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

    private void Add(MemberKind kind, string suffix, bool isDeclared, OperationPlan operation)
    {
        bool isPointwise = kind == MemberKind.Pointwise;
        List<MemberParameter> parameters = [.. Inputs(isPointwise, mayHaveDefaults: kind is MemberKind.Pointwise or MemberKind.Reduced && !isDeclared)];
        parameters.AddRange(Outputs(kind));

        var scope = new NameScope();
        foreach (MemberParameter parameter in parameters)
        {
            scope.Take(parameter.Value.Name);
        }

        _members.Add(new(
            kind,
            _frame.Model.Name + suffix,
            isDeclared,
            kind is MemberKind.Reduced or MemberKind.Pointwise or MemberKind.ValueAndGradient,
            parameters,
            isPointwise ? [] : [.. Checks(kind, parameters)],
            operation,
            _frame.FirstSample?.Name ?? "",
            new(scope.Take("kernel"), scope.Take("samples"), scope.Take("sums"), scope.Take("weightSum"))));
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

    private IEnumerable<MemberParameter> Outputs(MemberKind kind)
    {
        var scope = new NameScope(_names);
        if (kind == MemberKind.Elementwise)
        {
            string name = _frame.Model.Destination ?? scope.Take("destination", "losses");
            yield return new(new(name, ValueKind.Output), null, null);
        }

        if (kind < MemberKind.Gradient)
        {
            yield break;
        }

        bool several = _frame.Analysis.Gradients.Count > 1;
        foreach (DerivativeAnalysis gradient in _frame.Analysis.Gradients)
        {
            string variable = gradient.Variable.Name;
            string after = "gradient" + char.ToUpperInvariant(variable[0]) + variable.Substring(1);
            string name = several ? scope.Take(after) : scope.Take("gradient", after);
            yield return new(new(name, gradient.Variable.PerSample ? ValueKind.Output : ValueKind.OutScalar), null, gradient);
        }

        if (kind == MemberKind.GradientAndHessian)
        {
            yield return new(new(scope.Take("hessian", "hessianDiagonal"), ValueKind.Output), null, _frame.Analysis.Hessian, IsHessian: true);
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
