using System.Collections.Generic;
using System.Linq;

namespace LossGen.Kernels.Rows;

/// <summary>A member of the user's type, for a loss over rows.</summary>
/// <param name="Kind">Which of the members.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDeclared">Whether it implements the user's partial declaration.</param>
/// <param name="ReturnsValue">Whether it returns a loss.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Checks">What is found out and checked, in order, before anything is written.</param>
/// <param name="Operation">The kernel method that it calls, or null if it calls the elementwise member.</param>
/// <param name="Arguments">What it calls it with, as C# text.</param>
/// <param name="Result">For a single sample, the name of the local that receives the loss.</param>
internal sealed record RowMemberPlan(
    MemberKind Kind,
    string Name,
    bool IsDeclared,
    bool ReturnsValue,
    IReadOnlyList<MemberParameter> Parameters,
    IReadOnlyList<RowCheck> Checks,
    RowOperationPlan? Operation,
    IReadOnlyList<string> Arguments,
    string? Result)
{
    /// <summary>The parameter that cancels it, or null.</summary>
    public string? CancellationToken => Parameters.FirstOrDefault(p => p.Value.Kind == ValueKind.Cancellation)?.Value.Name;
}

/// <summary>A call of the library's checks, or a length that is read off a span.</summary>
/// <param name="Local">The local that receives a number, or null.</param>
/// <param name="Kind">What is checked.</param>
/// <param name="Arguments">The arguments, as C# text.</param>
/// <param name="Culprit">The parameter that is at fault if the check fails.</param>
internal sealed record RowCheck(string? Local, RowCheckKind Kind, IReadOnlyList<string> Arguments, string? Culprit);

/// <summary>What is found out or checked; but for the first, and for the check of per-sample spans, methods of the library's row checks.</summary>
internal enum RowCheckKind
{
    /// <summary>The length of a span.</summary>
    LengthOf,

    /// <summary>The length of rows.</summary>
    Length,

    /// <summary>The number of rows.</summary>
    Samples,

    /// <summary>A span has a row for each sample.</summary>
    Rows,

    /// <summary>A span has an element for each sample.</summary>
    SameLength,

    /// <summary>There is a sample.</summary>
    NotEmpty,

    /// <summary>There is an element in a row.</summary>
    NotEmptyRows,

    /// <summary>Labels are places in a row.</summary>
    Labels,

    /// <summary>Places in a row are numbers of float.</summary>
    SinglePlaces,

    /// <summary>An output has room.</summary>
    LongEnough,

    /// <summary>An output is exactly an input or apart from it.</summary>
    SameOrApart,

    /// <summary>An output is apart.</summary>
    Apart,
}
