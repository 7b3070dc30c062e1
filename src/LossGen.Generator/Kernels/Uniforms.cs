using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>
/// The inputs of the steps: the variables, and the values that depend on no sample, which are computed once per call and
/// passed like a parameter.
/// </summary>
internal sealed class Uniforms(LossAnalysis analysis, FloatType type, NameScope scope, IReadOnlyDictionary<string, string> variables) : IInputNames
{
    private readonly Dictionary<Node, UniformPlan> _plans = [];
    private readonly List<UniformPlan> _inOrder = [];

    /// <summary>All that were asked for, in order.</summary>
    public IReadOnlyList<UniformPlan> InOrder => _inOrder;

    public string? Find(Node node) => node switch
    {
        VariableNode variable => variables[variable.Variable.Name],
        ConstantNode or NamedConstantNode => null,
        { PerSample: false, Shape.Kind: ShapeKind.Scalar } => PlanOf(node).Name,
        _ => null,
    };

    /// <summary>The name of the scalar that holds a value which depends on no sample; numbers have one too.</summary>
    public string NameOf(Node node) => node is VariableNode variable ? variables[variable.Variable.Name] : PlanOf(node).Name;

    private UniformPlan PlanOf(Node node)
    {
        if (!_plans.TryGetValue(node, out UniformPlan? plan))
        {
            var lowering = new Lowering(analysis.Graph, type, new VariableNames(variables), analysis.IsLiteral);
            VectorNode value = lowering.Lower(node);
            string name = analysis.LocalNames.TryGetValue(node, out string given)
                ? scope.Take(given)
                : scope.Take("uniform" + KernelFrame.Pascal(value is VectorCall call ? call.Operation.LocalName : "number"));
            string field = scope.Take(KernelFrame.Pascal(name), KernelFrame.Pascal(name) + "Value");
            string method = scope.Take("Compute" + field);
            ComputationPlan body = StepPlanner.Plan(lowering, [new(name, value)], variables.Values, new NameScope(scope), analysis.LocalNames);
            plan = new(name, field, method, body);
            _plans.Add(node, plan);
            _inOrder.Add(plan);
        }

        return plan;
    }

    private sealed class VariableNames(IReadOnlyDictionary<string, string> variables) : IInputNames
    {
        public string? Find(Node node) => node is VariableNode variable ? variables[variable.Variable.Name] : null;
    }
}
