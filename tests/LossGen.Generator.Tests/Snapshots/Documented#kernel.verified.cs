namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // -log(p)
    // d/dp = -1/p
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct DocumentedKernel :
        IValueAndGradientKernel<double>
    {
        internal readonly double Scale;

        public DocumentedKernel(double scale) => Scale = scale;

        public static bool IsShort => false;

        public static int Inputs => 1;

        public ValueOf<DocumentedKernel, double> Value => new(this);

        public GradientOf<DocumentedKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> p = Vector512.LoadUnsafe(in samples.Input0, i);
            gradient = Vector512.Create(-1d) / p * scale;
            return -VectorMath.Log(p);
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class DocumentedKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Documented",
            Expression = "-log(p)",
            Formula = "-log(p)",
            Domain = "p > 0",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "p",
                    Derivative = "-1/p",
                    SecondDerivative = "1/p^2",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = false,
                    IsSmooth = false,
                },
            },
        };
    }
}
