namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // delta*abs(y - f)
    // d/df = delta*sign(f - y)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct PointwiseKernel :
        IValueAndGradientKernel<float>
    {
        internal readonly float Delta;
        internal readonly float Scale;

        public PointwiseKernel(float delta, float scale)
        {
            Delta = delta;
            Scale = scale;
        }

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<PointwiseKernel, float> Value => new(this);

        public GradientOf<PointwiseKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> delta = Vector512.Create(Delta);
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> difference = y - f;
            gradient = VectorMath.NegativeProduct(delta, VectorMath.Sign(difference)) * scale;
            return delta * Vector512.Abs(difference);
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class PointwiseKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Pointwise",
            Expression = "delta*abs(y - f)",
            Formula = "delta*abs(y - f)",
            Range = "[0, inf)",
            RangeCondition = "delta >= 0",
            Kinks = new string[] { "abs(y - f): at y = f its derivative is taken as 0." },
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "delta*sign(f - y)",
                    SecondDerivative = "0",
                    IsConvex = true,
                    ConvexityCondition = "delta >= 0",
                    IsConcave = false,
                    IsLipschitz = true,
                    LipschitzConstant = new("abs(delta)", null, null),
                    IsSmooth = false,
                },
            },
        };
    }
}
