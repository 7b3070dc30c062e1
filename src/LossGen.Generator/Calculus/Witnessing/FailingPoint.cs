using System.Linq;

namespace LossGen.Calculus.Witnessing;

/// <summary>One input at which a formula fails, as plain a one as possible.</summary>
internal static class FailingPoint
{
    /// <summary>"overflows at y = 1, f = -100", or null if the formula fails at none of the inputs tried.</summary>
    public static string? Describe(Judge judge, int maxPoints)
    {
        foreach ((double[]?[] point, string text) in Candidates.Points(judge.Variables, judge.Type).Take(maxPoints))
        {
            if (judge.At(point, out _) is { } failure)
            {
                return $"{FailureText.Of(failure)} at {text}";
            }
        }

        return null;
    }
}
