using System;
using System.Collections.Generic;

namespace LossGen;

public static partial class Losses
{
    /// <summary>Gets what is known of each built-in loss, in the order of their names.</summary>
    public static IReadOnlyList<LossInfo> All => AllLosses.Infos;

    /// <summary>The list, which is made when it is first asked for.</summary>
    private static class AllLosses
    {
        public static readonly IReadOnlyList<LossInfo> Infos = Array.AsReadOnly<LossInfo>(
        [
            AbsoluteInfo,
            AdaBoostInfo,
            BinaryCrossEntropyInfo,
            BinaryFocalInfo,
            BinaryFocalWithLogitsInfo,
            CategoricalCrossEntropyInfo,
            CauchyInfo,
            ClassificationErrorInfo,
            ContrastiveInfo,
            CosineEmbeddingInfo,
            CrossEntropyInfo,
            DiceInfo,
            ElasticNetInfo,
            EntropyInfo,
            EpsilonInsensitiveInfo,
            ExponentialInfo,
            FocalInfo,
            GammaInfo,
            GaussianNllInfo,
            GemanMcClureInfo,
            HalfSquareInfo,
            HingeInfo,
            HingeEmbeddingInfo,
            HuberInfo,
            InfoNceInfo,
            JensenShannonInfo,
            KlDivergenceInfo,
            L1Info,
            L2Info,
            LabelSmoothingInfo,
            LogCoshInfo,
            LogLossInfo,
            LogisticInfo,
            LogisticBase2Info,
            LogisticRegressionInfo,
            MarginRankingInfo,
            ModifiedHuberInfo,
            MultiMarginInfo,
            PerceptronInfo,
            PerceptronObjectiveInfo,
            PoissonInfo,
            PolyLossInfo,
            PseudoHuberInfo,
            QuantileInfo,
            SigmoidCrossEntropyInfo,
            SmoothL1Info,
            SmoothedHingeInfo,
            SoftMarginInfo,
            SoftSoftmaxCrossEntropyInfo,
            SoftmaxCrossEntropyInfo,
            SquareInfo,
            SquaredEpsilonInsensitiveInfo,
            SquaredHingeInfo,
            SupportVectorMachineInfo,
            TemporalDifferenceInfo,
            TripletInfo,
            TverskyInfo,
            TweedieInfo,
            WeightedSigmoidCrossEntropyInfo,
            WeightedSoftmaxCrossEntropyInfo,
            WelschInfo,
            ZeroOneInfo,
            ZeroOneThresholdInfo,
        ]);
    }
}
