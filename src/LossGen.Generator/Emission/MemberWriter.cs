using System.Linq;
using LossGen.Kernels;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Writes the members of the user's type: checks, and one call of the kernel.</summary>
internal sealed class MemberWriter(SourceWriter writer, LossModel model, string kernel)
{
    private const string Guard = "global::LossGen.Guard";

    private readonly string _element = Width.ElementOf(model.Type);

    public void Write(MemberPlan member)
    {
        writer.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen\", \"0.1.0\")]");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        string modifiers = member.IsDeclared ? model.Modifiers + " partial" : model.CompanionModifiers;
        string type = member.ReturnsValue ? _element : "void";
        string header = $"{modifiers} {type} {Keywords.Escape(member.Name)}".TrimStart();
        string call = $"global::LossGen.Generated.{kernel}.{member.Operation.Name}";
        string[] arguments =
        [
            .. member.Arguments.Zip(member.Operation.Parameters, (argument, parameter) =>
                (parameter.Kind == ValueKind.OutScalar ? "out " : "") + Keywords.Escape(argument)),
        ];
        writer.List(header, member.Parameters.Select(Parameter), "");
        using (writer.Block())
        {
            foreach (CheckPlan check in member.Checks)
            {
                writer.Line(Check(check));
            }

            writer.List((member.ReturnsValue ? "return " : "") + call, arguments, ";");
        }
    }

    private string Parameter(MemberParameter parameter)
    {
        string name = Keywords.Escape(parameter.Value.Name);
        string text = parameter.Value.Kind switch
        {
            ValueKind.Input => $"global::System.ReadOnlySpan<{_element}> {name}",
            ValueKind.Output => $"global::System.Span<{_element}> {name}",
            ValueKind.OutScalar => $"out {_element} {name}",
            _ => $"{_element} {name}",
        };
        return parameter.DefaultValue is null ? text : $"{text} = {parameter.DefaultValue}";
    }

    private string Check(CheckPlan check)
    {
        string subject = Keywords.Escape(check.Subject);
        string other = Keywords.Escape(check.Other ?? "");
        string count = check.Samples.Length == 0 ? "1" : Keywords.Escape(check.Samples) + ".Length";
        string name = NameOf(check.Subject);
        return check.Kind switch
        {
            CheckKind.SameLength => $"{Guard}.SameLength({subject}, {count}, {name});",
            CheckKind.NotEmpty => $"{Guard}.NotEmpty({subject}, {name});",
            CheckKind.LongEnough => $"{Guard}.LongEnough({subject}, {count}, {name});",
            CheckKind.SameOrApart => $"{Guard}.SameOrApart({subject}, {other}, {name});",
            _ => $"{Guard}.Apart({subject}, {other}, {count}, {name});",
        };
    }

    /// <summary>nameof, unless a parameter of that very name is in its way.</summary>
    private string NameOf(string parameter) => model.Parameters.Any(p => p.Name == "nameof")
        ? $"\"{parameter}\""
        : $"nameof({Keywords.Escape(parameter)})";
}
