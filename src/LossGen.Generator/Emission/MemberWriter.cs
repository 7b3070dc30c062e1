using System.Collections.Generic;
using System.Linq;
using LossGen.Kernels;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Writes the members of the user's type: checks, the kernel with its samples, and a call of the engine.</summary>
internal sealed class MemberWriter(SourceWriter writer, LossModel model, KernelPlan plan)
{
    private const string Runtime = "global::LossGen.Runtime.";

    private readonly string _element = Width.ElementOf(plan.Type);
    private readonly string _engine = Runtime + (model.Parallel ? "ParallelEngine" : "Engine");

    public void Write(MemberPlan member)
    {
        GeneratedAttributes.Write(writer);
        string modifiers = member.IsDeclared ? model.Modifiers + " partial" : model.CompanionModifiers;
        string type = member.ReturnsValue ? _element : "void";
        writer.List($"{modifiers} {type} {Keywords.Escape(member.Name)}".TrimStart(), member.Parameters.Select(Parameter), "");
        using (writer.Block())
        {
            foreach (CheckPlan check in member.Checks.Where(c => !IsOfOutput(c)))
            {
                writer.Line(Check(member, check));
            }

            if (member.Points.Count > 0)
            {
                WriteKernel(member);
                foreach (PointPlan point in member.Points)
                {
                    WritePoint(member, point);
                }

                return;
            }

            if (member.Operation.Pass is not null)
            {
                IEnumerable<string> inputs = plan.Samples.Count == 0 ? ["1"] : plan.Samples.Select(Keywords.Escape);
                writer.List($"{Runtime}Samples<{_element}> {member.Names.Samples} = new", inputs, ";");
            }

            foreach (CheckPlan check in member.Checks.Where(IsOfOutput))
            {
                writer.Line(Check(member, check));
            }

            if (member.CancellationToken is { } token)
            {
                writer.Line($"{Keywords.Escape(token)}.ThrowIfCancellationRequested();");
            }

            WriteKernel(member);
            WriteRun(member);
        }
    }

    private static bool IsOfOutput(CheckPlan check) => check.Kind is CheckKind.Output or CheckKind.Apart;

    private string Parameter(MemberParameter parameter)
    {
        string name = Keywords.Escape(parameter.Value.Name);
        string text = parameter.Value.Kind switch
        {
            ValueKind.Input => $"global::System.ReadOnlySpan<{_element}> {name}",
            ValueKind.Output => $"global::System.Span<{_element}> {name}",
            ValueKind.OutScalar => $"out {_element} {name}",
            ValueKind.Cancellation => $"global::System.Threading.CancellationToken {name}",
            _ => $"{_element} {name}",
        };
        return parameter.DefaultValue is null ? text : $"{text} = {parameter.DefaultValue}";
    }

    private string Check(MemberPlan member, CheckPlan check)
    {
        string subject = Keywords.Escape(check.Subject);
        string other = Keywords.Escape(check.Other ?? "");
        string count = Count(check.Samples);
        string name = NameOf(check.Subject);
        return check.Kind switch
        {
            CheckKind.SameLength => $"{Runtime}Guard.SameLength({subject}, {count}, {name});",
            CheckKind.NotEmpty => $"{Runtime}Guard.NotEmpty({subject}, {name});",
            CheckKind.Output => $"{Runtime}Guard.Output({subject}, {member.Names.Samples}, {name});",
            _ => $"{Runtime}Guard.Apart({subject}, {other}, {count}, {name});",
        };
    }

    /// <summary>nameof, unless a parameter of that very name is in its way.</summary>
    private string NameOf(string parameter) => model.HasParameter("nameof")
        ? $"\"{parameter}\""
        : $"nameof({Keywords.Escape(parameter)})";

    private static string Count(string samples) => samples.Length == 0 ? "1" : Keywords.Escape(samples) + ".Length";

    /// <summary>Writes the locals for the kernel and for the sum of the weights, if they are needed.</summary>
    private void WriteKernel(MemberPlan member)
    {
        OperationPlan operation = member.Operation;
        if (operation.Needs(Measure.Weight))
        {
            string weight = model.Parameters.First(p => p.Kind == ParameterKind.Weight).Name;
            writer.Line($"double {member.Names.Weight} = {(model.Parallel ? _engine : Runtime + "Lanes")}.Sum({string.Join(", ", [Keywords.Escape(weight), .. Last(member)])});");
        }

        if (operation.Pass is not null || operation.Results.Any(r => r.Uniform is not null))
        {
            string scale = operation.Scale == Measure.One ? NumberText.Of(1, plan.Type) : Cast($"1.0 / {MeasureText(member, operation.Scale)}", true);
            writer.List(
                $"global::LossGen.Generated.{plan.Name} {member.Names.Kernel} = new",
                plan.Arguments.Select(a => a.Source is null ? $"{a.Name}: {scale}" : Keywords.Escape(a.Source)),
                ";");
        }
    }

    /// <summary>What the engine is to run: the kernel, or the part of it that has a step.</summary>
    private string Kernel(MemberPlan member, StepKind step) =>
        plan.HasWithin(step) ? $"{member.Names.Kernel}.{step.Name}" : member.Names.Kernel;

    /// <summary>Writes the call of the engine for one sample.</summary>
    private void WritePoint(MemberPlan member, PointPlan point)
    {
        IEnumerable<string> outputs = point.Outputs.Select(name => "out " + Keywords.Escape(name));
        string[] arguments = [Kernel(member, point.Step), .. plan.Samples.Select(Keywords.Escape), .. outputs];
        string before = point.IsReturned ? "return " : point.Target is null ? "" : Keywords.Escape(point.Target) + " = ";
        writer.Line($"{before}{Runtime}Engine.{point.Step.Name}({string.Join(", ", arguments)});");
    }

    /// <summary>What comes last wherever several threads may be at work.</summary>
    private static IEnumerable<string> Last(MemberPlan member) => member.CancellationToken is { } token ? [Keywords.Escape(token)] : [];

    /// <summary>Writes the call of the engine, and what becomes of the sums.</summary>
    private void WriteRun(MemberPlan member)
    {
        string? sum = null;
        if (member.Operation.Pass is { } pass)
        {
            string[] outputs = [.. member.Parameters.Where(p => p.Value.Kind == ValueKind.Output).Select(p => Keywords.Escape(p.Value.Name))];
            IEnumerable<string> arguments = [Kernel(member, pass.Kind), member.Names.Samples, .. outputs];
            if (pass.Kind.IsSeveral)
            {
                writer.Line($"global::System.Span<double> {member.Names.Sums} = stackalloc double[{pass.Sums}];");
                string written = outputs.Length == 0 ? "default" : $"new {Runtime}Outputs<{_element}>({string.Join(", ", outputs)})";
                arguments = [member.Names.Kernel, member.Names.Samples, written, member.Names.Sums];
            }

            string call = $"{_engine}.{pass.Method}({string.Join(", ", [.. arguments, .. Last(member)])})";
            if (pass.Sums == 1 && !pass.Kind.IsSeveral)
            {
                // A sum that is all there is to return is not worth a local.
                sum = member.Operation.Results.Count == 1 ? call : member.Names.Sums;
                if (sum != call)
                {
                    writer.Line($"double {sum} = {call};");
                }
            }
            else
            {
                writer.Line(call + ";");
            }
        }

        foreach (ResultPlan result in member.Operation.Results.OrderBy(r => r.Derivative is null ? 1 : 0))
        {
            string value = ResultText(member, result, sum ?? $"{member.Names.Sums}[{result.Sum}]");
            writer.Line(result.Derivative is null ? $"return {value};" : $"{Target(member, result)} = {value};");
        }
    }

    private static string Target(MemberPlan member, ResultPlan result) =>
        Keywords.Escape(member.Parameters.First(p => p.Derivative == result.Derivative && p.Value.Kind == ValueKind.OutScalar).Value.Name);

    private string ResultText(MemberPlan member, ResultPlan result, string sum)
    {
        var parts = new List<string>();
        if (result.Sum is not null)
        {
            parts.Add(result.Divisor == Measure.One ? sum : $"{sum} / {MeasureText(member, result.Divisor)}");
        }

        string uniform = $"{member.Names.Kernel}.{result.Uniform}";
        if (result.Uniform is not null)
        {
            parts.Add(result.Factor == Measure.One ? uniform : $"(double){uniform} * {MeasureText(member, result.Factor)}");
        }

        bool isCompound = parts.Count > 1 || (parts.Count == 1 && parts[0].Contains(' '));
        return parts.Count == 0 ? "0" : parts.Count == 1 && parts[0] == uniform ? uniform : Cast(string.Join(" + ", parts), isCompound);
    }

    private string Cast(string value, bool isCompound) =>
        plan.Type == FloatType.Double ? value : isCompound ? $"(float)({value})" : $"(float){value}";

    private static string MeasureText(MemberPlan member, Measure measure) =>
        measure == Measure.Weight ? member.Names.Weight : Count(member.Samples);
}
