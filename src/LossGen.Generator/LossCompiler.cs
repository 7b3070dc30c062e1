using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Emission;
using LossGen.Emission.Rows;
using LossGen.Kernels;
using LossGen.Kernels.Rows;
using LossGen.Language;
using LossGen.Model;

namespace LossGen;

/// <summary>
/// From the model of a loss to the text of the generated file: everything between reading and writing, as a plain function
/// that knows nothing of Roslyn.
/// </summary>
internal static class LossCompiler
{
    /// <summary>What is said when the graph of an expression outgrows its limit.</summary>
    public const string TooLarge = "The expression or its derivative is too large: it has more than 20,000 different subexpressions";

    /// <summary>Compiles a loss. Whatever is wrong with it is in the result's diagnostics.</summary>
    public static LossCompilation Compile(LossModel model, CancellationToken cancellationToken)
    {
        var diagnostics = new List<LossDiagnostic>();
        string? source = null;
        try
        {
            source = Compile(model, diagnostics, cancellationToken);
        }
        catch (GraphTooLargeException)
        {
            diagnostics.Add(LossDiagnostic.At(DiagnosticKind.ExpressionTooLarge, Whole(model), TooLarge));
        }

        return new(source, new([.. diagnostics]));
    }

    private static string? Compile(LossModel model, List<LossDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (model.Form == MethodForm.Structure)
        {
            if (StructureParameters.Find(model.Expression, model.WithRespectTo, diagnostics) is not { } found)
            {
                return null;
            }

            model = model with { Parameters = new([found.Target, found.Prediction]), WithRespectTo = found.Prediction.Name };
        }

        BoundLoss? bound = Binder.Bind(model.Expression, model.Parameters, diagnostics);
        if (bound is null
            || VariableChoice.Choose(model.WithRespectTo, model.Parameters, bound.Variables, diagnostics) is not { } withRespectTo
            || !Differentiability.Check(bound, withRespectTo, diagnostics))
        {
            return null;
        }

        if (model.Hessian && HessianObjection(withRespectTo) is { } objection)
        {
            diagnostics.Add(new(DiagnosticKind.HessianNeedsOnePerSampleVariable, LossLocation.Hessian, default, new([objection])));
            return null;
        }

        if (RowKernelPlanner.Objection(model, withRespectTo) is { } tooMany)
        {
            diagnostics.Add(new(DiagnosticKind.UnsupportedSignature, LossLocation.Method, default, new([tooMany])));
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        LossAnalysis analysis = LossAnalyzer.Analyze(
            bound.Graph, bound.Variables, bound.Value, bound.LocalNames, withRespectTo, model.Hessian, model.Literal);
        foreach (DerivativeAnalysis gradient in analysis.Gradients.Where(g => g.Node == analysis.Graph.Zero))
        {
            diagnostics.Add(LossDiagnostic.At(DiagnosticKind.ZeroDerivative, Whole(model), gradient.Variable.Name, model.Expression));
        }

        if (model.TellsRewrites)
        {
            diagnostics.AddRange(RewriteDiagnostics.Of(bound, analysis, model));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (RowKernelPlanner.Applies(model))
        {
            return RowLossEmitter.Emit(model, analysis, RowKernelPlanner.Plan(model, analysis, bound.LabelDimensions));
        }

        if (model.Parameters.Count(KernelFrame.IsPerSample) is > KernelPlanner.MaxInputs and var inputs)
        {
            string sentence = $"'{model.Name}' has {inputs} parameters with a value for each sample; at most {KernelPlanner.MaxInputs} are supported";
            diagnostics.Add(new(DiagnosticKind.UnsupportedSignature, LossLocation.Method, default, new([sentence])));
            return null;
        }

        LossModel[] parts = model.Form == MethodForm.Structure ? [model, model with { Type = FloatType.Double }] : [model];
        return LossEmitter.Emit(analysis, [.. parts.Select(part => (part, KernelPlanner.Plan(part, analysis)))]);
    }

    private static string? HessianObjection(IReadOnlyList<Variable> withRespectTo) => withRespectTo switch
    {
        [{ PerSample: true }] => null,
        [] => "The loss is differentiated by nothing",
        [var shared] => $"'{shared.Name}' is shared by all samples, so its second derivatives are no diagonal",
        _ => $"The loss is differentiated by {withRespectTo.Count} variables",
    };

    private static TextSpan Whole(LossModel model) => new(0, model.Expression.Length);
}
