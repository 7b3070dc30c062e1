namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // (y - f)^2
    // d/df = 2*(f - y)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct SumOfSquaresKernel :
        IValueAndGradientKernel<float>
    {
        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<SumOfSquaresKernel, float> Value => new(this);

        public GradientOf<SumOfSquaresKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> difference = y - f;
            gradient = -2f * difference;
            return difference * difference;
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SumOfSquaresKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "SumOfSquares",
            Expression = "(y - f)^2",
            Formula = "(y - f)^2",
            Range = "[0, inf)",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "2*(f - y)",
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
