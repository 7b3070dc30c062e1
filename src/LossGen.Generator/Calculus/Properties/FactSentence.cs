using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>Says in one line what was proven of a loss.</summary>
internal static class FactSentence
{
    /// <summary>One sentence, or none where nothing was proven.</summary>
    public static IEnumerable<string> Of(LossFacts facts)
    {
        string[] clauses =
        [
            .. facts.Variables.SelectMany(Clauses),
            .. facts.Range is null ? [] : new[] { "values in " + facts.Range + For(facts.RangeCondition) },
            .. facts.Domain is null ? [] : new[] { "finite for " + facts.Domain },
        ];
        return clauses.Length == 0 ? [] : [char.ToUpperInvariant(clauses[0][0]) + clauses[0].Substring(1) + string.Concat(clauses.Skip(1).Select(c => "; " + c)) + "."];
    }

    private static IEnumerable<string> Clauses(VariableFacts facts)
    {
        string name = facts.Variable.Name;
        if (Bend(facts) is { } bend)
        {
            yield return bend;
        }

        string slope = facts.Variable.Shape.IsRow ? $"norm of the derivative by {name}" : $"slope in {name}";
        if (facts.Lipschitz is { Holds: true } lipschitz)
        {
            yield return $"{slope} at most {lipschitz.Constant}{For(lipschitz.Condition)}";
        }
        else if (facts.Lipschitz.Holds == false)
        {
            yield return slope + " unbounded";
        }

        if (facts.Smooth is { Holds: true, Value: not 0 } smooth)
        {
            yield return $"second derivative at most {smooth.Constant}{For(smooth.Condition)}";
        }
    }

    private static string? Bend(VariableFacts facts)
    {
        string name = facts.Variable.Name;
        return (facts.Convex, facts.Concave) switch
        {
            ({ Holds: true, Condition: null }, { Holds: true, Condition: null }) => "affine in " + name,
            ({ Holds: true } convex, _) => $"convex in {name}{For(convex.Condition)}",
            (_, { Holds: true } concave) => $"concave in {name}{For(concave.Condition)}",
            ({ Holds: false }, { Holds: false }) => "neither convex nor concave in " + name,
            ({ Holds: false }, _) => "not convex in " + name,
            _ => null,
        };
    }

    private static string For(string? condition) => condition is null ? "" : " for " + condition;
}
