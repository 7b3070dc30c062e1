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
        IValueAndGradientKernel<double>
    {
        internal readonly double Scale;

        public ProductKernel(double scale) => Scale = scale;

        public static bool IsShort => true;

        public static int Inputs => 2;

        public ValueOf<ProductKernel, double> Value => new(this);

        public GradientOf<ProductKernel, double> Gradient => new(this);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> ValueAndGradient512(
            in Samples<double> samples,
            nuint i,
            out Vector512<double> gradient)
        {
            Vector512<double> scale = Vector512.Create(Scale);
            Vector512<double> y = Vector512.LoadUnsafe(in samples.Input0, i);
            Vector512<double> f = Vector512.LoadUnsafe(in samples.Input1, i);
            gradient = y * scale;
            return y * f;
        }
    }
}
