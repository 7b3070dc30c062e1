using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Kernels;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Writes the kernel: a file-local structure that holds what all samples share, and the steps.</summary>
internal sealed class KernelWriter(SourceWriter writer, KernelPlan plan)
{
    private readonly string _element = Width.ElementOf(plan.Type);

    public void Write(LossModel model, LossAnalysis analysis)
    {
        using (writer.Block("namespace LossGen.Generated"))
        {
            foreach (string name in Usings())
            {
                writer.Line($"using global::{name};");
            }

            writer.Line();
            writer.Line($"// {CommentText.OneLine(model.Expression)}");
            foreach (string derivative in DocumentationWriter.Derivatives(analysis))
            {
                writer.Line($"// {CommentText.OneLine(derivative)}");
            }

            writer.Line("//");
            writer.Line("// The steps are what is computed for a vector of samples; all vector widths give the same bits.");
            writer.Line("// The loops over the samples, which run them, are those of LossGen.Runtime.Engine.");
            GeneratedAttributes.Write(writer);
            using (writer.Block(Header()))
            {
                WriteFields();
                writer.Line($"public static bool IsShort => {(plan.IsShort ? "true" : "false")};");
                writer.Line();
                writer.Line($"public static int Inputs => {plan.Samples.Count};");
                WriteParts();
                WriteSteps();
            }
        }
    }

    private IEnumerable<string> Usings()
    {
        if (plan.Steps.Any(s => s.Kind.IsSeveral))
        {
            yield return "System";
        }

        yield return "System.Runtime.CompilerServices";
        yield return "System.Runtime.Intrinsics";
        yield return "LossGen.Runtime";
    }

    private string Header()
    {
        string[] interfaces = [.. plan.Steps.Where(s => s.Within is null).Select(s => $"{s.Kind.Interface}<{_element}>").DefaultIfEmpty("IKernel")];
        string indent = new(' ', 8);
        string bases = string.Join(", ", interfaces);
        return $"file readonly struct {plan.Name} :\n{indent}"
            + (bases.Length < SourceWriter.MaxLineLength - indent.Length ? bases : string.Join($",\n{indent}", interfaces));
    }

    /// <summary>
    /// Writes the fields and an ordinary constructor: for the parameters of a primary one the compiler would look through
    /// all methods, to see whether they are used there.
    /// </summary>
    private void WriteFields()
    {
        if (plan.Fields.Count == 0)
        {
            return;
        }

        foreach (FieldPlan field in plan.Fields)
        {
            writer.Line($"internal readonly {_element} {field.Name};");
        }

        writer.Line();
        string header = $"public {plan.Name}";
        string[] parameters = [.. plan.Arguments.Select(a => $"{_element} {a.Name}")];
        if (plan.Fields is [{ Computed: null } only])
        {
            writer.List(header, parameters, $" => {only.Name} = {only.Argument};");
        }
        else
        {
            writer.List(header, parameters, "");
            using (writer.Block())
            {
                WriteAssignments();
            }
        }

        writer.Line();
    }

    private void WriteAssignments()
    {
        string vector = Width.Narrowest(plan.Type).Class;
        foreach (FieldPlan field in plan.Fields)
        {
            if (field.Computed is { } uniform)
            {
                writer.List($"{field.Name} = {uniform.Method}", uniform.Body.Inputs.Select(i => $"{vector}.Create({i})"), ".ToScalar();");
            }
            else
            {
                writer.Line($"{field.Name} = {field.Argument};");
            }
        }
    }

    /// <summary>Writes a property for each step that is a part of another.</summary>
    private void WriteParts()
    {
        foreach (StepPlan step in plan.Steps)
        {
            if (step.Within is { } part)
            {
                writer.Line();
                writer.Line($"public {part.Type}<{plan.Name}, {_element}> {part.Kind.Name} => new(this);");
            }
        }
    }

    private void WriteSteps()
    {
        var steps = new StepWriter(writer, plan.Names);
        foreach (StepPlan step in plan.Steps.Where(s => s.Within is null))
        {
            foreach (Width width in Width.All(plan.Type))
            {
                writer.Line();
                steps.Write(step, width);
            }
        }

        foreach (FieldPlan field in plan.Fields)
        {
            if (field.Computed is { } uniform)
            {
                writer.Line();
                steps.Write(uniform, Width.Narrowest(plan.Type));
            }
        }
    }
}
