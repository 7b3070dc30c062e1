namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // log(1 + exp(-y*f))
    // d/df = -y*sigmoid(-y*f)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct LogisticKernel :
        IValueAndGradientKernel<double>
    {
        internal readonly double Scale;

        public LogisticKernel(double scale) => Scale = scale;

        public static bool IsShort => false;

        public static int Inputs => 2;

        public ValueOf<LogisticKernel, double> Value => new(this);

        public GradientOf<LogisticKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> product = y * f;
            Vector512<double> exp = VectorMath.ExpDecay(product, y, f);
            Vector512<double> sigmoid = VectorMath.MirroredSigmoidFrom(product, VectorMath.SigmoidDecay(exp));
            gradient = VectorMath.NegativeProduct(sigmoid, y) * scale;
            return VectorMath.MirroredSoftplusFrom(product, VectorMath.Log1pExpDecay(product, exp));
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class LogisticKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Logistic",
            Expression = "log(1 + exp(-y*f))",
            Formula = "softplus(-y*f)",
            Range = "(0, inf)",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "f",
                    Derivative = "-y*sigmoid(-y*f)",
                    SecondDerivative = "y^2*sigmoid(y*f)*sigmoid(-y*f)",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = true,
                    LipschitzConstant = new("abs(y)", null, null),
                    IsSmooth = true,
                    SmoothnessConstant = new("y^2/4", null, null),
                },
            },
        };
    }
}
