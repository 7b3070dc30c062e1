namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // y*f
    // d/df = y
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct ProductKernel :
        IValueAndGradientKernel<float>
    {
        internal readonly float Scale;

        public ProductKernel(float scale) => Scale = scale;

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<ProductKernel, float> Value => new(this);

        public GradientOf<ProductKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            gradient = y * scale;
            return y * f;
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class ProductKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Product",
            Expression = "y*f",
            Formula = "y*f",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "y",
                    SecondDerivative = "0",
                    IsConvex = true,
                    IsConcave = true,
                    IsLipschitz = true,
                    LipschitzConstant = new("abs(y)", null, null),
                    IsSmooth = true,
                    SmoothnessConstant = new("0", 0, null),
                },
            },
        };
    }
}
