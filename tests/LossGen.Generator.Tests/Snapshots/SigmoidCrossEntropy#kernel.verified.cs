namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;

    // -(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))
    // d/ds = sigmoid(s) - y
    // d2/ds2 = sigmoid(s)*sigmoid(-s)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct SigmoidCrossEntropyKernel(float scale) :
        IValueKernel<float>, IGradientKernel<float>, IValueAndGradientKernel<float>, IGradientAndHessianKernel<float>
    {
        internal readonly float Scale = scale;

        public static bool IsShort => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Value512(in Samples<float> samples, nuint i)
        {
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> s = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512Pair<float> exp = VectorMath.ExpNegAbsPair(s);
            Vector512<float> product = y * VectorMath.SoftplusFrom(-s, exp);
            return Vector512.FusedMultiplyAdd(Vector512<float>.One - y, VectorMath.SoftplusFrom(s, exp), product);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Gradient512(in Samples<float> samples, nuint i)
        {
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> s = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512Pair<float> exp = VectorMath.ExpNegAbsPair(s);
            Vector512<float> difference = Vector512<float>.One - y - VectorMath.SigmoidFrom(-s, exp);
            Vector512<float> above = Vector512.GreaterThan(s, Vector512<float>.Zero);
            Vector512<float> difference2 = VectorMath.SigmoidFrom(s, exp) - y;
            return Vector512.ConditionalSelect(above, difference, difference2) * scale;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient)
        {
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> s = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512<float> difference = Vector512<float>.One - y;
            Vector512Pair<float> exp = VectorMath.ExpNegAbsPair(s);
            Vector512<float> product = y * VectorMath.SoftplusFrom(-s, exp);
            Vector512<float> above = Vector512.GreaterThan(s, Vector512<float>.Zero);
            Vector512<float> difference2 = difference - VectorMath.SigmoidFrom(-s, exp);
            Vector512<float> difference3 = VectorMath.SigmoidFrom(s, exp) - y;
            gradient = Vector512.ConditionalSelect(above, difference2, difference3) * scale;
            return Vector512.FusedMultiplyAdd(difference, VectorMath.SoftplusFrom(s, exp), product);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> GradientAndHessian512(in Samples<float> samples, nuint i, out Vector512<float> hessian)
        {
            Vector512<float> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<float> s = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<float> scale = Vector512.Create(Scale);
            Vector512Pair<float> exp = VectorMath.ExpNegAbsPair(s);
            Vector512<float> difference = Vector512<float>.One - y - VectorMath.SigmoidFrom(-s, exp);
            Vector512<float> above = Vector512.GreaterThan(s, Vector512<float>.Zero);
            Vector512<float> difference2 = VectorMath.SigmoidFrom(s, exp) - y;
            hessian = VectorMath.SigmoidDerivativeFrom(exp) * scale;
            return Vector512.ConditionalSelect(above, difference, difference2) * scale;
        }
    }
}
