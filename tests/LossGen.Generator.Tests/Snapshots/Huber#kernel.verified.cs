namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)
    // d/df = abs(f - y) <= delta ? f - y : delta*sign(f - y)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct HuberKernel :
        IValueAndGradientKernel<double>
    {
        internal readonly double Delta;
        internal readonly double UniformMin;
        internal readonly double Scale;

        public HuberKernel(double delta, double scale)
        {
            Delta = delta;
            UniformMin = ComputeUniformMin(Vector128.Create(delta)).ToScalar();
            Scale = scale;
        }

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<HuberKernel, double> Value => new(this);

        public GradientOf<HuberKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> delta = Vector512.Create(Delta);
            Vector512<double> uniformMin = Vector512.Create(UniformMin);
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> r = f - y;
            Vector512<double> abs = Vector512.Abs(r);
            Vector512<double> min = Vector512.MinNative(abs, uniformMin);
            gradient = VectorMath.Clip(r, delta) * scale;
            return min * Vector512.FusedMultiplyAdd(Vector512.Create(-0.5d), min, abs);
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class HuberKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Huber",
            Expression = "r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)",
            Formula = "abs(f - y) <= delta ? (f - y)^2/2 : delta*(abs(f - y) - delta/2)",
            Range = "[0, inf)",
            RangeCondition = "delta >= 0",
            Kinks = new string[] { "abs(f - y): at f = y its derivative is taken as 0.", "abs(f - y) <= delta ? (f - y)^2/2 : delta*(abs(f - y) - delta/2): it is differentiated branch by branch." },
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "abs(f - y) <= delta ? f - y : delta*sign(f - y)",
                    SecondDerivative = "abs(f - y) <= delta ? 1 : 0",
                    IsConvex = true,
                    ConvexityCondition = "delta >= 0",
                    IsConcave = false,
                    IsLipschitz = true,
                    LipschitzConstant = new("abs(delta)", null, null),
                    IsSmooth = true,
                    SmoothnessConstant = new("1", 1, "delta >= 0"),
                },
            },
        };
    }
}
