namespace LossGen.Generated
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;

    // log(1 + exp(-y*f))
    // d/df = -y*sigmoid(-y*f)
    //
    // The steps are what is computed for a vector of samples; all vector widths give the same bits.
    // The loops over the samples, which run them, are those of LossGen.Engine.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file readonly struct LogisticKernel(double scale) :
        IValueKernel<double>, IGradientKernel<double>, IValueAndGradientKernel<double>
    {
        internal readonly double Scale = scale;

        public static bool IsShort => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Value512(in Samples<double> samples, nuint i)
        {
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            return VectorMath.SoftplusFrom(-y * f, VectorMath.ExpNegAbsPair(y * f, y, f));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Gradient512(in Samples<double> samples, nuint i)
        {
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> scale = Vector512.Create(Scale);
            return -VectorMath.SigmoidFrom(-y * f, VectorMath.ExpNegAbsPair(y * f, y, f)) * y * scale;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> product = -y * f;
            Vector512Pair<double> exp = VectorMath.ExpNegAbsPair(y * f, y, f);
            gradient = -VectorMath.SigmoidFrom(product, exp) * y * scale;
            return VectorMath.SoftplusFrom(product, exp);
        }
    }
}
