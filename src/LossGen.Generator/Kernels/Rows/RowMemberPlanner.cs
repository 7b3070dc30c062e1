using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>Plans the members of the user's type, for a loss over rows.</summary>
internal sealed class RowMemberPlanner
{
    private readonly RowFrame _frame;
    private readonly RowOperationPlanner _operations;
    private readonly RowChecks _checks;
    private readonly NameScope _names = new();
    private readonly List<RowMemberPlan> _members = [];

    private RowMemberPlanner(RowFrame frame, RowOperationPlanner operations, IReadOnlyDictionary<Variable, IReadOnlyList<string>> labels)
    {
        _frame = frame;
        _operations = operations;
        foreach (ParameterModel parameter in frame.Model.Parameters)
        {
            _names.Take(parameter.Name);
        }

        if (frame.Model.Destination is { } destination)
        {
            _names.Take(destination);
        }

        if (frame.Model.CancellationToken is { } token)
        {
            _names.Take(token);
        }

        _checks = new(frame, labels, _names);
    }

    public static IReadOnlyList<RowMemberPlan> Plan(
        RowFrame frame, RowOperationPlanner operations, IReadOnlyDictionary<Variable, IReadOnlyList<string>> labels)
    {
        var planner = new RowMemberPlanner(frame, operations, labels);
        MethodForm form = frame.Model.Form;

        // Without a per-sample parameter, the loss of one sample is the loss itself.
        bool single = !frame.HasSamples;

        // Where all that a sample has is rows, one sample is a span like many are.
        bool isPointDistinct = frame.Model.Parameters.Any(p => p.Kind is ParameterKind.Sample or ParameterKind.Label or ParameterKind.Weight);
        if ((!single || form != MethodForm.Elementwise) && (isPointDistinct || form != MethodForm.Pointwise))
        {
            planner.Add(MemberKind.Reduced, "", form == MethodForm.Reduced || single);
        }

        if (!single || form == MethodForm.Elementwise)
        {
            planner.Add(MemberKind.Elementwise, "", form == MethodForm.Elementwise);
        }

        if (!single && (isPointDistinct || form == MethodForm.Pointwise))
        {
            planner.Add(MemberKind.Pointwise, "", form == MethodForm.Pointwise);
        }

        if (frame.Analysis.Gradients.Count > 0)
        {
            planner.Add(MemberKind.Gradient, Companions.Gradient, false);
            planner.Add(MemberKind.ValueAndGradient, Companions.ValueAndGradient, false);
            if (frame.Analysis.Hessian is not null)
            {
                planner.Add(MemberKind.GradientAndHessian, Companions.GradientAndHessian, false);
            }
        }

        // The declared member comes first: it is what the user looks for.
        return [.. planner._members.OrderBy(m => m.IsDeclared ? 0 : 1)];
    }

    private void Add(MemberKind kind, string suffix, bool isDeclared)
    {
        bool isPointwise = kind == MemberKind.Pointwise;
        bool mayHaveDefaults = isPointwise || (kind == MemberKind.Reduced && !isDeclared);
        MemberParameter[] inputs = [.. Inputs(isPointwise, mayHaveDefaults)];
        MemberParameter[] outputs = [.. Outputs(kind)];
        MemberParameter[] last = _frame.Model.CancellationToken is { } token ? [MemberParameter.Cancelling(token, isDeclared)] : [];
        bool returnsValue = kind is MemberKind.Reduced or MemberKind.Pointwise or MemberKind.ValueAndGradient;
        string name = _frame.Model.Name + suffix;
        if (isPointwise)
        {
            string result = new NameScope(_names).Take("loss", "result");
            List<string> ofElementwise = [.. inputs.Select(AsSpan), $"new global::System.Span<{Element}>(ref {result})"];
            if (last.Length > 0)
            {
                ofElementwise.Add("default");
            }

            _members.Add(new(kind, name, isDeclared, returnsValue, inputs, [], null, ofElementwise, result));
            return;
        }

        RowOperationPlan operation = OperationOf(kind, suffix, outputs);
        string[] arguments =
        [
            .. inputs.Where(p => p.Source!.Kind != ParameterKind.RowLength).Select(p => Keywords.Escape(p.Value.Name)),
            _checks.Samples,
            .. _checks.Lengths,
            .. outputs.Select(o => (o.Value.Kind == ValueKind.OutScalar ? "out " : "") + Keywords.Escape(o.Value.Name)),
            .. last.Select(p => Keywords.Escape(p.Value.Name)),
        ];
        bool isMean = kind != MemberKind.Elementwise && _frame.Divisor != Measure.One;
        _members.Add(new(
            kind, name, isDeclared, returnsValue, [.. inputs, .. outputs, .. last], [.. _checks.OfInputs(isMean), .. _checks.OfOutputs(outputs)], operation, arguments, null));
    }

    private string Element => _frame.Model.Type == FloatType.Single ? "float" : "double";

    private RowOperationPlan OperationOf(MemberKind kind, string suffix, IReadOnlyList<MemberParameter> outputs)
    {
        if (kind == MemberKind.Reduced)
        {
            return _operations.Value();
        }

        string[] names = [.. outputs.Select(o => _frame.Scope.Once(o.Value.Name))];
        return kind == MemberKind.Elementwise
            ? _operations.Elementwise(names[0])
            : _operations.Gradients(suffix, kind == MemberKind.ValueAndGradient, [.. outputs.Zip(names, (o, n) => (o.Derivative!, n))]);
    }

    /// <summary>A parameter of the pointwise member as the span of one sample.</summary>
    private string AsSpan(MemberParameter parameter)
    {
        string name = Keywords.Escape(parameter.Value.Name);
        return parameter.Source!.Kind switch
        {
            ParameterKind.Label => $"new global::System.ReadOnlySpan<int>(in {name})",
            ParameterKind.Sample or ParameterKind.Weight => $"new global::System.ReadOnlySpan<{Element}>(in {name})",
            _ => name,
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
            ParameterModel parameter = parameters[i];
            bool isSpan = parameter.Kind is ParameterKind.SampleRow or ParameterKind.SharedRow
                || (!isPointwise && KernelFrame.IsPerSample(parameter));
            yield return new(
                new(parameter.Name, isSpan ? ValueKind.Input : ValueKind.Scalar), parameter, null,
                DefaultValue: i >= firstDefault ? parameter.DefaultValue : null);
        }
    }

    private IEnumerable<MemberParameter> Outputs(MemberKind kind)
    {
        var scope = new NameScope(_names);
        if (kind == MemberKind.Elementwise)
        {
            yield return new(new(_frame.Model.Destination ?? scope.Take("destination", "losses"), ValueKind.Output), null, null);
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
            bool isSpan = gradient.Variable.PerSample || gradient.Variable.Shape.IsRow;
            yield return new(new(name, isSpan ? ValueKind.Output : ValueKind.OutScalar), null, gradient);
        }

        if (kind == MemberKind.GradientAndHessian)
        {
            yield return new(new(scope.Take("hessian", "hessianDiagonal"), ValueKind.Output), null, _frame.Analysis.Hessian, IsHessian: true);
        }
    }
}
