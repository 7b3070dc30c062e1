using System;

namespace LossGen;

/// <content>Losses over rows: classes, embeddings, features and model weights.</content>
public static partial class Losses
{
    // Classification by probability: rows of k classes. The rows of all samples are one span, so that k must be given.

    [Loss(LossFormulas.CategoricalCrossEntropy)]
    public static partial float CategoricalCrossEntropy([Row] ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> p, [RowLength] int classes);

    [Loss(LossFormulas.CategoricalCrossEntropy)]
    public static partial double CategoricalCrossEntropy(
        [Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> p, [RowLength] int classes);

    // Several labels a sample: a score and a target for each.

    [Loss(LossFormulas.SoftMargin)]
    public static partial float SoftMargin([Row] ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> z, [RowLength] int classes);

    [Loss(LossFormulas.SoftMargin)]
    public static partial double SoftMargin([Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> z, [RowLength] int classes);

    // Classification by logits.

    [Loss(LossFormulas.SoftmaxCrossEntropy)]
    public static partial float SoftmaxCrossEntropy(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

    [Loss(LossFormulas.SoftmaxCrossEntropy)]
    public static partial double SoftmaxCrossEntropy(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    [Loss(LossFormulas.SoftSoftmaxCrossEntropy)]
    public static partial float SoftSoftmaxCrossEntropy([Row] ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> z, [RowLength] int classes);

    [Loss(LossFormulas.SoftSoftmaxCrossEntropy)]
    public static partial double SoftSoftmaxCrossEntropy(
        [Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> z, [RowLength] int classes);

    [Loss(LossFormulas.WeightedSoftmaxCrossEntropy, WithRespectTo = "z")]
    public static partial float WeightedSoftmaxCrossEntropy(
        ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, [Shared] ReadOnlySpan<float> classWeight);

    [Loss(LossFormulas.WeightedSoftmaxCrossEntropy, WithRespectTo = "z")]
    public static partial double WeightedSoftmaxCrossEntropy(
        ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, [Shared] ReadOnlySpan<double> classWeight);

    [Loss(LossFormulas.LabelSmoothing)]
    public static partial float LabelSmoothing(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, float epsilon);

    [Loss(LossFormulas.LabelSmoothing)]
    public static partial double LabelSmoothing(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, double epsilon);

    [Loss(LossFormulas.PolyLoss)]
    public static partial float PolyLoss(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, float epsilon);

    [Loss(LossFormulas.PolyLoss)]
    public static partial double PolyLoss(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, double epsilon);

    [Loss(LossFormulas.InfoNce)]
    public static partial float InfoNce(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, float temperature);

    [Loss(LossFormulas.InfoNce)]
    public static partial double InfoNce(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, double temperature);

    [Loss(LossFormulas.MultiMargin)]
    public static partial float MultiMargin(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, float margin);

    [Loss(LossFormulas.MultiMargin)]
    public static partial double MultiMargin(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, double margin);

    // A criterion without a gradient.

    [Loss(LossFormulas.ClassificationError, WithRespectTo = "")]
    public static partial float ClassificationError(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

    [Loss(LossFormulas.ClassificationError, WithRespectTo = "")]
    public static partial double ClassificationError(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    // Regularisers, which count once: there are no samples.

    [Loss(LossFormulas.L1)]
    public static partial float L1([Shared] ReadOnlySpan<float> w, float lambda);

    [Loss(LossFormulas.L1)]
    public static partial double L1([Shared] ReadOnlySpan<double> w, double lambda);

    [Loss(LossFormulas.L2)]
    public static partial float L2([Shared] ReadOnlySpan<float> w, float lambda);

    [Loss(LossFormulas.L2)]
    public static partial double L2([Shared] ReadOnlySpan<double> w, double lambda);

    [Loss(LossFormulas.ElasticNet)]
    public static partial float ElasticNet([Shared] ReadOnlySpan<float> w, float l1, float l2);

    [Loss(LossFormulas.ElasticNet)]
    public static partial double ElasticNet([Shared] ReadOnlySpan<double> w, double l1, double l2);

    // Objectives of linear models, by their weights.

    [Loss(LossFormulas.LogisticRegression, WithRespectTo = "w, b")]
    public static partial float LogisticRegression(
        ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w, float b, float lambda);

    [Loss(LossFormulas.LogisticRegression, WithRespectTo = "w, b")]
    public static partial double LogisticRegression(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b, double lambda);

    [Loss(LossFormulas.SupportVectorMachine, WithRespectTo = "w, b")]
    public static partial float SupportVectorMachine(
        ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w, float b, float lambda);

    [Loss(LossFormulas.SupportVectorMachine, WithRespectTo = "w, b")]
    public static partial double SupportVectorMachine(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b, double lambda);

    [Loss(LossFormulas.PerceptronObjective, WithRespectTo = "w, b")]
    public static partial float PerceptronObjective(
        ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w, float b);

    [Loss(LossFormulas.PerceptronObjective, WithRespectTo = "w, b")]
    public static partial double PerceptronObjective(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b);

    [Loss(LossFormulas.AdaBoost, WithRespectTo = "w")]
    public static partial float AdaBoost(ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w);

    [Loss(LossFormulas.AdaBoost, WithRespectTo = "w")]
    public static partial double AdaBoost(ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w);

    // Information measures.

    [Loss(LossFormulas.Entropy)]
    public static partial float Entropy([Row] ReadOnlySpan<float> p, [RowLength] int classes);

    [Loss(LossFormulas.Entropy)]
    public static partial double Entropy([Row] ReadOnlySpan<double> p, [RowLength] int classes);

    [Loss(LossFormulas.CrossEntropy, WithRespectTo = "q")]
    public static partial float CrossEntropy([Row] ReadOnlySpan<float> p, [Row] ReadOnlySpan<float> q, [RowLength] int classes);

    [Loss(LossFormulas.CrossEntropy, WithRespectTo = "q")]
    public static partial double CrossEntropy([Row] ReadOnlySpan<double> p, [Row] ReadOnlySpan<double> q, [RowLength] int classes);

    [Loss(LossFormulas.KlDivergence, WithRespectTo = "q")]
    public static partial float KlDivergence([Row] ReadOnlySpan<float> p, [Row] ReadOnlySpan<float> q, [RowLength] int classes);

    [Loss(LossFormulas.KlDivergence, WithRespectTo = "q")]
    public static partial double KlDivergence([Row] ReadOnlySpan<double> p, [Row] ReadOnlySpan<double> q, [RowLength] int classes);

    [Loss(LossFormulas.JensenShannon, WithRespectTo = "q")]
    public static partial float JensenShannon([Row] ReadOnlySpan<float> p, [Row] ReadOnlySpan<float> q, [RowLength] int classes);

    [Loss(LossFormulas.JensenShannon, WithRespectTo = "q")]
    public static partial double JensenShannon([Row] ReadOnlySpan<double> p, [Row] ReadOnlySpan<double> q, [RowLength] int classes);
}
