using System;
using System.Collections.Generic;

namespace LossGen.Model;

/// <summary>The types that a parameter can have; T is the method's floating-point type.</summary>
internal enum ParameterType
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary><c>T</c>.</summary>
    Scalar,

    /// <summary><c>int</c>.</summary>
    Integer,

    /// <summary><c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    Input,

    /// <summary><c>ReadOnlySpan&lt;int&gt;</c>.</summary>
    IntegerInput,

    /// <summary><c>Span&lt;T&gt;</c>.</summary>
    Output,

    /// <summary>The floating-point type that the method's isn't, or a span of it.</summary>
    OtherFloat,
}

/// <summary>LossGen's attributes on a parameter.</summary>
[Flags]
internal enum ParameterMarks
{
    None = 0,
    Row = 1,
    Shared = 2,
    SampleWeight = 4,
    RowLength = 8,
}

/// <summary>Which type with which attribute is what: the table of shapes. What isn't in it is a diagnostic.</summary>
internal static class ParameterTable
{
    private static readonly Dictionary<(bool Pointwise, ParameterType Type, ParameterMarks Marks), ParameterKind> Kinds = new()
    {
        // Reduced and elementwise methods: the spans hold the samples.
        [(false, ParameterType.Input, ParameterMarks.None)] = ParameterKind.Sample,
        [(false, ParameterType.Input, ParameterMarks.Row)] = ParameterKind.SampleRow,
        [(false, ParameterType.Input, ParameterMarks.Shared)] = ParameterKind.SharedRow,
        [(false, ParameterType.Input, ParameterMarks.SampleWeight)] = ParameterKind.Weight,
        [(false, ParameterType.IntegerInput, ParameterMarks.None)] = ParameterKind.Label,
        [(false, ParameterType.Scalar, ParameterMarks.None)] = ParameterKind.Shared,
        [(false, ParameterType.Scalar, ParameterMarks.Shared)] = ParameterKind.Shared,
        [(false, ParameterType.Integer, ParameterMarks.RowLength)] = ParameterKind.RowLength,

        // Pointwise methods: each scalar belongs to the sample unless it is marked.
        [(true, ParameterType.Scalar, ParameterMarks.None)] = ParameterKind.Sample,
        [(true, ParameterType.Scalar, ParameterMarks.Shared)] = ParameterKind.Shared,
        [(true, ParameterType.Scalar, ParameterMarks.SampleWeight)] = ParameterKind.Weight,
        [(true, ParameterType.Integer, ParameterMarks.None)] = ParameterKind.Label,
    };

    /// <summary>The attributes by the simple names of their classes.</summary>
    private static readonly Dictionary<string, ParameterMarks> Marks = new()
    {
        ["RowAttribute"] = ParameterMarks.Row,
        ["SharedAttribute"] = ParameterMarks.Shared,
        ["SampleWeightAttribute"] = ParameterMarks.SampleWeight,
        ["RowLengthAttribute"] = ParameterMarks.RowLength,
    };

    /// <summary>Finds what a parameter is.</summary>
    public static bool TryFind(bool pointwise, ParameterType type, ParameterMarks marks, out ParameterKind kind) =>
        Kinds.TryGetValue((pointwise, type, marks), out kind);

    /// <summary>Returns the mark that an attribute of LossGen's stands for; None for any other.</summary>
    public static ParameterMarks MarkOf(string? attributeClass) =>
        attributeClass is not null && Marks.TryGetValue(attributeClass, out ParameterMarks mark) ? mark : ParameterMarks.None;

    /// <summary>Explains why a parameter isn't in the table and what to write instead.</summary>
    /// <param name="pointwise">Whether the method is pointwise.</param>
    /// <param name="type">The type of the parameter.</param>
    /// <param name="marks">Its attributes, at most one.</param>
    /// <param name="t">The method's floating-point type as a keyword.</param>
    public static string Explain(bool pointwise, ParameterType type, ParameterMarks marks, string t) => (marks, type) switch
    {
        (ParameterMarks.Row, _) when pointwise => $"a row per sample needs a method over spans, with '[Row] ReadOnlySpan<{t}>'",
        (ParameterMarks.Row, _) => $"[Row] marks a 'ReadOnlySpan<{t}>'",
        (ParameterMarks.Shared, _) => $"[Shared] marks a '{t}' or a 'ReadOnlySpan<{t}>'",
        (ParameterMarks.SampleWeight, _) => pointwise
            ? $"[SampleWeight] marks a '{t}' in a method of one sample"
            : $"[SampleWeight] marks a 'ReadOnlySpan<{t}>'",
        (ParameterMarks.RowLength, _) when pointwise => "a method of one sample has no rows whose length could be given",
        (ParameterMarks.RowLength, _) => "[RowLength] marks an 'int'",
        (_, ParameterType.Integer) => "an 'int' is the length of the rows and needs [RowLength]; one label per sample is a 'ReadOnlySpan<int>'",
        _ => $"a parameter is a 'ReadOnlySpan<{t}>', a 'ReadOnlySpan<int>' of labels, or a '{t}'",
    };
}
