namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // λ*(event - y)^2
    // d/devent = 2*λ*(event - y)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct SquareKernel :
        IValueAndGradientKernel<double>
    {
        internal readonly double Λ;
        internal readonly double UniformProduct;
        internal readonly double Scale;

        public SquareKernel(double λ, double scale)
        {
            Λ = λ;
            UniformProduct = ComputeUniformProduct(Vector128.Create(λ)).ToScalar();
            Scale = scale;
        }

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<SquareKernel, double> Value => new(this);

        public GradientOf<SquareKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> λ = Vector512.Create(Λ);
            Vector512<double> uniformProduct = Vector512.Create(UniformProduct);
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> eventValue = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> difference = eventValue - y;
            gradient = uniformProduct * difference * scale;
            return λ * (difference * difference);
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SquareKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Square",
            Expression = "λ*(event - y)^2",
            Formula = "λ*(event - y)^2",
            Range = "[0, inf)",
            RangeCondition = "λ >= 0",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "event",
                    Derivative = "2*λ*(event - y)",
                    SecondDerivative = "2*λ",
                    IsConvex = true,
                    ConvexityCondition = "λ >= 0",
                    IsConcave = false,
                    IsLipschitz = false,
                    IsSmooth = true,
                    SmoothnessConstant = new("2*abs(λ)", null, null),
                },
            },
        };
    }
}
