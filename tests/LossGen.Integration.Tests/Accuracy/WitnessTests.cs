using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LossGen.Integration.Tests.Calling;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Every family of stable forms at the argument that it is there for: value and derivative as a user gets them.</summary>
public sealed class WitnessTests
{
    public static TheoryData<string> Names =>
        [.. typeof(Witnesses).GetMethods().Where(m => m.GetCustomAttribute<WitnessAttribute>() is not null).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_derivative_are_true_where_the_formula_as_written_fails(string name)
    {
        MethodInfo method = typeof(Witnesses).GetMethods().Single(m => m.Name == name && m.GetCustomAttribute<WitnessAttribute>() is not null);
        WitnessAttribute witness = method.GetCustomAttribute<WitnessAttribute>()!;
        double[] point = witness.Arguments;
        LossAttribute loss = method.GetCustomAttribute<LossAttribute>()!;
        LossMethods<double> methods = new(typeof(Witnesses), name);
        Judge<double> judge = new(Expression.Parse(loss.Expression), [.. methods.Parameters.Select(p => p.Name)], loss.WithRespectTo!);
        TrueValue truth = judge.Truth(point);

        // One sample: the mean of a loss is the loss.
        LossArguments<double> arguments = new(methods, [.. point.Select(x => new[] { x })], []);
        Near("value", arguments.Pointwise(0), truth.Value, witness.Value);
        if (truth.First.IsFinite)
        {
            Near("derivative", arguments.Gradient()[0], truth.First, witness.Derivative);
        }

        static void Near(string what, double result, BigReal truth, double budget)
        {
            double distance = Judge<double>.Distance(result, truth);
            Assert.True(distance <= budget, $"the {what} {result:g17} is {distance:g4} units off {truth}");
        }
    }
}
