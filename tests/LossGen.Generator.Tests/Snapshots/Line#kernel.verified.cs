namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;

    // (w*x + b - y)^2
    // d/dw = 2*x*(w*x + b - y)
    // d/db = 2*(w*x + b - y)
    //
    // Every loop is there for three vector widths, of which the widest that the machine has is run; all give the same
    // bits. What is left behind the last full vector is padded and goes through the same step. For sums see Lanes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class LineKernel
    {
        internal static double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b)
        {
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(x.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, x.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    Value512(x.Slice(start, count), y.Slice(start, count), w, b, ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Value256(x.Slice(start, count), y.Slice(start, count), w, b, ref valueSum);
                }
                else
                {
                    Value128(x.Slice(start, count), y.Slice(start, count), w, b, ref valueSum);
                }
            }

            return valueSum / x.Length;
        }

        internal static double Value(double x, double y, double w, double b)
        {
            return Value(Vector128.Create(x), Vector128.Create(y), Vector128.Create(w), Vector128.Create(b)).ToScalar();
        }

        internal static void Elementwise(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            Span<double> destination)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Elementwise512(x, y, w, b, destination);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Elementwise256(x, y, w, b, destination);
            }
            else
            {
                Elementwise128(x, y, w, b, destination);
            }
        }

        internal static void Gradient(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            out double gradientW,
            out double gradientB)
        {
            double gradientWSum = 0;
            double gradientBSum = 0;
            for (int block = 0; block < Lanes.BlockCount(x.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, x.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    Gradient512(x.Slice(start, count), y.Slice(start, count), w, b, ref gradientWSum, ref gradientBSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Gradient256(x.Slice(start, count), y.Slice(start, count), w, b, ref gradientWSum, ref gradientBSum);
                }
                else
                {
                    Gradient128(x.Slice(start, count), y.Slice(start, count), w, b, ref gradientWSum, ref gradientBSum);
                }
            }

            gradientW = gradientWSum / x.Length;
            gradientB = gradientBSum / x.Length;
        }

        internal static double ValueAndGradient(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            out double gradientW,
            out double gradientB)
        {
            double valueSum = 0;
            double gradientWSum = 0;
            double gradientBSum = 0;
            for (int block = 0; block < Lanes.BlockCount(x.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, x.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    ValueAndGradient512(
                        x.Slice(start, count),
                        y.Slice(start, count),
                        w,
                        b,
                        ref valueSum,
                        ref gradientWSum,
                        ref gradientBSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    ValueAndGradient256(
                        x.Slice(start, count),
                        y.Slice(start, count),
                        w,
                        b,
                        ref valueSum,
                        ref gradientWSum,
                        ref gradientBSum);
                }
                else
                {
                    ValueAndGradient128(
                        x.Slice(start, count),
                        y.Slice(start, count),
                        w,
                        b,
                        ref valueSum,
                        ref gradientWSum,
                        ref gradientBSum);
                }
            }

            gradientW = gradientWSum / x.Length;
            gradientB = gradientBSum / x.Length;
            return valueSum / x.Length;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Value512(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            ref double valueSum)
        {
            ref double x0 = ref MemoryMarshal.GetReference(x);
            ref double y0 = ref MemoryMarshal.GetReference(y);
            Vector512<double> ws = Vector512.Create(w);
            Vector512<double> bs = Vector512.Create(b);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            nuint end = (nuint)(x.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                Vector512<double> value0 = Vector512<double>.Zero, value1 = value0;
                Vector512<double> value2 = value0, value3 = value0;
                for (nuint stop = Math.Min(i + 2048, end); i < stop; i += 32)
                {
                    value0 += Value(Vector512.LoadUnsafe(ref x0, i), Vector512.LoadUnsafe(ref y0, i), ws, bs);
                    value1 += Value(Vector512.LoadUnsafe(ref x0, i + 8), Vector512.LoadUnsafe(ref y0, i + 8), ws, bs);
                    value2 += Value(Vector512.LoadUnsafe(ref x0, i + 16), Vector512.LoadUnsafe(ref y0, i + 16), ws, bs);
                    value3 += Value(Vector512.LoadUnsafe(ref x0, i + 24), Vector512.LoadUnsafe(ref y0, i + 24), ws, bs);
                }

                valueTotal += Lanes.Fold(value0, value1, value2, value3);
            }

            if ((int)end < x.Length)
            {
                ValueTail(x.Slice((int)end), y.Slice((int)end), w, b, ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueTail(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            ref Vector512<double> valueTotal)
        {
            Span<double> xRow = stackalloc double[32];
            Span<double> yRow = stackalloc double[32];
            Span<double> valueRow = stackalloc double[32];
            x.CopyTo(xRow);
            y.CopyTo(yRow);
            Vector128<double> ws = Vector128.Create(w);
            Vector128<double> bs = Vector128.Create(b);
            for (int k = 0; k < x.Length; k += 2)
            {
                Vector128<double> values = Value(
                    Vector128.LoadUnsafe(ref xRow[k]),
                    Vector128.LoadUnsafe(ref yRow[k]),
                    ws,
                    bs);
                values.StoreUnsafe(ref valueRow[k]);
            }

            valueRow.Slice(x.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Elementwise512(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            Span<double> destination)
        {
            ref double x0 = ref MemoryMarshal.GetReference(x);
            ref double y0 = ref MemoryMarshal.GetReference(y);
            ref double destination0 = ref MemoryMarshal.GetReference(destination);
            Vector512<double> ws = Vector512.Create(w);
            Vector512<double> bs = Vector512.Create(b);
            nuint end = (nuint)(x.Length / 8 * 8);
            for (nuint i = 0; i < end; i += 8)
            {
                Vector512<double> losses = Value(
                    Vector512.LoadUnsafe(ref x0, i),
                    Vector512.LoadUnsafe(ref y0, i),
                    ws,
                    bs);
                losses.StoreUnsafe(ref destination0, i);
            }

            if ((int)end < x.Length)
            {
                ElementwiseTail(x.Slice((int)end), y.Slice((int)end), w, b, destination.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ElementwiseTail(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            Span<double> destination)
        {
            Span<double> xRow = stackalloc double[32];
            Span<double> yRow = stackalloc double[32];
            Span<double> destinationRow = stackalloc double[32];
            x.CopyTo(xRow);
            y.CopyTo(yRow);
            Vector128<double> ws = Vector128.Create(w);
            Vector128<double> bs = Vector128.Create(b);
            for (int k = 0; k < x.Length; k += 2)
            {
                Vector128<double> losses = Value(
                    Vector128.LoadUnsafe(ref xRow[k]),
                    Vector128.LoadUnsafe(ref yRow[k]),
                    ws,
                    bs);
                losses.StoreUnsafe(ref destinationRow[k]);
            }

            destinationRow.Slice(0, x.Length).CopyTo(destination);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Gradient512(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            ref double gradientWSum,
            ref double gradientBSum)
        {
            ref double x0 = ref MemoryMarshal.GetReference(x);
            ref double y0 = ref MemoryMarshal.GetReference(y);
            Vector512<double> ws = Vector512.Create(w);
            Vector512<double> bs = Vector512.Create(b);
            Vector512<double> gradientWTotal = Vector512<double>.Zero;
            Vector512<double> gradientBTotal = Vector512<double>.Zero;
            nuint end = (nuint)(x.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                Vector512<double> gradientW0 = Vector512<double>.Zero, gradientW1 = gradientW0;
                Vector512<double> gradientW2 = gradientW0, gradientW3 = gradientW0;
                Vector512<double> gradientB0 = Vector512<double>.Zero, gradientB1 = gradientB0;
                Vector512<double> gradientB2 = gradientB0, gradientB3 = gradientB0;
                for (nuint stop = Math.Min(i + 2048, end); i < stop; i += 32)
                {
                    gradientW0 += Gradient(
                        Vector512.LoadUnsafe(ref x0, i),
                        Vector512.LoadUnsafe(ref y0, i),
                        ws,
                        bs,
                        out Vector512<double> gradientsB);
                    gradientB0 += gradientsB;
                    gradientW1 += Gradient(
                        Vector512.LoadUnsafe(ref x0, i + 8),
                        Vector512.LoadUnsafe(ref y0, i + 8),
                        ws,
                        bs,
                        out gradientsB);
                    gradientB1 += gradientsB;
                    gradientW2 += Gradient(
                        Vector512.LoadUnsafe(ref x0, i + 16),
                        Vector512.LoadUnsafe(ref y0, i + 16),
                        ws,
                        bs,
                        out gradientsB);
                    gradientB2 += gradientsB;
                    gradientW3 += Gradient(
                        Vector512.LoadUnsafe(ref x0, i + 24),
                        Vector512.LoadUnsafe(ref y0, i + 24),
                        ws,
                        bs,
                        out gradientsB);
                    gradientB3 += gradientsB;
                }

                gradientWTotal += Lanes.Fold(gradientW0, gradientW1, gradientW2, gradientW3);
                gradientBTotal += Lanes.Fold(gradientB0, gradientB1, gradientB2, gradientB3);
            }

            if ((int)end < x.Length)
            {
                GradientTail(x.Slice((int)end), y.Slice((int)end), w, b, ref gradientWTotal, ref gradientBTotal);
            }

            gradientWSum += Lanes.Total(gradientWTotal);
            gradientBSum += Lanes.Total(gradientBTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientTail(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            ref Vector512<double> gradientWTotal,
            ref Vector512<double> gradientBTotal)
        {
            Span<double> xRow = stackalloc double[32];
            Span<double> yRow = stackalloc double[32];
            Span<double> gradientWRow = stackalloc double[32];
            Span<double> gradientBRow = stackalloc double[32];
            x.CopyTo(xRow);
            y.CopyTo(yRow);
            Vector128<double> ws = Vector128.Create(w);
            Vector128<double> bs = Vector128.Create(b);
            for (int k = 0; k < x.Length; k += 2)
            {
                Vector128<double> gradientsW = Gradient(
                    Vector128.LoadUnsafe(ref xRow[k]),
                    Vector128.LoadUnsafe(ref yRow[k]),
                    ws,
                    bs,
                    out Vector128<double> gradientsB);
                gradientsW.StoreUnsafe(ref gradientWRow[k]);
                gradientsB.StoreUnsafe(ref gradientBRow[k]);
            }

            gradientWRow.Slice(x.Length).Clear();
            gradientWTotal += Lanes.Fold(gradientWRow);
            gradientBRow.Slice(x.Length).Clear();
            gradientBTotal += Lanes.Fold(gradientBRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradient512(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            ref double valueSum,
            ref double gradientWSum,
            ref double gradientBSum)
        {
            ref double x0 = ref MemoryMarshal.GetReference(x);
            ref double y0 = ref MemoryMarshal.GetReference(y);
            Vector512<double> ws = Vector512.Create(w);
            Vector512<double> bs = Vector512.Create(b);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            Vector512<double> gradientWTotal = Vector512<double>.Zero;
            Vector512<double> gradientBTotal = Vector512<double>.Zero;
            nuint end = (nuint)(x.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                Vector512<double> value0 = Vector512<double>.Zero, value1 = value0;
                Vector512<double> value2 = value0, value3 = value0;
                Vector512<double> gradientW0 = Vector512<double>.Zero, gradientW1 = gradientW0;
                Vector512<double> gradientW2 = gradientW0, gradientW3 = gradientW0;
                Vector512<double> gradientB0 = Vector512<double>.Zero, gradientB1 = gradientB0;
                Vector512<double> gradientB2 = gradientB0, gradientB3 = gradientB0;
                for (nuint stop = Math.Min(i + 2048, end); i < stop; i += 32)
                {
                    value0 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref x0, i),
                        Vector512.LoadUnsafe(ref y0, i),
                        ws,
                        bs,
                        out Vector512<double> gradientsW,
                        out Vector512<double> gradientsB);
                    gradientW0 += gradientsW;
                    gradientB0 += gradientsB;
                    value1 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref x0, i + 8),
                        Vector512.LoadUnsafe(ref y0, i + 8),
                        ws,
                        bs,
                        out gradientsW,
                        out gradientsB);
                    gradientW1 += gradientsW;
                    gradientB1 += gradientsB;
                    value2 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref x0, i + 16),
                        Vector512.LoadUnsafe(ref y0, i + 16),
                        ws,
                        bs,
                        out gradientsW,
                        out gradientsB);
                    gradientW2 += gradientsW;
                    gradientB2 += gradientsB;
                    value3 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref x0, i + 24),
                        Vector512.LoadUnsafe(ref y0, i + 24),
                        ws,
                        bs,
                        out gradientsW,
                        out gradientsB);
                    gradientW3 += gradientsW;
                    gradientB3 += gradientsB;
                }

                valueTotal += Lanes.Fold(value0, value1, value2, value3);
                gradientWTotal += Lanes.Fold(gradientW0, gradientW1, gradientW2, gradientW3);
                gradientBTotal += Lanes.Fold(gradientB0, gradientB1, gradientB2, gradientB3);
            }

            if ((int)end < x.Length)
            {
                ValueAndGradientTail(
                    x.Slice((int)end),
                    y.Slice((int)end),
                    w,
                    b,
                    ref valueTotal,
                    ref gradientWTotal,
                    ref gradientBTotal);
            }

            valueSum += Lanes.Total(valueTotal);
            gradientWSum += Lanes.Total(gradientWTotal);
            gradientBSum += Lanes.Total(gradientBTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradientTail(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            double w,
            double b,
            ref Vector512<double> valueTotal,
            ref Vector512<double> gradientWTotal,
            ref Vector512<double> gradientBTotal)
        {
            Span<double> xRow = stackalloc double[32];
            Span<double> yRow = stackalloc double[32];
            Span<double> valueRow = stackalloc double[32];
            Span<double> gradientWRow = stackalloc double[32];
            Span<double> gradientBRow = stackalloc double[32];
            x.CopyTo(xRow);
            y.CopyTo(yRow);
            Vector128<double> ws = Vector128.Create(w);
            Vector128<double> bs = Vector128.Create(b);
            for (int k = 0; k < x.Length; k += 2)
            {
                Vector128<double> values = ValueAndGradient(
                    Vector128.LoadUnsafe(ref xRow[k]),
                    Vector128.LoadUnsafe(ref yRow[k]),
                    ws,
                    bs,
                    out Vector128<double> gradientsW,
                    out Vector128<double> gradientsB);
                values.StoreUnsafe(ref valueRow[k]);
                gradientsW.StoreUnsafe(ref gradientWRow[k]);
                gradientsB.StoreUnsafe(ref gradientBRow[k]);
            }

            valueRow.Slice(x.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
            gradientWRow.Slice(x.Length).Clear();
            gradientWTotal += Lanes.Fold(gradientWRow);
            gradientBRow.Slice(x.Length).Clear();
            gradientBTotal += Lanes.Fold(gradientBRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Value(
            Vector512<double> x,
            Vector512<double> y,
            Vector512<double> w,
            Vector512<double> b)
        {
            Vector512<double> difference = Vector512.FusedMultiplyAdd(w, x, b) - y;
            return difference * difference;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Gradient(
            Vector512<double> x,
            Vector512<double> y,
            Vector512<double> w,
            Vector512<double> b,
            out Vector512<double> gradientsB)
        {
            Vector512<double> difference = Vector512.FusedMultiplyAdd(w, x, b) - y;
            gradientsB = 2d * difference;
            return 2d * (difference * x);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ValueAndGradient(
            Vector512<double> x,
            Vector512<double> y,
            Vector512<double> w,
            Vector512<double> b,
            out Vector512<double> gradientsW,
            out Vector512<double> gradientsB)
        {
            Vector512<double> difference = Vector512.FusedMultiplyAdd(w, x, b) - y;
            gradientsW = 2d * (difference * x);
            gradientsB = 2d * difference;
            return difference * difference;
        }
    }
}
