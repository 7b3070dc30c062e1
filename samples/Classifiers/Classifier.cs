using System;

namespace LossGen.Samples;

/// <summary>The score that a trained classifier gives a sample; its sign is the answer.</summary>
internal delegate double Scorer(ReadOnlySpan<double> features);

/// <summary>One classifier, and all that it needs to be trained.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Expression">The line that its objective is generated from.</param>
/// <param name="Objective">The objective and its gradient.</param>
/// <param name="Descent">How to get down.</param>
/// <param name="Start">The parameters at the start.</param>
/// <param name="MaximumSteps">After how many steps to stop.</param>
/// <param name="Scorer">Turns the parameters found into a scorer.</param>
/// <param name="Known">The objective that is known to be reached.</param>
/// <param name="Tolerance">How far from it the objective may be.</param>
internal sealed record Classifier(
    string Name,
    string Expression,
    ValueAndGradient Objective,
    IDescent Descent,
    double[] Start,
    int MaximumSteps,
    Func<double[], Scorer> Scorer,
    double Known,
    double Tolerance)
{
    /// <summary>The scorer of a linear model with parameters w and, last, b.</summary>
    public static Scorer Linear(double[] parameters) => features =>
    {
        var score = parameters[^1];
        for (var i = 0; i < features.Length; i++)
        {
            score += parameters[i] * features[i];
        }

        return score;
    };
}
