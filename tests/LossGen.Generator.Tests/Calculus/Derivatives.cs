using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Language;
using LossGen.Model;
using Xunit;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>Binds an expression over per-sample parameters and analyses it.</summary>
internal static class Derivatives
{
    /// <summary>Names that stand for scalars shared by all samples.</summary>
    private static readonly string[] Shared = ["delta", "gamma", "alpha", "beta", "lambda", "b"];

    /// <param name="expression">The loss.</param>
    /// <param name="variables">The parameters, separated by spaces: <c>y</c> per sample, <c>z:row</c>, <c>w:shared</c> row, <c>k:label</c>.</param>
    /// <param name="withRespectTo">The variables of differentiation, separated by spaces.</param>
    /// <param name="hessian">Whether the second derivative is wanted.</param>
    /// <param name="literal">Whether stable rewriting is off.</param>
    public static LossAnalysis Analyze(string expression, string variables, string withRespectTo, bool hessian = false, bool literal = false)
    {
        ParameterModel[] parameters = [.. variables.Split(' ').Select(v => v.Split(':') switch
        {
            [var name, "row"] => new ParameterModel(name, ParameterKind.SampleRow),
            [var name, "shared"] => new ParameterModel(name, ParameterKind.SharedRow),
            [var name, "label"] => new ParameterModel(name, ParameterKind.Label),
            _ => new ParameterModel(v, Shared.Contains(v) ? ParameterKind.Shared : ParameterKind.Sample),
        }), new ParameterModel("length", ParameterKind.RowLength)];
        var diagnostics = new List<LossDiagnostic>();
        BoundLoss? bound = Binder.Bind(expression, parameters, diagnostics);
        Assert.True(bound is not null, string.Join(Environment.NewLine, diagnostics));
        Variable[] chosen = [.. withRespectTo.Split(' ').Select(name => bound.Variables.Single(v => v.Name == name))];
        return LossAnalyzer.Analyze(bound.Graph, bound.Variables, bound.Value, bound.LocalNames, chosen, hessian, literal);
    }

    public static string First(string expression, string variables, string withRespectTo) =>
        Analyze(expression, variables, withRespectTo).Gradients[0].Text;

    public static string Second(string expression, string variables, string withRespectTo) =>
        Analyze(expression, variables, withRespectTo, hessian: true).Hessian!.Text;
}
