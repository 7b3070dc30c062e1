namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;

    // -(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))
    // d/ds = sigmoid(s) - y
    // d2/ds2 = sigmoid(s)*sigmoid(-s)
    //
    // Every loop is there for three vector widths, of which the widest that the machine has is run; all give the same
    // bits. What is left behind the last full vector is padded and goes through the same step. For sums see Lanes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SigmoidCrossEntropyKernel
    {
        internal static float Value(ReadOnlySpan<float> y, ReadOnlySpan<float> s)
        {
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(y.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, y.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    Value512(y.Slice(start, count), s.Slice(start, count), ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Value256(y.Slice(start, count), s.Slice(start, count), ref valueSum);
                }
                else
                {
                    Value128(y.Slice(start, count), s.Slice(start, count), ref valueSum);
                }
            }

            return (float)(valueSum / y.Length);
        }

        internal static float Value(float y, float s)
        {
            return Value(Vector128.Create(y), Vector128.Create(s)).ToScalar();
        }

        internal static void Elementwise(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> destination)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Elementwise512(y, s, destination);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Elementwise256(y, s, destination);
            }
            else
            {
                Elementwise128(y, s, destination);
            }
        }

        internal static void Gradient(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> gradient)
        {
            float scale = (float)(1.0 / y.Length);
            if (Vector512.IsHardwareAccelerated)
            {
                Gradient512(y, s, scale, gradient);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Gradient256(y, s, scale, gradient);
            }
            else
            {
                Gradient128(y, s, scale, gradient);
            }
        }

        internal static float ValueAndGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> gradient)
        {
            float scale = (float)(1.0 / y.Length);
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(y.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, y.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    ValueAndGradient512(
                        y.Slice(start, count),
                        s.Slice(start, count),
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    ValueAndGradient256(
                        y.Slice(start, count),
                        s.Slice(start, count),
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
                else
                {
                    ValueAndGradient128(
                        y.Slice(start, count),
                        s.Slice(start, count),
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
            }

            return (float)(valueSum / y.Length);
        }

        internal static void GradientAndHessian(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> s,
            Span<float> gradient,
            Span<float> hessian)
        {
            float scale = (float)(1.0 / y.Length);
            if (Vector512.IsHardwareAccelerated)
            {
                GradientAndHessian512(y, s, scale, gradient, hessian);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                GradientAndHessian256(y, s, scale, gradient, hessian);
            }
            else
            {
                GradientAndHessian128(y, s, scale, gradient, hessian);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Value512(ReadOnlySpan<float> y, ReadOnlySpan<float> s, ref double valueSum)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float s0 = ref MemoryMarshal.GetReference(s);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            Span<Vector512<float>> valueLanes = stackalloc Vector512<float>[4];
            nuint end = (nuint)(y.Length / 64 * 64);
            nuint i = 0;
            while (i < end)
            {
                valueLanes.Clear();
                for (nuint stop = Math.Min(i + 512, end); i < stop;)
                {
                    for (int k = 0; k < valueLanes.Length; k++, i += 16)
                    {
                        valueLanes[k] += Value(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref s0, i));
                    }
                }

                valueTotal += Lanes.Fold(valueLanes);
            }

            if ((int)end < y.Length)
            {
                ValueTail(y.Slice((int)end), s.Slice((int)end), ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueTail(ReadOnlySpan<float> y, ReadOnlySpan<float> s, ref Vector512<double> valueTotal)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> sRow = stackalloc float[64];
            Span<float> valueRow = stackalloc float[64];
            y.CopyTo(yRow);
            s.CopyTo(sRow);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> values = Value(Vector128.LoadUnsafe(ref yRow[k]), Vector128.LoadUnsafe(ref sRow[k]));
                values.StoreUnsafe(ref valueRow[k]);
            }

            valueRow.Slice(y.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Elementwise512(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> destination)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float s0 = ref MemoryMarshal.GetReference(s);
            ref float destination0 = ref MemoryMarshal.GetReference(destination);
            nuint end = (nuint)(y.Length / 16 * 16);
            for (nuint i = 0; i < end; i += 16)
            {
                Vector512<float> losses = Value(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref s0, i));
                losses.StoreUnsafe(ref destination0, i);
            }

            if ((int)end < y.Length)
            {
                ElementwiseTail(y.Slice((int)end), s.Slice((int)end), destination.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ElementwiseTail(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> destination)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> sRow = stackalloc float[64];
            Span<float> destinationRow = stackalloc float[64];
            y.CopyTo(yRow);
            s.CopyTo(sRow);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> losses = Value(Vector128.LoadUnsafe(ref yRow[k]), Vector128.LoadUnsafe(ref sRow[k]));
                losses.StoreUnsafe(ref destinationRow[k]);
            }

            destinationRow.Slice(0, y.Length).CopyTo(destination);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Gradient512(ReadOnlySpan<float> y, ReadOnlySpan<float> s, float scale, Span<float> gradient)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float s0 = ref MemoryMarshal.GetReference(s);
            ref float gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<float> scales = Vector512.Create(scale);
            nuint end = (nuint)(y.Length / 16 * 16);
            for (nuint i = 0; i < end; i += 16)
            {
                Vector512<float> gradients = Gradient(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref s0, i));
                (gradients * scales).StoreUnsafe(ref gradient0, i);
            }

            if ((int)end < y.Length)
            {
                GradientTail(y.Slice((int)end), s.Slice((int)end), scale, gradient.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientTail(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> s,
            float scale,
            Span<float> gradient)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> sRow = stackalloc float[64];
            Span<float> gradientRow = stackalloc float[64];
            y.CopyTo(yRow);
            s.CopyTo(sRow);
            Vector128<float> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> gradients = Gradient(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref sRow[k]));
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradient512(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> s,
            float scale,
            Span<float> gradient,
            ref double valueSum)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float s0 = ref MemoryMarshal.GetReference(s);
            ref float gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<float> scales = Vector512.Create(scale);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            Span<Vector512<float>> valueLanes = stackalloc Vector512<float>[4];
            nuint end = (nuint)(y.Length / 64 * 64);
            nuint i = 0;
            while (i < end)
            {
                valueLanes.Clear();
                for (nuint stop = Math.Min(i + 512, end); i < stop;)
                {
                    for (int k = 0; k < valueLanes.Length; k++, i += 16)
                    {
                        valueLanes[k] += ValueAndGradient(
                            Vector512.LoadUnsafe(ref y0, i),
                            Vector512.LoadUnsafe(ref s0, i),
                            out Vector512<float> gradients);
                        (gradients * scales).StoreUnsafe(ref gradient0, i);
                    }
                }

                valueTotal += Lanes.Fold(valueLanes);
            }

            if ((int)end < y.Length)
            {
                ValueAndGradientTail(
                    y.Slice((int)end),
                    s.Slice((int)end),
                    scale,
                    gradient.Slice((int)end),
                    ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradientTail(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> s,
            float scale,
            Span<float> gradient,
            ref Vector512<double> valueTotal)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> sRow = stackalloc float[64];
            Span<float> valueRow = stackalloc float[64];
            Span<float> gradientRow = stackalloc float[64];
            y.CopyTo(yRow);
            s.CopyTo(sRow);
            Vector128<float> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> values = ValueAndGradient(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref sRow[k]),
                    out Vector128<float> gradients);
                values.StoreUnsafe(ref valueRow[k]);
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
            valueRow.Slice(y.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientAndHessian512(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> s,
            float scale,
            Span<float> gradient,
            Span<float> hessian)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float s0 = ref MemoryMarshal.GetReference(s);
            ref float gradient0 = ref MemoryMarshal.GetReference(gradient);
            ref float hessian0 = ref MemoryMarshal.GetReference(hessian);
            Vector512<float> scales = Vector512.Create(scale);
            nuint end = (nuint)(y.Length / 16 * 16);
            for (nuint i = 0; i < end; i += 16)
            {
                Vector512<float> gradients = GradientAndHessian(
                    Vector512.LoadUnsafe(ref y0, i),
                    Vector512.LoadUnsafe(ref s0, i),
                    out Vector512<float> hessians);
                (gradients * scales).StoreUnsafe(ref gradient0, i);
                (hessians * scales).StoreUnsafe(ref hessian0, i);
            }

            if ((int)end < y.Length)
            {
                GradientAndHessianTail(
                    y.Slice((int)end),
                    s.Slice((int)end),
                    scale,
                    gradient.Slice((int)end),
                    hessian.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientAndHessianTail(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> s,
            float scale,
            Span<float> gradient,
            Span<float> hessian)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> sRow = stackalloc float[64];
            Span<float> gradientRow = stackalloc float[64];
            Span<float> hessianRow = stackalloc float[64];
            y.CopyTo(yRow);
            s.CopyTo(sRow);
            Vector128<float> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> gradients = GradientAndHessian(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref sRow[k]),
                    out Vector128<float> hessians);
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
                (hessians * scales).StoreUnsafe(ref hessianRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
            hessianRow.Slice(0, y.Length).CopyTo(hessian);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Value(Vector512<float> y, Vector512<float> s)
        {
            Vector512<float> exp = VectorMath.ExpNegAbs(s);
            Vector512<float> product = y * VectorMath.SoftplusFrom(-s, exp);
            return Vector512.FusedMultiplyAdd(Vector512<float>.One - y, VectorMath.SoftplusFrom(s, exp), product);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Gradient(Vector512<float> y, Vector512<float> s)
        {
            Vector512<float> exp = VectorMath.ExpNegAbs(s);
            Vector512<float> product = -y * VectorMath.SigmoidFrom(-s, exp);
            return Vector512.FusedMultiplyAdd(Vector512<float>.One - y, VectorMath.SigmoidFrom(s, exp), product);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ValueAndGradient(
            Vector512<float> y,
            Vector512<float> s,
            out Vector512<float> gradients)
        {
            Vector512<float> difference = Vector512<float>.One - y;
            Vector512<float> exp = VectorMath.ExpNegAbs(s);
            Vector512<float> product = y * VectorMath.SoftplusFrom(-s, exp);
            Vector512<float> product2 = -y * VectorMath.SigmoidFrom(-s, exp);
            gradients = Vector512.FusedMultiplyAdd(difference, VectorMath.SigmoidFrom(s, exp), product2);
            return Vector512.FusedMultiplyAdd(difference, VectorMath.SoftplusFrom(s, exp), product);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> GradientAndHessian(
            Vector512<float> y,
            Vector512<float> s,
            out Vector512<float> hessians)
        {
            Vector512<float> exp = VectorMath.ExpNegAbs(s);
            Vector512<float> product = -y * VectorMath.SigmoidFrom(-s, exp);
            hessians = VectorMath.SigmoidDerivativeFrom(exp);
            return Vector512.FusedMultiplyAdd(Vector512<float>.One - y, VectorMath.SigmoidFrom(s, exp), product);
        }
    }
}
