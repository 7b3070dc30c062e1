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
    file readonly struct CancellableKernel :
        IValueAndGradientKernel<double>
    {
        internal readonly double Scale;

        public CancellableKernel(double scale) => Scale = scale;

        public static bool IsShort => true;

        public static int Inputs => 3;

        public ValueOf<CancellableKernel, double> Value => new(this);

        public GradientOf<CancellableKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> weight = Vector512.LoadUnsafe(in samples.Input2, i);
            Vector512<double> difference = y - f;
            gradient = weight * (-2d * difference) * scale;
            return weight * (difference * difference);
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class CancellableKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Cancellable",
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
