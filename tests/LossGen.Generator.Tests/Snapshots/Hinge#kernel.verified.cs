namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;

    // max(0, 1 - y*f)
    // d/df = y*f < 1 ? -y : 0
    //
    // Every loop is there for three vector widths, of which the widest that the machine has is run; all give the same
    // bits. What is left behind the last full vector is padded and goes through the same step. For sums see Lanes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class HingeKernel
    {
        internal static float Value(ReadOnlySpan<float> y, ReadOnlySpan<float> f)
        {
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(y.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, y.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    Value512(y.Slice(start, count), f.Slice(start, count), ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Value256(y.Slice(start, count), f.Slice(start, count), ref valueSum);
                }
                else
                {
                    Value128(y.Slice(start, count), f.Slice(start, count), ref valueSum);
                }
            }

            return (float)(valueSum / y.Length);
        }

        internal static float Value(float y, float f)
        {
            return Value(Vector128.Create(y), Vector128.Create(f)).ToScalar();
        }

        internal static void Elementwise(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Elementwise512(y, f, destination);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Elementwise256(y, f, destination);
            }
            else
            {
                Elementwise128(y, f, destination);
            }
        }

        internal static void Gradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> gradient)
        {
            float scale = (float)(1.0 / y.Length);
            if (Vector512.IsHardwareAccelerated)
            {
                Gradient512(y, f, scale, gradient);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Gradient256(y, f, scale, gradient);
            }
            else
            {
                Gradient128(y, f, scale, gradient);
            }
        }

        internal static float ValueAndGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> gradient)
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
                        f.Slice(start, count),
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    ValueAndGradient256(
                        y.Slice(start, count),
                        f.Slice(start, count),
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
                else
                {
                    ValueAndGradient128(
                        y.Slice(start, count),
                        f.Slice(start, count),
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
            }

            return (float)(valueSum / y.Length);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Value512(ReadOnlySpan<float> y, ReadOnlySpan<float> f, ref double valueSum)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float f0 = ref MemoryMarshal.GetReference(f);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            nuint end = (nuint)(y.Length / 64 * 64);
            nuint i = 0;
            while (i < end)
            {
                Vector512<float> value0 = Vector512<float>.Zero, value1 = value0;
                Vector512<float> value2 = value0, value3 = value0;
                for (nuint stop = Math.Min(i + 512, end); i < stop; i += 64)
                {
                    value0 += Value(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref f0, i));
                    value1 += Value(Vector512.LoadUnsafe(ref y0, i + 16), Vector512.LoadUnsafe(ref f0, i + 16));
                    value2 += Value(Vector512.LoadUnsafe(ref y0, i + 32), Vector512.LoadUnsafe(ref f0, i + 32));
                    value3 += Value(Vector512.LoadUnsafe(ref y0, i + 48), Vector512.LoadUnsafe(ref f0, i + 48));
                }

                valueTotal += Lanes.Fold(value0, value1, value2, value3);
            }

            if ((int)end < y.Length)
            {
                ValueTail(y.Slice((int)end), f.Slice((int)end), ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueTail(ReadOnlySpan<float> y, ReadOnlySpan<float> f, ref Vector512<double> valueTotal)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> fRow = stackalloc float[64];
            Span<float> valueRow = stackalloc float[64];
            y.CopyTo(yRow);
            f.CopyTo(fRow);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> values = Value(Vector128.LoadUnsafe(ref yRow[k]), Vector128.LoadUnsafe(ref fRow[k]));
                values.StoreUnsafe(ref valueRow[k]);
            }

            valueRow.Slice(y.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Elementwise512(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float f0 = ref MemoryMarshal.GetReference(f);
            ref float destination0 = ref MemoryMarshal.GetReference(destination);
            nuint end = (nuint)(y.Length / 16 * 16);
            for (nuint i = 0; i < end; i += 16)
            {
                Vector512<float> losses = Value(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref f0, i));
                losses.StoreUnsafe(ref destination0, i);
            }

            if ((int)end < y.Length)
            {
                ElementwiseTail(y.Slice((int)end), f.Slice((int)end), destination.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ElementwiseTail(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> fRow = stackalloc float[64];
            Span<float> destinationRow = stackalloc float[64];
            y.CopyTo(yRow);
            f.CopyTo(fRow);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> losses = Value(Vector128.LoadUnsafe(ref yRow[k]), Vector128.LoadUnsafe(ref fRow[k]));
                losses.StoreUnsafe(ref destinationRow[k]);
            }

            destinationRow.Slice(0, y.Length).CopyTo(destination);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Gradient512(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float scale, Span<float> gradient)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float f0 = ref MemoryMarshal.GetReference(f);
            ref float gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<float> scales = Vector512.Create(scale);
            nuint end = (nuint)(y.Length / 16 * 16);
            for (nuint i = 0; i < end; i += 16)
            {
                Vector512<float> gradients = Gradient(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref f0, i));
                (gradients * scales).StoreUnsafe(ref gradient0, i);
            }

            if ((int)end < y.Length)
            {
                GradientTail(y.Slice((int)end), f.Slice((int)end), scale, gradient.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientTail(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> f,
            float scale,
            Span<float> gradient)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> fRow = stackalloc float[64];
            Span<float> gradientRow = stackalloc float[64];
            y.CopyTo(yRow);
            f.CopyTo(fRow);
            Vector128<float> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> gradients = Gradient(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref fRow[k]));
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradient512(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> f,
            float scale,
            Span<float> gradient,
            ref double valueSum)
        {
            ref float y0 = ref MemoryMarshal.GetReference(y);
            ref float f0 = ref MemoryMarshal.GetReference(f);
            ref float gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<float> scales = Vector512.Create(scale);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            nuint end = (nuint)(y.Length / 64 * 64);
            nuint i = 0;
            while (i < end)
            {
                Vector512<float> value0 = Vector512<float>.Zero, value1 = value0;
                Vector512<float> value2 = value0, value3 = value0;
                for (nuint stop = Math.Min(i + 512, end); i < stop; i += 64)
                {
                    value0 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i),
                        Vector512.LoadUnsafe(ref f0, i),
                        out Vector512<float> gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i);
                    value1 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i + 16),
                        Vector512.LoadUnsafe(ref f0, i + 16),
                        out gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i + 16);
                    value2 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i + 32),
                        Vector512.LoadUnsafe(ref f0, i + 32),
                        out gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i + 32);
                    value3 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i + 48),
                        Vector512.LoadUnsafe(ref f0, i + 48),
                        out gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i + 48);
                }

                valueTotal += Lanes.Fold(value0, value1, value2, value3);
            }

            if ((int)end < y.Length)
            {
                ValueAndGradientTail(
                    y.Slice((int)end),
                    f.Slice((int)end),
                    scale,
                    gradient.Slice((int)end),
                    ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradientTail(
            ReadOnlySpan<float> y,
            ReadOnlySpan<float> f,
            float scale,
            Span<float> gradient,
            ref Vector512<double> valueTotal)
        {
            Span<float> yRow = stackalloc float[64];
            Span<float> fRow = stackalloc float[64];
            Span<float> valueRow = stackalloc float[64];
            Span<float> gradientRow = stackalloc float[64];
            y.CopyTo(yRow);
            f.CopyTo(fRow);
            Vector128<float> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 4)
            {
                Vector128<float> values = ValueAndGradient(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref fRow[k]),
                    out Vector128<float> gradients);
                values.StoreUnsafe(ref valueRow[k]);
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
            valueRow.Slice(y.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Value(Vector512<float> y, Vector512<float> f) =>
            Vector512.MaxNative(Vector512<float>.Zero, Vector512.FusedMultiplyAdd(-y, f, Vector512<float>.One));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Gradient(Vector512<float> y, Vector512<float> f)
        {
            Vector512<float> sum = Vector512.FusedMultiplyAdd(-y, f, Vector512<float>.One);
            Vector512<float> above = Vector512.GreaterThan(sum, Vector512<float>.Zero);
            return Vector512.ConditionalSelect(above, -y, Vector512<float>.Zero);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ValueAndGradient(
            Vector512<float> y,
            Vector512<float> f,
            out Vector512<float> gradients)
        {
            Vector512<float> sum = Vector512.FusedMultiplyAdd(-y, f, Vector512<float>.One);
            Vector512<float> above = Vector512.GreaterThan(sum, Vector512<float>.Zero);
            gradients = Vector512.ConditionalSelect(above, -y, Vector512<float>.Zero);
            return Vector512.MaxNative(Vector512<float>.Zero, sum);
        }
    }
}
