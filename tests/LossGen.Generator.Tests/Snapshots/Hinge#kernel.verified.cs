namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // max(0, 1 - y*f)
    // d/df = y*f < 1 ? -y : 0
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct HingeKernel :
        IValueAndGradientKernel<float>
    {
        internal readonly float Scale;

        public HingeKernel(float scale) => Scale = scale;

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<HingeKernel, float> Value => new(this);

        public GradientOf<HingeKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> difference = VectorMath.SubtractProduct(Vector512<float>.One, y, f);
            Vector512<float> above = Vector512.GreaterThan(difference, Vector512<float>.Zero);
            gradient = Vector512.ConditionalSelect(above, -y, Vector512<float>.Zero) * scale;
            return Vector512.MaxNative(Vector512<float>.Zero, difference);
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class HingeKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Hinge",
            Expression = "max(0, 1 - y*f)",
            Formula = "max(0, 1 - y*f)",
            Range = "[0, inf)",
            Kinks = new string[] { "max(0, 1 - y*f): at y*f = 1 its derivative is that of the side that doesn't vary, 0." },
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "y*f < 1 ? -y : 0",
                    SecondDerivative = "0",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = true,
                    LipschitzConstant = new("abs(y)", null, null),
                    IsSmooth = false,
                },
            },
        };
    }
}
