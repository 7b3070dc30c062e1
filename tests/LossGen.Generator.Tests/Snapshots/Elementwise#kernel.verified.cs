namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // exp(-y*f)
    // d/df = -y*exp(-y*f)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct ElementwiseKernel :
        IValueAndGradientKernel<float>
    {
        internal readonly float Scale;

        public ElementwiseKernel(float scale) => Scale = scale;

        public static bool IsShort => false;

        public static int Inputs => 2;

        public ValueOf<ElementwiseKernel, float> Value => new(this);

        public GradientOf<ElementwiseKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> exp = VectorMath.ExpNeg(y * f, y, f);
            gradient = VectorMath.NegativeProduct(exp, y) * scale;
            return exp;
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class ElementwiseKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Elementwise",
            Expression = "exp(-y*f)",
            Formula = "exp(-y*f)",
            Range = "(0, inf)",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "-y*exp(-y*f)",
                    SecondDerivative = "y^2*exp(-y*f)",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = false,
                    IsSmooth = false,
                },
            },
        };
    }
}
