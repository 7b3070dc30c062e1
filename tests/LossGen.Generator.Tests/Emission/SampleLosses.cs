namespace LossGen.Generator.Tests.Emission;

/// <summary>The losses that the tests of emitted code call, compiled once.</summary>
internal static class SampleLosses
{
    public static readonly CompiledLosses Compiled = new(
        """
        using System;
        using LossGen;

        namespace Demo;

        /// <summary>Losses.</summary>
        public static partial class L
        {
            [Loss("max(0, 1 - y*f)", Hessian = true)]
            public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

            [Loss("(f - y)^2", Reduction = Reduction.Sum, Hessian = true)]
            public static partial float SumOfSquares(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

            [Loss("log2(1 + exp(-y*f))", Reduction = Reduction.Sum)]
            public static partial float SumInBits(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

            [Loss("(f - y)^2")]
            public static partial float WeightedSquare(ReadOnlySpan<float> y, ReadOnlySpan<float> f, [SampleWeight] ReadOnlySpan<float> weight);

            [Loss("log(1 + exp(-y*f))", Hessian = true)]
            public static partial float Logistic(float y, float f);

            [Loss("log(1 + exp(-y*f))")]
            public static partial double LogisticDouble(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

            [Loss("abs(f - y)")]
            public static partial void Absolute(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

            [Loss("s = a*x + b; (s - y)^2/2 + lambda/2*a^2", WithRespectTo = "a, b")]
            public static partial double Line(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b, double lambda);

            [Loss("s = a*x + b; (s - y)^2/2 + lambda/2*a^2", WithRespectTo = "a, b", Reduction = Reduction.Sum)]
            public static partial double LineSum(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b, double lambda);

            [Loss("lambda/2*w^2", WithRespectTo = "w")]
            public static partial double Penalty([Shared] double w, [Shared] double lambda);
        }
        """);
}
