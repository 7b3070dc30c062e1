using System.Collections.Generic;
using System.Linq;
using LossGen.Model;

namespace LossGen.Language;

/// <summary>What a method must offer beyond the names of its expression.</summary>
internal static class MethodNeeds
{
    /// <summary>
    /// Why the number of samples could not be told, or null. The rows of all samples are one span, so it takes something
    /// with one value per sample, or the length of a row.
    /// </summary>
    /// <param name="parameters">The parameters of the method.</param>
    /// <param name="lengths">The name of the length of each row.</param>
    public static string? Objection(IReadOnlyList<ParameterModel> parameters, IReadOnlyDictionary<string, string> lengths)
    {
        bool counts = parameters.Any(p =>
            p.Kind is ParameterKind.Sample or ParameterKind.Label or ParameterKind.Weight or ParameterKind.RowLength);
        ParameterModel[] rows = [.. parameters.Where(p => p.Kind == ParameterKind.SampleRow)];
        HashSet<string> known = [.. parameters.Where(p => p.Kind == ParameterKind.SharedRow).Select(p => lengths[p.Name])];
        return counts || rows.Length == 0 || rows.Any(r => known.Contains(lengths[r.Name]))
            ? null
            : $"The number of samples can't be told from the rows of '{rows[0].Name}' alone; "
                + "add a [RowLength] int parameter, the length of a row";
    }
}
