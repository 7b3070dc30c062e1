using System.Collections.Generic;
using System.Linq;
using LossGen.Kernels;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Writes the methods around the loops, which the members of the user's type call.</summary>
internal sealed class OperationWriter(SourceWriter writer, FloatType type, LoopNames names)
{
    private readonly string _element = Width.ElementOf(type);

    public void Write(OperationPlan operation)
    {
        ResultPlan? returned = operation.Results.FirstOrDefault(r => r.Target is null);
        string result = operation.Single is not null || returned is not null ? _element : "void";
        string header = $"internal static {result} {operation.Name}";
        writer.List(header, operation.Parameters.Select(Parameter), "");
        using (writer.Block())
        {
            WriteOnce(operation);
            if (operation.Single is { } step)
            {
                WriteOnOneVector("return", step);
                return;
            }

            if (operation.Pass is { } pass)
            {
                WritePass(operation, pass);
            }

            foreach (ResultPlan scalar in operation.Results.OrderBy(r => r.Target is null ? 1 : 0))
            {
                string target = scalar.Target is null ? "return" : scalar.Target + " =";
                writer.Line($"{target} {ResultText(operation, scalar)};");
            }
        }
    }

    private string Parameter(ValuePlan value) => value.Kind switch
    {
        ValueKind.Input => $"ReadOnlySpan<{_element}> {value.Name}",
        ValueKind.Output => $"Span<{_element}> {value.Name}",
        ValueKind.OutScalar => $"out {_element} {value.Name}",
        _ => $"{_element} {value.Name}",
    };

    private void WriteOnce(OperationPlan operation)
    {
        foreach (UniformPlan uniform in operation.Uniforms)
        {
            WriteOnOneVector($"{_element} {uniform.Name} =", uniform.Step);
        }

        if (operation.Weight is { } weight)
        {
            writer.Line($"double {weight.Name} = Lanes.Sum({weight.Span});");
        }

        if (operation.Scale is { } scale)
        {
            writer.Line($"{_element} {scale.Name} = {Cast($"1.0 / {MeasureText(operation, scale.Measure)}", true)};");
        }
    }

    private void WritePass(OperationPlan operation, PassPlan pass)
    {
        SumOutput[] sums = [.. pass.Outputs.OfType<SumOutput>()];
        if (sums.Length == 0)
        {
            WriteWidths(operation, pass, span => pass.Streams.Count > 0 ? span : $"{span}.Slice(0, {operation.Count})");
            return;
        }

        foreach (SumOutput sum in sums)
        {
            writer.Line($"double {sum.Sum} = 0;");
        }

        string length = operation.Count;
        using (writer.Block($"for (int {names.Block} = 0; {names.Block} < Lanes.BlockCount({length}); {names.Block}++)"))
        {
            writer.Line($"int {names.Start} = {names.Block} * Lanes.BlockLength;");
            writer.Line($"int {names.Count} = Math.Min(Lanes.BlockLength, {length} - {names.Start});");
            WriteWidths(operation, pass, span => $"{span}.Slice({names.Start}, {names.Count})");
        }

        writer.Line();
    }

    private void WriteWidths(OperationPlan operation, PassPlan pass, System.Func<string, string> slice)
    {
        string[] arguments =
        [
            .. pass.Streams.Select(s => slice(s.Name)),
            .. pass.Scalars.Select(s => s.Name),
            .. operation.Scale is { } scale ? new[] { scale.Name } : [],
            .. pass.Outputs.OfType<PerSampleOutput>().Select(o => slice(o.Stream.Name)),
            .. pass.Outputs.OfType<SumOutput>().Select(o => "ref " + o.Sum),
        ];
        string choice = "if";
        foreach (Width width in Width.All(type))
        {
            bool isLast = width.Bits == Width.Narrowest(type).Bits;
            using (writer.Block(isLast ? "else" : $"{choice} ({width.Class}.IsHardwareAccelerated)"))
            {
                writer.List(pass.Name + width.Bits, arguments, ";");
            }

            choice = "else if";
        }
    }

    /// <summary>Writes the first element of a step over vectors all of whose elements are the same scalars.</summary>
    private void WriteOnOneVector(string target, StepPlan step)
    {
        string vector = Width.Narrowest(type).Class;
        writer.List($"{target} {step.Name}", step.Inputs.Select(i => $"{vector}.Create({i})"), ".ToScalar();");
    }

    private string ResultText(OperationPlan operation, ResultPlan result)
    {
        var parts = new List<string>();
        if (result.Sum is not null)
        {
            parts.Add(result.Divisor == Measure.One ? result.Sum : $"{result.Sum} / {MeasureText(operation, result.Divisor)}");
        }

        if (result.Uniform is not null)
        {
            parts.Add(result.Factor == Measure.One ? result.Uniform : $"(double){result.Uniform} * {MeasureText(operation, result.Factor)}");
        }

        bool isCompound = parts.Count > 1 || (parts.Count == 1 && parts[0].Contains(' '));
        return parts.Count == 0 ? "0" : parts.Count == 1 && parts[0] == result.Uniform ? result.Uniform : Cast(string.Join(" + ", parts), isCompound);
    }

    private string Cast(string value, bool isCompound) =>
        type == FloatType.Double ? value : isCompound ? $"(float)({value})" : $"(float){value}";

    private static string MeasureText(OperationPlan operation, Measure measure) =>
        measure == Measure.Weight ? operation.Weight!.Name : operation.Count;
}
