using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Diagnostics;
using LossGen.Model;
using Microsoft.CodeAnalysis;

namespace LossGen;

/// <summary>A loss and what its compilation gave.</summary>
/// <param name="Model">The loss.</param>
/// <param name="Result">Its source and diagnostics.</param>
internal sealed record CompiledLoss(LossModel Model, LossCompilation Result);

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name, with extension.</param>
/// <param name="Source">Its text.</param>
internal sealed record SourceFile(string HintName, string Source)
{
    /// <summary>Returns the file of a loss, or null if none can be added.</summary>
    public static SourceFile? Of(CompiledLoss loss, Platform platform, EquatableArray<string> collisions)
    {
        if (!platform.IsComplete || loss.Result.Source is not { } source)
        {
            return null;
        }

        string name = loss.Model.HintName;
        if (collisions.Contains(name))
        {
            // Twice the very same name means that the method is declared twice, which the compiler reports.
            if (collisions.Count(other => other == name) > 1)
            {
                return null;
            }

            name += "-" + HintNames.Hash(name);
        }

        return new(name + ".g.cs", source);
    }
}

/// <summary>What generated code needs of the compilation.</summary>
/// <param name="HasVectorTypes">Whether the framework has Vector512.</param>
/// <param name="HasRuntime">Whether LossGen.Runtime is there.</param>
internal sealed record Platform(bool HasVectorTypes, bool HasRuntime)
{
    /// <summary>Gets whether nothing is missing.</summary>
    public bool IsComplete => HasVectorTypes && HasRuntime;

    /// <summary>Looks for the needed types.</summary>
    public static Platform Of(Compilation compilation) => new(
        !compilation.GetTypesByMetadataName(KnownNames.Vector512).IsEmpty,
        !compilation.GetTypesByMetadataName(KnownNames.VectorMath).IsEmpty);

    /// <summary>Says what is missing, once, at the first of the attributes.</summary>
    public IEnumerable<LossReport> ReportsFor(ImmutableArray<LossReading> readings)
    {
        if (IsComplete || readings.IsEmpty)
        {
            return [];
        }

        LossPlace place = readings[0].Place;
        List<PlacedDiagnostic> missing = [];
        if (!HasVectorTypes)
        {
            missing.Add(new(DiagnosticKind.MissingVectorTypes, place.Attribute, EquatableArray<string>.Empty));
        }

        if (!HasRuntime)
        {
            missing.Add(new(DiagnosticKind.MissingRuntime, place.Attribute, EquatableArray<string>.Empty));
        }

        return [new(place, new([.. missing]), EquatableArray<LossDiagnostic>.Empty)];
    }
}

/// <summary>The diagnostics of the losses that have any, by model.</summary>
internal sealed class FindingsMap : IEquatable<FindingsMap>
{
    private readonly EquatableArray<CompiledLoss> _losses;
    private readonly Dictionary<string, CompiledLoss> _byName = [];

    private FindingsMap(EquatableArray<CompiledLoss> losses)
    {
        _losses = losses;
        foreach (CompiledLoss loss in losses)
        {
            _byName[loss.Model.HintName] = loss;
        }
    }

    public static FindingsMap Of(ImmutableArray<CompiledLoss> losses) => new(new([.. losses]));

    /// <summary>Returns the diagnostics of <paramref name="model"/>, none if it is null.</summary>
    public EquatableArray<LossDiagnostic> Of(LossModel? model) =>
        model is not null && _byName.TryGetValue(model.HintName, out CompiledLoss? loss)
            ? loss.Result.Diagnostics
            : EquatableArray<LossDiagnostic>.Empty;

    public bool Equals(FindingsMap? other) => other is not null && _losses.Equals(other._losses);

    public override bool Equals(object? obj) => Equals(obj as FindingsMap);

    public override int GetHashCode() => _losses.GetHashCode();
}
