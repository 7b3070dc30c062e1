namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // (w*x + b - y)^2
    // d/dw = 2*x*(w*x + b - y)
    // d/db = 2*(w*x + b - y)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct LineKernel :
        IValueKernel<double>, IGradientsKernel<double>, IValueAndGradientsKernel<double>
    {
        internal readonly double W;
        internal readonly double B;

        public LineKernel(double w, double b)
        {
            W = w;
            B = b;
        }

        public static bool IsShort => false;

        public static int Inputs => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Value512(in Samples<double> samples, nuint i)
        {
            Vector512<double> w = Vector512.Create(W);
            Vector512<double> b = Vector512.Create(B);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> x = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> difference = b - y;
            Vector512<double> difference2 = difference - b;
            Vector512<double> sum = b - (difference - difference2) + (-y - difference2);
            Vector512<double> sum2 = VectorMath.AddRest(Vector512.FusedMultiplyAdd(w, x, difference), sum);
            return sum2 * sum2;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Gradients512(in Samples<double> samples, nuint i, Span<Vector512<double>> results)
        {
            Vector512<double> w = Vector512.Create(W);
            Vector512<double> b = Vector512.Create(B);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> x = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> difference = b - y;
            Vector512<double> difference2 = difference - b;
            Vector512<double> sum = b - (difference - difference2) + (-y - difference2);
            Vector512<double> sum2 = VectorMath.AddRest(Vector512.FusedMultiplyAdd(w, x, difference), sum);
            results[0] = 2d * (sum2 * x);
            results[1] = 2d * sum2;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void ValueAndGradients512(in Samples<double> samples, nuint i, Span<Vector512<double>> results)
        {
            Vector512<double> w = Vector512.Create(W);
            Vector512<double> b = Vector512.Create(B);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> x = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> difference = b - y;
            Vector512<double> difference2 = difference - b;
            Vector512<double> sum = b - (difference - difference2) + (-y - difference2);
            Vector512<double> sum2 = VectorMath.AddRest(Vector512.FusedMultiplyAdd(w, x, difference), sum);
            results[0] = sum2 * sum2;
            results[1] = 2d * (sum2 * x);
            results[2] = 2d * sum2;
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class LineKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Line",
            Expression = "(w*x + b - y)^2",
            Formula = "(w*x + b - y)^2",
            Range = "[0, inf)",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "w",
                    Derivative = "2*x*(w*x + b - y)",
                    SecondDerivative = "2*x^2",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = false,
                    IsSmooth = true,
                    SmoothnessConstant = new("2*x^2", null, null),
                },
                new()
                {
                    Name = "b",
                    Derivative = "2*(w*x + b - y)",
                    SecondDerivative = "2",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = false,
                    IsSmooth = true,
                    SmoothnessConstant = new("2", 2, null),
                },
            },
        };
    }
}
