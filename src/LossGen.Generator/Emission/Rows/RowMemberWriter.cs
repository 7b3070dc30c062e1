using System.Linq;
using LossGen.Kernels;
using LossGen.Kernels.Rows;
using LossGen.Model;

namespace LossGen.Emission.Rows;

/// <summary>Writes the members of the user's type: what is found out and checked, and one call of the kernel.</summary>
internal sealed class RowMemberWriter(SourceWriter writer, LossModel model, string kernel)
{
    private readonly string _element = Width.ElementOf(model.Type);

    public void Write(RowMemberPlan member)
    {
        GeneratedAttributes.Write(writer);
        string modifiers = member.IsDeclared ? model.Modifiers + " partial" : model.CompanionModifiers;
        string type = member.ReturnsValue ? _element : "void";
        writer.List($"{modifiers} {type} {Keywords.Escape(member.Name)}".TrimStart(), member.Parameters.Select(Parameter), "");
        using (writer.Block())
        {
            if (member.Operation is not { } operation)
            {
                writer.Line($"{_element} {member.Result} = 0;");
                writer.List(Keywords.Escape(model.Name), member.Arguments, ";");
                writer.Line($"return {member.Result};");
                return;
            }

            foreach (RowCheck check in member.Checks)
            {
                writer.Line(CheckText(check));
            }

            if (member.CancellationToken is { } token)
            {
                writer.Line($"{Keywords.Escape(token)}.ThrowIfCancellationRequested();");
            }

            string call = $"global::LossGen.Generated.{kernel}.{operation.Name}";
            writer.List((member.ReturnsValue ? "return " : "") + call, member.Arguments, ";");
        }
    }

    private string Parameter(MemberParameter parameter)
    {
        string name = Keywords.Escape(parameter.Value.Name);
        bool isInteger = parameter.Source?.Kind is ParameterKind.Label or ParameterKind.RowLength;
        string element = isInteger ? "int" : _element;
        string text = parameter.Value.Kind switch
        {
            ValueKind.Input => $"global::System.ReadOnlySpan<{element}> {name}",
            ValueKind.Output => $"global::System.Span<{element}> {name}",
            ValueKind.OutScalar => $"out {element} {name}",
            ValueKind.Cancellation => $"global::System.Threading.CancellationToken {name}",
            _ => $"{element} {name}",
        };
        return parameter.DefaultValue is null ? text : $"{text} = {parameter.DefaultValue}";
    }

    private string CheckText(RowCheck check)
    {
        string local = check.Local is null ? "" : $"int {check.Local} = ";
        if (check.Kind == RowCheckKind.LengthOf)
        {
            return check.Arguments.Count == 0 ? local + "1;" : $"{local}{check.Arguments[0]}.Length;";
        }

        string guard = check.Kind == RowCheckKind.SameLength ? "Guard" : "RowGuard";
        string method = $"{local}global::LossGen.Runtime.{guard}.{check.Kind}";

        // Spans that are written are read as well; the compiler infers the type of the elements from one of them.
        return $"{method}({string.Join(", ", check.Arguments)}, {NameOf(check.Culprit!)});";
    }

    /// <summary>nameof, unless a parameter of that very name is in its way.</summary>
    private string NameOf(string parameter) => model.HasParameter("nameof")
        ? $"\"{parameter}\""
        : $"nameof({Keywords.Escape(parameter)})";
}
