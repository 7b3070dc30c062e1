using System.Collections.Generic;
using System.Linq;
using LossGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Model;

/// <summary>Reads the signature of an annotated method off its symbol, whatever file the method stands in.</summary>
internal sealed class SignatureReader
{
    private readonly IMethodSymbol _method;
    private readonly List<SignatureProblem> _problems = [];
    private readonly List<ParameterModel> _parameters = [];
    private readonly IReadOnlyList<IParameterSymbol> _values;
    private readonly IReadOnlyList<IParameterSymbol> _tokens;
    private FloatType _type;
    private MethodForm _form;
    private string? _destination;

    private SignatureReader(IMethodSymbol method)
    {
        _method = method;
        _tokens = [.. method.Parameters.Where(p => p.RefKind == RefKind.None && IsCancellationToken(p.Type) && MarksOf(p) == ParameterMarks.None)];
        _values = [.. method.Parameters.Except(_tokens)];
    }

    private string T => _type == FloatType.Single ? "float" : "double";

    /// <summary>Reads the signature of <paramref name="method"/>.</summary>
    public static SignatureReading Read(IMethodSymbol method)
    {
        // Unknown types are the compiler's to report: while somebody types, LossGen stays quiet.
        bool isBroken = IsUnknown(method.ReturnType) || method.Parameters.Any(parameter => IsUnknown(parameter.Type));
        SignatureReader reader = new(method);
        if (!isBroken)
        {
            reader.Read();
        }

        string? token = reader._tokens.Count == 0 ? null : reader._tokens[0].Name;
        return new(reader._type, reader._form, reader._parameters, reader._destination, token, reader._problems, isBroken);
    }

    /// <summary>Returns the argument of <c>ReadOnlySpan&lt;&gt;</c> or <c>Span&lt;&gt;</c>, or null for any other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type, out bool isReadOnly)
    {
        isReadOnly = type.Name == "ReadOnlySpan";
        return (isReadOnly || type.Name == "Span")
            && type is INamedTypeSymbol { TypeArguments: [ITypeSymbol element], ContainingType: null } named
            && named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
                ? element
                : null;
    }

    /// <summary>Returns whether a type is <c>System.Threading.CancellationToken</c>.</summary>
    public static bool IsCancellationToken(ITypeSymbol type) => type is
    {
        Name: "CancellationToken",
        ContainingType: null,
        ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    private static bool IsUnknown(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || (ElementOf(type, out _) is { TypeKind: TypeKind.Error });

    private static FloatType? FloatTypeOf(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Single => FloatType.Single,
        SpecialType.System_Double => FloatType.Double,
        _ => null,
    };

    private void Read()
    {
        if (_method.IsGenericMethod)
        {
            Report(SignaturePart.Name, $"'{_method.Name}' has type parameters; a loss is written for 'float' or for 'double'");
        }

        if (_method.IsAsync)
        {
            Report(SignaturePart.Name, $"'{_method.Name}' is async; a loss is computed at once");
        }

        if (_method.IsExtensionMethod)
        {
            Report(SignaturePart.Parameter, 0, $"'{_method.Name}' is an extension method; write it without 'this'");
        }

        if (_method.IsVararg)
        {
            Report(SignaturePart.Name, $"'{_method.Name}' takes a variable number of arguments");
        }

        if (_method.Parameters.IsEmpty)
        {
            Report(SignaturePart.Name, $"'{_method.Name}' has no parameters, so there is nothing to compute a loss of");
            return;
        }

        if (_values.Count > 0 && !ReadForm())
        {
            return;
        }

        int inputs = _values.Count - (_destination is null ? 0 : 1);
        foreach (IParameterSymbol input in _values.Take(inputs))
        {
            ReadParameter(input, input.Ordinal);
        }

        ReportRepeated(ParameterKind.Weight, "[SampleWeight]");
        ReportRepeated(ParameterKind.RowLength, "[RowLength]");
        if (_problems.Count == 0 && inputs == 0)
        {
            Report(SignaturePart.Name, $"'{_method.Name}' has no inputs, so there is nothing to compute a loss of");
        }

        CheckTokens();
    }

    private bool ReadForm()
    {
        if (_method.ReturnsByRef || _method.ReturnsByRefReadonly)
        {
            Report(SignaturePart.ReturnType, $"'{_method.Name}' returns a reference; return 'float' or 'double' by value");
            return false;
        }

        if (_method.ReturnsVoid)
        {
            IParameterSymbol last = _values[_values.Count - 1];
            FloatType? written = ElementOf(last.Type, out bool isReadOnly) is { } element && !isReadOnly ? FloatTypeOf(element) : null;
            if (written is not { } output || last.RefKind != RefKind.None)
            {
                Report(
                    SignaturePart.ReturnType,
                    $"'{_method.Name}' returns nothing, so its last parameter must be the 'Span<float>' or 'Span<double>' to write to");
                return false;
            }

            (_type, _form, _destination) = (output, MethodForm.Elementwise, last.Name);
            if (MarksOf(last) != ParameterMarks.None)
            {
                Report(SignaturePart.Parameter, last.Ordinal, $"the destination '{last.Name}' takes none of LossGen's attributes");
            }

            return true;
        }

        if (FloatTypeOf(_method.ReturnType) is not { } type)
        {
            Report(
                SignaturePart.ReturnType,
                $"'{_method.Name}' returns '{Display(_method.ReturnType)}'; a loss returns 'float' or 'double', or nothing and writes to a 'Span<T>'");
            return false;
        }

        // Without any span it is the loss of one sample, unless all is shared: then there are no samples at all.
        bool hasSpans = _values.Any(parameter => ElementOf(parameter.Type, out _) is not null);
        bool allShared = _values.All(parameter => MarksOf(parameter) == ParameterMarks.Shared);
        (_type, _form) = (type, hasSpans || allShared ? MethodForm.Reduced : MethodForm.Pointwise);
        return true;
    }

    private void ReadParameter(IParameterSymbol parameter, int index)
    {
        if (parameter.RefKind != RefKind.None)
        {
            Report(SignaturePart.Parameter, index, $"'{parameter.Name}' is passed by reference; inputs are passed by value");
            return;
        }

        if (parameter.IsParams || parameter.ScopedKind == ScopedKind.ScopedValue)
        {
            string modifier = parameter.IsParams ? "params" : "scoped";
            Report(SignaturePart.Parameter, index, $"'{parameter.Name}' is marked '{modifier}', which a loss doesn't support");
            return;
        }

        ParameterMarks marks = MarksOf(parameter);
        if ((marks & (marks - 1)) != 0)
        {
            string names = string.Join(" and ", marks.ToString().Split(',').Select(name => $"[{name.Trim()}]"));
            Report(SignaturePart.Parameter, index, $"'{parameter.Name}' can't be {names} at once");
            return;
        }

        ParameterType type = TypeOf(parameter.Type);
        if (type == ParameterType.OtherFloat)
        {
            Report(
                SignaturePart.ParameterType,
                index,
                $"'{parameter.Name}' is a '{Display(parameter.Type)}' although '{_method.Name}' computes in '{T}'; 'float' and 'double' don't mix");
        }
        else if (type == ParameterType.Output)
        {
            string advice = _form == MethodForm.Elementwise ? "only the last parameter is written to" : "inputs are read only";
            Report(SignaturePart.ParameterType, index, $"'{parameter.Name}' is a 'Span<{T}>', but {advice}; use 'ReadOnlySpan<{T}>'");
        }
        else if (ParameterTable.TryFind(_form == MethodForm.Pointwise, type, marks, out ParameterKind kind))
        {
            _parameters.Add(new(parameter.Name, kind, DefaultValues.TextOf(parameter)));
        }
        else
        {
            string explanation = parameter.Type is IArrayTypeSymbol { Rank: 1 } array && FloatTypeOf(array.ElementType) == _type
                ? $"use 'ReadOnlySpan<{T}>', which an array converts to by itself"
                : ParameterTable.Explain(_form == MethodForm.Pointwise, type, marks, T);
            _problems.Add(new(
                DiagnosticKind.UnsupportedParameterType,
                SignaturePart.ParameterType,
                index,
                new([parameter.Name, explanation])));
        }
    }

    private ParameterType TypeOf(ITypeSymbol type)
    {
        ITypeSymbol? element = ElementOf(type, out bool isReadOnly);
        if (FloatTypeOf(element ?? type) is { } number)
        {
            return number != _type ? ParameterType.OtherFloat
                : element is null ? ParameterType.Scalar
                : isReadOnly ? ParameterType.Input
                : ParameterType.Output;
        }

        return (element ?? type).SpecialType != SpecialType.System_Int32 ? ParameterType.Other
            : element is null ? ParameterType.Integer
            : isReadOnly ? ParameterType.IntegerInput
            : ParameterType.Other;
    }

    private static ParameterMarks MarksOf(IParameterSymbol parameter)
    {
        ParameterMarks marks = ParameterMarks.None;
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            marks |= ParameterTable.MarkOf(KnownNames.OfLossGen(attribute));
        }

        return marks;
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private void ReportRepeated(ParameterKind kind, string attribute)
    {
        foreach (ParameterModel repeated in _parameters.Where(parameter => parameter.Kind == kind).Skip(1))
        {
            int index = _method.Parameters.Select(parameter => parameter.Name).ToList().IndexOf(repeated.Name);
            Report(SignaturePart.Parameter, index, $"'{repeated.Name}' is the second parameter marked {attribute}; there can be one");
        }
    }

    /// <summary>There is one at most, behind everything else, and samples that it could stop at.</summary>
    private void CheckTokens()
    {
        foreach (IParameterSymbol token in _tokens)
        {
            string? sentence = token.Name != _tokens[0].Name ? $"'{token.Name}' is the second CancellationToken; there can be one"
                : _values.Any(value => value.Ordinal > token.Ordinal) ? $"the CancellationToken '{token.Name}' must be the last parameter"
                : _form == MethodForm.Pointwise ? $"'{_method.Name}' is the loss of one sample, where the CancellationToken '{token.Name}' has nothing to cancel"
                : null;
            if (sentence is not null)
            {
                _problems.Add(new(DiagnosticKind.UnsupportedCancellationToken, SignaturePart.Parameter, token.Ordinal, new([sentence])));
            }
        }
    }

    private void Report(SignaturePart part, string sentence) => Report(part, -1, sentence);

    private void Report(SignaturePart part, int parameter, string sentence) =>
        _problems.Add(new(DiagnosticKind.UnsupportedSignature, part, parameter, new([sentence])));
}
