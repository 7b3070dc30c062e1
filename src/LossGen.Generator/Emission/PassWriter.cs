using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Kernels;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Writes the loops of a pass: one for each vector width, and one for what is left at the end.</summary>
internal sealed class PassWriter(SourceWriter writer, PassPlan pass, FloatType type, LoopNames names)
{
    private readonly string _element = Width.ElementOf(type);

    private SumOutput[] Sums => [.. pass.Outputs.OfType<SumOutput>()];

    private PerSampleOutput[] Written => [.. pass.Outputs.OfType<PerSampleOutput>()];

    private bool IsSum => Sums.Length > 0;

    /// <summary>Writes the loop for full vectors, or for sums full rows; the tail is handed on.</summary>
    public void WriteLoop(Width width)
    {
        int unit = IsSum ? Width.RowLength(type) : width.Count;
        bool isUnrolled = pass.IsLight && width.PerRow == SumOutput.VectorsInFlight;
        WriteHeader(pass.Name + width.Bits);
        using (writer.Block())
        {
            foreach (StreamPlan stream in pass.Streams.Concat(Written.Select(w => w.Stream)))
            {
                writer.Line($"ref {_element} {stream.Reference} = ref MemoryMarshal.GetReference({stream.Name});");
            }

            WriteBroadcasts(width);
            foreach (SumOutput sum in Sums)
            {
                writer.Line($"Vector512<double> {sum.Total} = Vector512<double>.Zero;");
                if (!isUnrolled)
                {
                    writer.Line($"Span<{width.Vector}> {sum.Lanes} = stackalloc {width.Vector}[{width.PerRow}];");
                }
            }

            writer.Line($"nuint {names.End} = (nuint)({pass.Length}.Length / {unit} * {unit});");
            if (!IsSum)
            {
                using (writer.Block($"for (nuint {names.Index} = 0; {names.Index} < {names.End}; {names.Index} += {width.Count})"))
                {
                    WriteVector(width, 0, null, true);
                }
            }
            else
            {
                writer.Line($"nuint {names.Index} = 0;");
                using (writer.Block($"while ({names.Index} < {names.End})"))
                {
                    WriteRows(width, isUnrolled);
                }
            }

            writer.Line();
            using (writer.Block($"if ((int){names.End} < {pass.Length}.Length)"))
            {
                WriteTailCall();
            }

            if (IsSum)
            {
                writer.Line();
            }

            foreach (SumOutput sum in Sums)
            {
                writer.Line($"{sum.Sum} += Lanes.Total({sum.Total});");
            }
        }
    }

    /// <summary>Writes the loop over a padded copy of the last samples.</summary>
    public void WriteTail()
    {
        Width width = Width.Narrowest(type);
        int row = Width.RowLength(type);
        WriteHeader(pass.Name + "Tail", isTail: true);
        using (writer.Block())
        {
            foreach (string buffer in pass.Streams.Select(s => s.Row).Concat(pass.Outputs.Select(RowOf)))
            {
                writer.Line($"Span<{_element}> {buffer} = stackalloc {_element}[{row}];");
            }

            foreach (StreamPlan stream in pass.Streams)
            {
                writer.Line($"{stream.Name}.CopyTo({stream.Row});");
            }

            WriteBroadcasts(width);
            using (writer.Block($"for (int {names.Vector} = 0; {names.Vector} < {pass.Length}.Length; {names.Vector} += {width.Count})"))
            {
                WriteStep(width, stream => $"{width.Class}.LoadUnsafe(ref {stream.Row}[{names.Vector}])", true, null);
                foreach (OutputPlan output in pass.Outputs)
                {
                    writer.Line($"{Scaled(output)}.StoreUnsafe(ref {RowOf(output)}[{names.Vector}]);");
                }
            }

            writer.Line();
            foreach (PerSampleOutput output in Written)
            {
                writer.Line($"{output.Stream.Row}.Slice(0, {pass.Length}.Length).CopyTo({output.Stream.Name});");
            }

            foreach (SumOutput sum in Sums)
            {
                writer.Line($"{sum.Row}.Slice({pass.Length}.Length).Clear();");
                writer.Line($"{sum.Total} += Lanes.Fold({sum.Row});");
            }
        }
    }

    private void WriteRows(Width width, bool isUnrolled)
    {
        int row = Width.RowLength(type);
        foreach (SumOutput sum in Sums)
        {
            if (!isUnrolled)
            {
                writer.Line($"{sum.Lanes}.Clear();");
                continue;
            }

            string first = sum.InFlight[0];
            writer.Line($"{width.Vector} {first} = {width.Vector}.Zero, {sum.InFlight[1]} = {first};");
            writer.Line($"{width.Vector} {string.Join(", ", sum.InFlight.Skip(2).Select(v => $"{v} = {first}"))};");
        }

        string stop = $"{names.Stop} = Math.Min({names.Index} + {Width.FoldLength(type)}, {names.End})";
        if (isUnrolled)
        {
            using (writer.Block($"for (nuint {stop}; {names.Index} < {names.Stop}; {names.Index} += {row})"))
            {
                for (int v = 0; v < SumOutput.VectorsInFlight; v++)
                {
                    WriteVector(width, v * width.Count, v, v == 0);
                }
            }
        }
        else
        {
            using (writer.Block($"for (nuint {stop}; {names.Index} < {names.Stop};)"))
            using (writer.Block($"for (int {names.Vector} = 0; {names.Vector} < {Sums[0].Lanes}.Length; {names.Vector}++, {names.Index} += {width.Count})"))
            {
                WriteVector(width, 0, null, true);
            }
        }

        writer.Line();
        foreach (SumOutput sum in Sums)
        {
            writer.Line($"{sum.Total} += Lanes.Fold({(isUnrolled ? string.Join(", ", sum.InFlight) : sum.Lanes)});");
        }
    }

    /// <summary>Writes the step for the vector at an offset, and what becomes of its results.</summary>
    private void WriteVector(Width width, int offset, int? inFlight, bool declare)
    {
        string at = offset == 0 ? names.Index : $"{names.Index} + {offset}";
        string LanesOf(SumOutput sum) => inFlight is { } v ? sum.InFlight[v] : $"{sum.Lanes}[{names.Vector}]";

        var returned = pass.Outputs[0] as SumOutput;
        WriteStep(
            width,
            stream => $"{width.Class}.LoadUnsafe(ref {stream.Reference}, {at})",
            declare,
            returned is null ? null : LanesOf(returned) + " +=");
        foreach (OutputPlan output in pass.Outputs.Where(o => o != returned))
        {
            writer.Line(output is SumOutput sum
                ? $"{LanesOf(sum)} += {sum.Result};"
                : $"{Scaled(output)}.StoreUnsafe(ref {((PerSampleOutput)output).Stream.Reference}, {at});");
        }
    }

    /// <summary>Writes the call of the step; its first result goes to a local, unless there is another target for it.</summary>
    private void WriteStep(Width width, Func<StreamPlan, string> load, bool declare, string? target)
    {
        string type = declare ? width.Vector + " " : "";
        string[] arguments =
        [
            .. pass.Step.Inputs.Select(i => pass.Streams.FirstOrDefault(s => s.Name == i) is { } stream
                ? load(stream)
                : pass.Scalars.First(s => s.Name == i).Vector),
            .. pass.Outputs.Skip(1).Select(o => $"out {type}{o.Result}"),
        ];
        writer.List($"{target ?? $"{type}{pass.Outputs[0].Result} ="} {pass.Step.Name}", arguments, ";");
    }

    private static string Scaled(OutputPlan output) =>
        output is PerSampleOutput { Scale: { } scale } ? $"({output.Result} * {scale})" : output.Result;

    private static string RowOf(OutputPlan output) => output is SumOutput sum ? sum.Row : ((PerSampleOutput)output).Stream.Row;

    private void WriteBroadcasts(Width width)
    {
        foreach (ScalarPlan scalar in AllScalars())
        {
            writer.Line($"{width.Vector} {scalar.Vector} = {width.Class}.Create({scalar.Name});");
        }
    }

    private void WriteTailCall()
    {
        string Rest(string span) => $"{span}.Slice((int){names.End})";

        writer.List(
            pass.Name + "Tail",
            [
                .. pass.Streams.Select(s => Rest(s.Name)),
                .. AllScalars().Select(s => s.Name),
                .. Written.Select(w => Rest(w.Stream.Name)),
                .. Sums.Select(s => "ref " + s.Total),
            ],
            ";");
    }

    private void WriteHeader(string name, bool isTail = false)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.List(
            "private static void " + name,
            [
                .. pass.Streams.Select(s => $"ReadOnlySpan<{_element}> {s.Name}"),
                .. AllScalars().Select(s => $"{_element} {s.Name}"),
                .. Written.Select(w => $"Span<{_element}> {w.Stream.Name}"),
                .. Sums.Select(s => isTail ? "ref Vector512<double> " + s.Total : "ref double " + s.Sum),
            ],
            "");
    }

    private IEnumerable<ScalarPlan> AllScalars() => pass.Scale is null ? pass.Scalars : pass.Scalars.Append(pass.Scale);
}
