namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;

    // -log(p)
    // d/dp = -1/p
    //
    // Every loop is there for three vector widths, of which the widest that the machine has is run; all give the same
    // bits. What is left behind the last full vector is padded and goes through the same step. For sums see Lanes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class DocumentedKernel
    {
        internal static double Value(ReadOnlySpan<double> p)
        {
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(p.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, p.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    Value512(p.Slice(start, count), ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Value256(p.Slice(start, count), ref valueSum);
                }
                else
                {
                    Value128(p.Slice(start, count), ref valueSum);
                }
            }

            return valueSum / p.Length;
        }

        internal static double Value(double p)
        {
            return Value(Vector128.Create(p)).ToScalar();
        }

        internal static void Elementwise(ReadOnlySpan<double> p, Span<double> destination)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Elementwise512(p, destination);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Elementwise256(p, destination);
            }
            else
            {
                Elementwise128(p, destination);
            }
        }

        internal static void Gradient(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double scale = 1.0 / p.Length;
            if (Vector512.IsHardwareAccelerated)
            {
                Gradient512(p, scale, gradient);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Gradient256(p, scale, gradient);
            }
            else
            {
                Gradient128(p, scale, gradient);
            }
        }

        internal static double ValueAndGradient(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double scale = 1.0 / p.Length;
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(p.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, p.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    ValueAndGradient512(p.Slice(start, count), scale, gradient.Slice(start, count), ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    ValueAndGradient256(p.Slice(start, count), scale, gradient.Slice(start, count), ref valueSum);
                }
                else
                {
                    ValueAndGradient128(p.Slice(start, count), scale, gradient.Slice(start, count), ref valueSum);
                }
            }

            return valueSum / p.Length;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Value512(ReadOnlySpan<double> p, ref double valueSum)
        {
            ref double p0 = ref MemoryMarshal.GetReference(p);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            Span<Vector512<double>> valueLanes = stackalloc Vector512<double>[4];
            nuint end = (nuint)(p.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                valueLanes.Clear();
                for (nuint stop = Math.Min(i + 2048, end); i < stop;)
                {
                    for (int k = 0; k < valueLanes.Length; k++, i += 8)
                    {
                        valueLanes[k] += Value(Vector512.LoadUnsafe(ref p0, i));
                    }
                }

                valueTotal += Lanes.Fold(valueLanes);
            }

            if ((int)end < p.Length)
            {
                ValueTail(p.Slice((int)end), ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueTail(ReadOnlySpan<double> p, ref Vector512<double> valueTotal)
        {
            Span<double> pRow = stackalloc double[32];
            Span<double> valueRow = stackalloc double[32];
            p.CopyTo(pRow);
            for (int k = 0; k < p.Length; k += 2)
            {
                Vector128<double> values = Value(Vector128.LoadUnsafe(ref pRow[k]));
                values.StoreUnsafe(ref valueRow[k]);
            }

            valueRow.Slice(p.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Elementwise512(ReadOnlySpan<double> p, Span<double> destination)
        {
            ref double p0 = ref MemoryMarshal.GetReference(p);
            ref double destination0 = ref MemoryMarshal.GetReference(destination);
            nuint end = (nuint)(p.Length / 8 * 8);
            for (nuint i = 0; i < end; i += 8)
            {
                Vector512<double> losses = Value(Vector512.LoadUnsafe(ref p0, i));
                losses.StoreUnsafe(ref destination0, i);
            }

            if ((int)end < p.Length)
            {
                ElementwiseTail(p.Slice((int)end), destination.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ElementwiseTail(ReadOnlySpan<double> p, Span<double> destination)
        {
            Span<double> pRow = stackalloc double[32];
            Span<double> destinationRow = stackalloc double[32];
            p.CopyTo(pRow);
            for (int k = 0; k < p.Length; k += 2)
            {
                Vector128<double> losses = Value(Vector128.LoadUnsafe(ref pRow[k]));
                losses.StoreUnsafe(ref destinationRow[k]);
            }

            destinationRow.Slice(0, p.Length).CopyTo(destination);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Gradient512(ReadOnlySpan<double> p, double scale, Span<double> gradient)
        {
            ref double p0 = ref MemoryMarshal.GetReference(p);
            ref double gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<double> scales = Vector512.Create(scale);
            nuint end = (nuint)(p.Length / 8 * 8);
            for (nuint i = 0; i < end; i += 8)
            {
                Vector512<double> gradients = Gradient(Vector512.LoadUnsafe(ref p0, i));
                (gradients * scales).StoreUnsafe(ref gradient0, i);
            }

            if ((int)end < p.Length)
            {
                GradientTail(p.Slice((int)end), scale, gradient.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientTail(ReadOnlySpan<double> p, double scale, Span<double> gradient)
        {
            Span<double> pRow = stackalloc double[32];
            Span<double> gradientRow = stackalloc double[32];
            p.CopyTo(pRow);
            Vector128<double> scales = Vector128.Create(scale);
            for (int k = 0; k < p.Length; k += 2)
            {
                Vector128<double> gradients = Gradient(Vector128.LoadUnsafe(ref pRow[k]));
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, p.Length).CopyTo(gradient);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradient512(
            ReadOnlySpan<double> p,
            double scale,
            Span<double> gradient,
            ref double valueSum)
        {
            ref double p0 = ref MemoryMarshal.GetReference(p);
            ref double gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<double> scales = Vector512.Create(scale);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            Span<Vector512<double>> valueLanes = stackalloc Vector512<double>[4];
            nuint end = (nuint)(p.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                valueLanes.Clear();
                for (nuint stop = Math.Min(i + 2048, end); i < stop;)
                {
                    for (int k = 0; k < valueLanes.Length; k++, i += 8)
                    {
                        valueLanes[k] += ValueAndGradient(
                            Vector512.LoadUnsafe(ref p0, i),
                            out Vector512<double> gradients);
                        (gradients * scales).StoreUnsafe(ref gradient0, i);
                    }
                }

                valueTotal += Lanes.Fold(valueLanes);
            }

            if ((int)end < p.Length)
            {
                ValueAndGradientTail(p.Slice((int)end), scale, gradient.Slice((int)end), ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradientTail(
            ReadOnlySpan<double> p,
            double scale,
            Span<double> gradient,
            ref Vector512<double> valueTotal)
        {
            Span<double> pRow = stackalloc double[32];
            Span<double> valueRow = stackalloc double[32];
            Span<double> gradientRow = stackalloc double[32];
            p.CopyTo(pRow);
            Vector128<double> scales = Vector128.Create(scale);
            for (int k = 0; k < p.Length; k += 2)
            {
                Vector128<double> values = ValueAndGradient(
                    Vector128.LoadUnsafe(ref pRow[k]),
                    out Vector128<double> gradients);
                values.StoreUnsafe(ref valueRow[k]);
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, p.Length).CopyTo(gradient);
            valueRow.Slice(p.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Value(Vector512<double> p) =>
            -VectorMath.Log(p);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Gradient(Vector512<double> p) =>
            Vector512.Create(-1d) / p;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ValueAndGradient(Vector512<double> p, out Vector512<double> gradients)
        {
            gradients = Vector512.Create(-1d) / p;
            return -VectorMath.Log(p);
        }
    }
}
