using System.Collections.Generic;
using LossGen.Calculus.Properties;

namespace LossGen.Tool.Output;

/// <summary>What was proven of a loss, in words; "unknown" where nothing was.</summary>
internal static class FactText
{
    private const string Unknown = "unknown";

    /// <summary>Where the loss is finite.</summary>
    public static string Domain(LossFacts facts) => !facts.IsDomainKnown ? Unknown : facts.Domain ?? "everywhere";

    /// <summary>Between which bounds its values lie.</summary>
    public static string Range(LossFacts facts) => facts.Range is null ? Unknown : facts.Range + For(facts.RangeCondition);

    /// <summary>What it is as a function of one variable: names of properties with what is known of them.</summary>
    public static IEnumerable<string[]> Of(VariableFacts facts)
    {
        yield return ["convex", Text(facts.Convex)];
        yield return ["concave", Text(facts.Concave)];
        yield return ["Lipschitz", Text(facts.Lipschitz)];
        yield return ["smooth", Text(facts.Smooth)];
        if (!facts.Variable.Shape.IsRow)
        {
            yield return ["increasing", Text(facts.Increasing)];
            yield return ["decreasing", Text(facts.Decreasing)];
        }
    }

    private static string Text(Claim claim) => claim.Holds switch
    {
        null => Unknown,
        true => "yes" + (claim.Constant is null ? "" : $", constant {claim.Constant}") + For(claim.Condition),
        false => "no" + For(claim.Condition),
    };

    private static string For(string? condition) => condition is null ? "" : $" for {condition}";
}
