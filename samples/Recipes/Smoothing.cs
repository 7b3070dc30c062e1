using System;
using LossGen;

namespace LossGen.Samples;

/// <summary>Labels that are only mostly believed.</summary>
internal static partial class Smoothing
{
    // The label gets 1 - epsilon of the probability, and all classes share the rest.
    [Loss("p = logsoftmax(z); -(1 - epsilon)*p[label] - epsilon*mean(p)")]
    public static partial double Smoothed(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, double epsilon);

    /// <summary>A network that is sure of itself is pulled back: the slope of the largest logit becomes positive.</summary>
    public static Outcome Run()
    {
        int[] label = [0, 2];
        double[] z = [12, 0, 0, -1, 0, 14];
        double[] hard = new double[z.Length];
        double[] smooth = new double[z.Length];
        Losses.SoftmaxCrossEntropyGradient(label, z, hard);
        SmoothedGradient(label, z, 0.1, smooth);

        var builtIn = Losses.LabelSmoothing(label, z, 0.1);
        var isSame = Math.Abs(Smoothed(label, z, 0.1) - builtIn) < 1e-12;
        return new("label smoothing", $"slope of the largest logit: {hard[0]:0.0e+0} without, {smooth[0]:0.000} with", isSame && hard[0] < 0 && smooth[0] > 0);
    }
}
