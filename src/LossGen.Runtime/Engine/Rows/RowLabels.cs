using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>Labels as numbers of a column.</summary>
internal static class RowLabels
{
    /// <summary>Converts labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="target">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert<T>(ReadOnlySpan<int> labels, Span<T> target)
        where T : unmanaged
    {
        ref int from = ref MemoryMarshal.GetReference(labels);
        ref T to = ref MemoryMarshal.GetReference(target[..labels.Length]);
        nuint count = (nuint)labels.Length;
        nuint i = 0;
        if (typeof(T) == typeof(float) && VectorWidth.Is256)
        {
            for (; i + (nuint)Vector256<int>.Count <= count; i += (nuint)Vector256<int>.Count)
            {
                Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref from, i)).As<float, T>().StoreUnsafe(ref to, i);
            }
        }
        else if (typeof(T) == typeof(double) && Avx.IsSupported)
        {
            for (; i + (nuint)Vector128<int>.Count <= count; i += (nuint)Vector128<int>.Count)
            {
                Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref from, i)).As<double, T>().StoreUnsafe(ref to, i);
            }
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref to, i) = RowNumber.Of<T>(Unsafe.Add(ref from, i));
        }
    }
}
