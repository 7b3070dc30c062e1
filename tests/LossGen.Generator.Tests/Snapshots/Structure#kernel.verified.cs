namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // delta = 2; r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)
    // d/df = abs(f - y) <= 2 ? f - y : 2*sign(f - y)
    // d2/df2 = abs(f - y) <= 2 ? 1 : 0
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct HuberLossFloatKernel :
        IValueAndGradientKernel<float>, IGradientAndHessianKernel<float>
    {
        internal readonly float Scale;

        public HuberLossFloatKernel(float scale) => Scale = scale;

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<HuberLossFloatKernel, float> Value => new(this);

        public GradientOf<HuberLossFloatKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> r = f - y;
            Vector512<float> abs = Vector512.Abs(r);
            Vector512<float> min = Vector512.MinNative(abs, Vector512.Create(2f));
            gradient = VectorMath.Clip(r, Vector512.Create(2f)) * scale;
            return min * Vector512.FusedMultiplyAdd(Vector512.Create(-0.5f), min, abs);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> GradientAndHessian512(in Samples<float> samples, nuint i, out Vector512<float> hessian)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> r = f - y;
            Vector512<float> atMost = Vector512.LessThanOrEqual(Vector512.Abs(r), Vector512.Create(2f));
            hessian = Vector512.ConditionalSelect(atMost, Vector512<float>.One, Vector512<float>.Zero) * scale;
            return VectorMath.Clip(r, Vector512.Create(2f)) * scale;
        }
    }
}

namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // delta = 2; r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)
    // d/df = abs(f - y) <= 2 ? f - y : 2*sign(f - y)
    // d2/df2 = abs(f - y) <= 2 ? 1 : 0
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct HuberLossDoubleKernel :
        IValueAndGradientKernel<double>, IGradientAndHessianKernel<double>
    {
        internal readonly double Scale;

        public HuberLossDoubleKernel(double scale) => Scale = scale;

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<HuberLossDoubleKernel, double> Value => new(this);

        public GradientOf<HuberLossDoubleKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> r = f - y;
            Vector512<double> abs = Vector512.Abs(r);
            Vector512<double> min = Vector512.MinNative(abs, Vector512.Create(2d));
            gradient = VectorMath.Clip(r, Vector512.Create(2d)) * scale;
            return min * Vector512.FusedMultiplyAdd(Vector512.Create(-0.5d), min, abs);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> GradientAndHessian512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> hessian)
        {
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> r = f - y;
            Vector512<double> atMost = Vector512.LessThanOrEqual(Vector512.Abs(r), Vector512.Create(2d));
            hessian = Vector512.ConditionalSelect(atMost, Vector512<double>.One, Vector512<double>.Zero) * scale;
            return VectorMath.Clip(r, Vector512.Create(2d)) * scale;
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class HuberLossFloatKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "HuberLoss",
            Expression = "delta = 2; r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)",
            Formula = "abs(f - y) <= 2 ? (f - y)^2/2 : 2*(abs(f - y) - 1)",
            Range = "[0, inf)",
            Kinks = new string[] { "abs(f - y): at f = y its derivative is taken as 0.", "abs(f - y) <= 2 ? (f - y)^2/2 : 2*(abs(f - y) - 1): it is differentiated branch by branch." },
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "abs(f - y) <= 2 ? f - y : 2*sign(f - y)",
                    SecondDerivative = "abs(f - y) <= 2 ? 1 : 0",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = true,
                    LipschitzConstant = new("2", 2, null),
                    IsSmooth = true,
                    SmoothnessConstant = new("1", 1, null),
                },
            },
        };
    }
}
