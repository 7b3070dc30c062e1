namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // -(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))
    // d/ds = sigmoid(s) - y
    // d2/ds2 = sigmoid(s)*sigmoid(-s)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Runtime.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct SigmoidCrossEntropyKernel :
        IValueAndGradientKernel<float>, IGradientAndHessianKernel<float>
    {
        internal readonly float Scale;

        public SigmoidCrossEntropyKernel(float scale) => Scale = scale;

        public static bool IsShort => false;

        public static int Inputs => 2;

        public ValueOf<SigmoidCrossEntropyKernel, float> Value => new(this);

        public GradientOf<SigmoidCrossEntropyKernel, float> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> s = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> difference = Vector512<float>.One - y;
            Vector512<float> exp = VectorMath.ExpDecay(s);
            Vector512<float> log = VectorMath.Log1pExpDecay(s, exp);
            Vector512<float> product = y * VectorMath.MirroredSoftplusFrom(s, log);
            Vector512<float> decay = VectorMath.SigmoidDecay(exp);
            Vector512<float> above = Vector512.GreaterThan(s, Vector512<float>.Zero);
            gradient = Vector512.ConditionalSelect(above, difference - decay, decay - y) * scale;
            return Vector512.FusedMultiplyAdd(difference, VectorMath.SoftplusFrom(s, log), product);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> GradientAndHessian512(in Samples<float> samples, nuint i, out Vector512<float> hessian)
        {
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> s = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> decay = VectorMath.SigmoidDecay(VectorMath.ExpDecay(s));
            Vector512<float> above = Vector512.GreaterThan(s, Vector512<float>.Zero);
            Vector512<float> difference = Vector512<float>.One - y - decay;
            hessian = VectorMath.SigmoidDerivativeFrom(decay) * scale;
            return Vector512.ConditionalSelect(above, difference, decay - y) * scale;
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SigmoidCrossEntropyKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "SigmoidCrossEntropy",
            Expression = "-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))",
            Formula = "-y*logsigmoid(s) - (1 - y)*logsigmoid(-s)",
            Range = "[0, inf)",
            RangeCondition = "y in [0, 1]",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "s",
                    Derivative = "sigmoid(s) - y",
                    SecondDerivative = "sigmoid(s)*sigmoid(-s)",
                    IsConvex = true,
                    IsConcave = false,
                    IsLipschitz = true,
                    LipschitzConstant = new("max(abs(y), abs(1 - y))", null, null),
                    IsSmooth = true,
                    SmoothnessConstant = new("0.25", 0.25, null),
                },
            },
        };
    }
}
