namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;

    // λ*(event - y)^2
    // d/devent = 2*λ*(event - y)
    //
    // Every loop is there for three vector widths, of which the widest that the machine has is run; all give the same
    // bits. What is left behind the last full vector is padded and goes through the same step. For sums see Lanes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SquareKernel
    {
        internal static double Value(ReadOnlySpan<double> y, ReadOnlySpan<double> eventValue, double λ)
        {
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(y.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, y.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    Value512(y.Slice(start, count), eventValue.Slice(start, count), λ, ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Value256(y.Slice(start, count), eventValue.Slice(start, count), λ, ref valueSum);
                }
                else
                {
                    Value128(y.Slice(start, count), eventValue.Slice(start, count), λ, ref valueSum);
                }
            }

            return valueSum / y.Length;
        }

        internal static double Value(double y, double eventValue, double λ)
        {
            return Value(Vector128.Create(y), Vector128.Create(eventValue), Vector128.Create(λ)).ToScalar();
        }

        internal static void Elementwise(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            Span<double> destination)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Elementwise512(y, eventValue, λ, destination);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Elementwise256(y, eventValue, λ, destination);
            }
            else
            {
                Elementwise128(y, eventValue, λ, destination);
            }
        }

        internal static void Gradient(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            Span<double> gradient)
        {
            double uniformProduct = UniformProduct(Vector128.Create(λ)).ToScalar();
            double scale = 1.0 / y.Length;
            if (Vector512.IsHardwareAccelerated)
            {
                Gradient512(y, eventValue, uniformProduct, scale, gradient);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Gradient256(y, eventValue, uniformProduct, scale, gradient);
            }
            else
            {
                Gradient128(y, eventValue, uniformProduct, scale, gradient);
            }
        }

        internal static double ValueAndGradient(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            Span<double> gradient)
        {
            double uniformProduct = UniformProduct(Vector128.Create(λ)).ToScalar();
            double scale = 1.0 / y.Length;
            double valueSum = 0;
            for (int block = 0; block < Lanes.BlockCount(y.Length); block++)
            {
                int start = block * Lanes.BlockLength;
                int count = Math.Min(Lanes.BlockLength, y.Length - start);
                if (Vector512.IsHardwareAccelerated)
                {
                    ValueAndGradient512(
                        y.Slice(start, count),
                        eventValue.Slice(start, count),
                        λ,
                        uniformProduct,
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    ValueAndGradient256(
                        y.Slice(start, count),
                        eventValue.Slice(start, count),
                        λ,
                        uniformProduct,
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
                else
                {
                    ValueAndGradient128(
                        y.Slice(start, count),
                        eventValue.Slice(start, count),
                        λ,
                        uniformProduct,
                        scale,
                        gradient.Slice(start, count),
                        ref valueSum);
                }
            }

            return valueSum / y.Length;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Value512(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            ref double valueSum)
        {
            ref double y0 = ref MemoryMarshal.GetReference(y);
            ref double eventValue0 = ref MemoryMarshal.GetReference(eventValue);
            Vector512<double> λs = Vector512.Create(λ);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            nuint end = (nuint)(y.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                Vector512<double> value0 = Vector512<double>.Zero, value1 = value0;
                Vector512<double> value2 = value0, value3 = value0;
                for (nuint stop = Math.Min(i + 2048, end); i < stop; i += 32)
                {
                    value0 += Value(Vector512.LoadUnsafe(ref y0, i), Vector512.LoadUnsafe(ref eventValue0, i), λs);
                    value1 += Value(
                        Vector512.LoadUnsafe(ref y0, i + 8),
                        Vector512.LoadUnsafe(ref eventValue0, i + 8),
                        λs);
                    value2 += Value(
                        Vector512.LoadUnsafe(ref y0, i + 16),
                        Vector512.LoadUnsafe(ref eventValue0, i + 16),
                        λs);
                    value3 += Value(
                        Vector512.LoadUnsafe(ref y0, i + 24),
                        Vector512.LoadUnsafe(ref eventValue0, i + 24),
                        λs);
                }

                valueTotal += Lanes.Fold(value0, value1, value2, value3);
            }

            if ((int)end < y.Length)
            {
                ValueTail(y.Slice((int)end), eventValue.Slice((int)end), λ, ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueTail(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            ref Vector512<double> valueTotal)
        {
            Span<double> yRow = stackalloc double[32];
            Span<double> eventValueRow = stackalloc double[32];
            Span<double> valueRow = stackalloc double[32];
            y.CopyTo(yRow);
            eventValue.CopyTo(eventValueRow);
            Vector128<double> λs = Vector128.Create(λ);
            for (int k = 0; k < y.Length; k += 2)
            {
                Vector128<double> values = Value(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref eventValueRow[k]),
                    λs);
                values.StoreUnsafe(ref valueRow[k]);
            }

            valueRow.Slice(y.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Elementwise512(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            Span<double> destination)
        {
            ref double y0 = ref MemoryMarshal.GetReference(y);
            ref double eventValue0 = ref MemoryMarshal.GetReference(eventValue);
            ref double destination0 = ref MemoryMarshal.GetReference(destination);
            Vector512<double> λs = Vector512.Create(λ);
            nuint end = (nuint)(y.Length / 8 * 8);
            for (nuint i = 0; i < end; i += 8)
            {
                Vector512<double> losses = Value(
                    Vector512.LoadUnsafe(ref y0, i),
                    Vector512.LoadUnsafe(ref eventValue0, i),
                    λs);
                losses.StoreUnsafe(ref destination0, i);
            }

            if ((int)end < y.Length)
            {
                ElementwiseTail(y.Slice((int)end), eventValue.Slice((int)end), λ, destination.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ElementwiseTail(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            Span<double> destination)
        {
            Span<double> yRow = stackalloc double[32];
            Span<double> eventValueRow = stackalloc double[32];
            Span<double> destinationRow = stackalloc double[32];
            y.CopyTo(yRow);
            eventValue.CopyTo(eventValueRow);
            Vector128<double> λs = Vector128.Create(λ);
            for (int k = 0; k < y.Length; k += 2)
            {
                Vector128<double> losses = Value(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref eventValueRow[k]),
                    λs);
                losses.StoreUnsafe(ref destinationRow[k]);
            }

            destinationRow.Slice(0, y.Length).CopyTo(destination);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Gradient512(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double uniformProduct,
            double scale,
            Span<double> gradient)
        {
            ref double y0 = ref MemoryMarshal.GetReference(y);
            ref double eventValue0 = ref MemoryMarshal.GetReference(eventValue);
            ref double gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<double> uniformProducts = Vector512.Create(uniformProduct);
            Vector512<double> scales = Vector512.Create(scale);
            nuint end = (nuint)(y.Length / 8 * 8);
            for (nuint i = 0; i < end; i += 8)
            {
                Vector512<double> gradients = Gradient(
                    Vector512.LoadUnsafe(ref y0, i),
                    Vector512.LoadUnsafe(ref eventValue0, i),
                    uniformProducts);
                (gradients * scales).StoreUnsafe(ref gradient0, i);
            }

            if ((int)end < y.Length)
            {
                GradientTail(
                    y.Slice((int)end),
                    eventValue.Slice((int)end),
                    uniformProduct,
                    scale,
                    gradient.Slice((int)end));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void GradientTail(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double uniformProduct,
            double scale,
            Span<double> gradient)
        {
            Span<double> yRow = stackalloc double[32];
            Span<double> eventValueRow = stackalloc double[32];
            Span<double> gradientRow = stackalloc double[32];
            y.CopyTo(yRow);
            eventValue.CopyTo(eventValueRow);
            Vector128<double> uniformProducts = Vector128.Create(uniformProduct);
            Vector128<double> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 2)
            {
                Vector128<double> gradients = Gradient(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref eventValueRow[k]),
                    uniformProducts);
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradient512(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            double uniformProduct,
            double scale,
            Span<double> gradient,
            ref double valueSum)
        {
            ref double y0 = ref MemoryMarshal.GetReference(y);
            ref double eventValue0 = ref MemoryMarshal.GetReference(eventValue);
            ref double gradient0 = ref MemoryMarshal.GetReference(gradient);
            Vector512<double> λs = Vector512.Create(λ);
            Vector512<double> uniformProducts = Vector512.Create(uniformProduct);
            Vector512<double> scales = Vector512.Create(scale);
            Vector512<double> valueTotal = Vector512<double>.Zero;
            nuint end = (nuint)(y.Length / 32 * 32);
            nuint i = 0;
            while (i < end)
            {
                Vector512<double> value0 = Vector512<double>.Zero, value1 = value0;
                Vector512<double> value2 = value0, value3 = value0;
                for (nuint stop = Math.Min(i + 2048, end); i < stop; i += 32)
                {
                    value0 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i),
                        Vector512.LoadUnsafe(ref eventValue0, i),
                        λs,
                        uniformProducts,
                        out Vector512<double> gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i);
                    value1 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i + 8),
                        Vector512.LoadUnsafe(ref eventValue0, i + 8),
                        λs,
                        uniformProducts,
                        out gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i + 8);
                    value2 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i + 16),
                        Vector512.LoadUnsafe(ref eventValue0, i + 16),
                        λs,
                        uniformProducts,
                        out gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i + 16);
                    value3 += ValueAndGradient(
                        Vector512.LoadUnsafe(ref y0, i + 24),
                        Vector512.LoadUnsafe(ref eventValue0, i + 24),
                        λs,
                        uniformProducts,
                        out gradients);
                    (gradients * scales).StoreUnsafe(ref gradient0, i + 24);
                }

                valueTotal += Lanes.Fold(value0, value1, value2, value3);
            }

            if ((int)end < y.Length)
            {
                ValueAndGradientTail(
                    y.Slice((int)end),
                    eventValue.Slice((int)end),
                    λ,
                    uniformProduct,
                    scale,
                    gradient.Slice((int)end),
                    ref valueTotal);
            }

            valueSum += Lanes.Total(valueTotal);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ValueAndGradientTail(
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> eventValue,
            double λ,
            double uniformProduct,
            double scale,
            Span<double> gradient,
            ref Vector512<double> valueTotal)
        {
            Span<double> yRow = stackalloc double[32];
            Span<double> eventValueRow = stackalloc double[32];
            Span<double> valueRow = stackalloc double[32];
            Span<double> gradientRow = stackalloc double[32];
            y.CopyTo(yRow);
            eventValue.CopyTo(eventValueRow);
            Vector128<double> λs = Vector128.Create(λ);
            Vector128<double> uniformProducts = Vector128.Create(uniformProduct);
            Vector128<double> scales = Vector128.Create(scale);
            for (int k = 0; k < y.Length; k += 2)
            {
                Vector128<double> values = ValueAndGradient(
                    Vector128.LoadUnsafe(ref yRow[k]),
                    Vector128.LoadUnsafe(ref eventValueRow[k]),
                    λs,
                    uniformProducts,
                    out Vector128<double> gradients);
                values.StoreUnsafe(ref valueRow[k]);
                (gradients * scales).StoreUnsafe(ref gradientRow[k]);
            }

            gradientRow.Slice(0, y.Length).CopyTo(gradient);
            valueRow.Slice(y.Length).Clear();
            valueTotal += Lanes.Fold(valueRow);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Value(Vector512<double> y, Vector512<double> eventValue, Vector512<double> λ)
        {
            Vector512<double> difference = eventValue - y;
            return λ * (difference * difference);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Gradient(
            Vector512<double> y,
            Vector512<double> eventValue,
            Vector512<double> uniformProduct) =>
            uniformProduct * (eventValue - y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ValueAndGradient(
            Vector512<double> y,
            Vector512<double> eventValue,
            Vector512<double> λ,
            Vector512<double> uniformProduct,
            out Vector512<double> gradients)
        {
            Vector512<double> difference = eventValue - y;
            gradients = uniformProduct * difference;
            return λ * (difference * difference);
        }
    }
}
