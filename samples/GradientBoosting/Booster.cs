using System;

namespace LossGen.Samples;

/// <summary>The scores of some samples after each round, and what they are worth.</summary>
/// <param name="Features">The features, one row per sample.</param>
/// <param name="Targets">The targets, -1 or 1.</param>
internal sealed record Scored(double[] Features, double[] Targets)
{
    /// <summary>Gets the score of each sample, 0 at the start.</summary>
    public double[] Scores { get; } = new double[Targets.Length];

    /// <summary>Gets the share of the samples whose target has the sign of the score.</summary>
    public double Accuracy
    {
        get
        {
            var right = 0;
            for (var i = 0; i < Targets.Length; i++)
            {
                right += Scores[i] > 0 == Targets[i] > 0 ? 1 : 0;
            }

            return (double)right / Targets.Length;
        }
    }

    /// <summary>Returns the mean loss.</summary>
    public double Loss<TLoss>()
        where TLoss : struct, ILossWithHessian<double> => TLoss.Value(Targets, Scores) / Targets.Length;

    /// <summary>Adds a share of a tree's answers to the scores.</summary>
    public void Add(Tree tree, double share)
    {
        var featureCount = Features.Length / Targets.Length;
        for (var i = 0; i < Targets.Length; i++)
        {
            Scores[i] += share * tree.Answer(Features.AsSpan(i * featureCount, featureCount));
        }
    }
}

/// <summary>
/// Gradient boosting with second derivatives under any loss that adds up over the samples. It is compiled for each loss; one
/// generated pass over the samples gives what a round needs to know.
/// </summary>
/// <typeparam name="TLoss">The loss.</typeparam>
/// <param name="training">The samples to learn from.</param>
/// <param name="lambda">What is added to the second derivatives in each leaf.</param>
internal sealed class Booster<TLoss>(Scored training, double lambda)
    where TLoss : struct, ILossWithHessian<double>
{
    private readonly TreeBuilder _builder = new(training.Features, training.Targets.Length, lambda);
    private readonly double[] _gradient = new double[training.Targets.Length];
    private readonly double[] _hessian = new double[training.Targets.Length];

    /// <summary>Builds the next tree and adds a share of it to the scores.</summary>
    /// <param name="depth">The depth of the tree.</param>
    /// <param name="rate">Which share.</param>
    public Tree Round(int depth, double rate)
    {
        TLoss.GradientAndHessian(training.Targets, training.Scores, _gradient, _hessian);
        var tree = _builder.Build(_gradient, _hessian, depth);
        training.Add(tree, rate);
        return tree;
    }
}
