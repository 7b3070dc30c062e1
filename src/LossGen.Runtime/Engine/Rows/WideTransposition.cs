using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// As many samples as a vector of 512 bits has lanes, by as many elements as 128 bits hold: an exchange within each quarter of the
/// vectors, whose quarters are taken from rows and put into rows by themselves. Side by side only whole vectors are stored, which
/// passes then load as they were stored.
/// </summary>
internal static class WideTransposition
{
    /// <summary>How many elements of each sample change places at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements<T>()
        where T : unmanaged => Vector128<T>.Count;

    /// <summary>Whether the machine has the instructions, and rows are long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSupported<T>(int length)
        where T : unmanaged => VectorWidth.Is512 && length >= Elements<T>();

    /// <summary>From rows to vectors that are <see cref="RowTile{T}.Stride"/> apart.</summary>
    /// <param name="rows">The first row.</param>
    /// <param name="length">How far rows are apart.</param>
    /// <param name="sideBySide">The first vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SideBySide<T>(ref T rows, int length, ref T sideBySide)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Exchange(
                Quarters(ref rows, 0, 4 * length, length).AsSingle(),
                Quarters(ref rows, 1, 4 * length, length).AsSingle(),
                Quarters(ref rows, 2, 4 * length, length).AsSingle(),
                Quarters(ref rows, 3, 4 * length, length).AsSingle(),
                out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
            a.As<float, T>().StoreUnsafe(ref sideBySide);
            b.As<float, T>().StoreUnsafe(ref sideBySide, (nuint)RowTile<T>.Stride);
            c.As<float, T>().StoreUnsafe(ref sideBySide, 2 * (nuint)RowTile<T>.Stride);
            d.As<float, T>().StoreUnsafe(ref sideBySide, 3 * (nuint)RowTile<T>.Stride);
        }
        else
        {
            Vector512<double> even = Quarters(ref rows, 0, 2 * length, length).AsDouble();
            Vector512<double> odd = Quarters(ref rows, 1, 2 * length, length).AsDouble();
            Avx512F.UnpackLow(even, odd).As<double, T>().StoreUnsafe(ref sideBySide);
            Avx512F.UnpackHigh(even, odd).As<double, T>().StoreUnsafe(ref sideBySide, (nuint)RowTile<T>.Stride);
        }
    }

    /// <summary>From vectors that are <see cref="RowTile{T}.Stride"/> apart to rows.</summary>
    /// <param name="sideBySide">The first vector.</param>
    /// <param name="rows">The first row.</param>
    /// <param name="length">How far rows are apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OneByOne<T>(ref T sideBySide, ref T rows, int length)
        where T : unmanaged
    {
        var first = Vector512.LoadUnsafe(ref sideBySide);
        var second = Vector512.LoadUnsafe(ref sideBySide, (nuint)RowTile<T>.Stride);
        if (typeof(T) == typeof(float))
        {
            Exchange(
                first.AsSingle(),
                second.AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 2 * (nuint)RowTile<T>.Stride).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 3 * (nuint)RowTile<T>.Stride).AsSingle(),
                out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
            StoreQuarters(a.As<float, T>(), ref rows, 0, 4 * length, length);
            StoreQuarters(b.As<float, T>(), ref rows, 1, 4 * length, length);
            StoreQuarters(c.As<float, T>(), ref rows, 2, 4 * length, length);
            StoreQuarters(d.As<float, T>(), ref rows, 3, 4 * length, length);
        }
        else
        {
            StoreQuarters(Avx512F.UnpackLow(first.AsDouble(), second.AsDouble()).As<double, T>(), ref rows, 0, 2 * length, length);
            StoreQuarters(Avx512F.UnpackHigh(first.AsDouble(), second.AsDouble()).As<double, T>(), ref rows, 1, 2 * length, length);
        }
    }

    /// <summary>The four rows of each quarter become its four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d,
        out Vector512<float> first, out Vector512<float> second, out Vector512<float> third, out Vector512<float> fourth)
    {
        Vector512<double> lowAB = Avx512F.UnpackLow(a, b).AsDouble(), highAB = Avx512F.UnpackHigh(a, b).AsDouble();
        Vector512<double> lowCD = Avx512F.UnpackLow(c, d).AsDouble(), highCD = Avx512F.UnpackHigh(c, d).AsDouble();
        first = Avx512F.UnpackLow(lowAB, lowCD).AsSingle();
        second = Avx512F.UnpackHigh(lowAB, lowCD).AsSingle();
        third = Avx512F.UnpackLow(highAB, highCD).AsSingle();
        fourth = Avx512F.UnpackHigh(highAB, highCD).AsSingle();
    }

    /// <summary>128 bits of each of four rows, put into place as they are loaded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Quarters<T>(ref T rows, int row, int step, int length)
        where T : unmanaged
    {
        ref float first = ref Unsafe.As<T, float>(ref Unsafe.Add(ref rows, row * length));
        nuint next = (nuint)step * (nuint)Unsafe.SizeOf<T>() / sizeof(float);
        Vector512<float> quarters = Vector128.LoadUnsafe(ref first).ToVector256Unsafe().ToVector512Unsafe();
        quarters = Avx512F.InsertVector128(quarters, Vector128.LoadUnsafe(ref first, next), 1);
        quarters = Avx512F.InsertVector128(quarters, Vector128.LoadUnsafe(ref first, 2 * next), 2);
        return Avx512F.InsertVector128(quarters, Vector128.LoadUnsafe(ref first, 3 * next), 3).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuarters<T>(Vector512<T> quarters, ref T rows, int row, int step, int length)
        where T : unmanaged
    {
        ref float first = ref Unsafe.As<T, float>(ref Unsafe.Add(ref rows, row * length));
        nuint next = (nuint)step * (nuint)Unsafe.SizeOf<T>() / sizeof(float);
        Vector512<float> values = quarters.As<T, float>();
        Avx512F.ExtractVector128(values, 0).StoreUnsafe(ref first);
        Avx512F.ExtractVector128(values, 1).StoreUnsafe(ref first, next);
        Avx512F.ExtractVector128(values, 2).StoreUnsafe(ref first, 2 * next);
        Avx512F.ExtractVector128(values, 3).StoreUnsafe(ref first, 3 * next);
    }
}
