using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// The rows of as many samples as a vector of 512 bits has lanes. Squares change places within the quarters of the vectors, which
/// are taken from rows and put into rows by themselves, or two at a time. Side by side only whole vectors are stored, which passes
/// then load as they were stored.
/// </summary>
internal static class WideTransposition
{
    /// <summary>How many elements of each sample change places at once: as many as a quarter of a vector holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Elements<T>()
        where T : unmanaged => (nuint)Vector128<T>.Count;

    /// <summary>Whether the machine has the instructions, and rows are long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSupported<T>(int length)
        where T : unmanaged => VectorWidth.Is512 && (nuint)length >= Elements<T>();

    /// <summary>From rows to vectors that are <see cref="RowTile{T}.Stride"/> apart.</summary>
    /// <param name="rows">The first row.</param>
    /// <param name="length">How far rows are apart.</param>
    /// <param name="sideBySide">The first vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SideBySide<T>(ref T rows, nuint length, ref T sideBySide)
        where T : unmanaged
    {
        // What is left at the end goes together with some of what is done already.
        nuint last = length - Elements<T>();
        for (nuint j = 0; j < length; j += Elements<T>())
        {
            nuint place = Math.Min(j, last);
            ref T first = ref Unsafe.Add(ref rows, place);
            ref T target = ref Unsafe.Add(ref sideBySide, place * (nuint)RowTile<T>.Stride);
            if (typeof(T) == typeof(float))
            {
                Exchange(
                    Quarters(ref first, 4 * length).AsSingle(),
                    Quarters(ref Unsafe.Add(ref first, length), 4 * length).AsSingle(),
                    Quarters(ref Unsafe.Add(ref first, 2 * length), 4 * length).AsSingle(),
                    Quarters(ref Unsafe.Add(ref first, 3 * length), 4 * length).AsSingle(),
                    out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
                a.As<float, T>().StoreUnsafe(ref target);
                b.As<float, T>().StoreUnsafe(ref target, (nuint)RowTile<T>.Stride);
                c.As<float, T>().StoreUnsafe(ref target, 2 * (nuint)RowTile<T>.Stride);
                d.As<float, T>().StoreUnsafe(ref target, 3 * (nuint)RowTile<T>.Stride);
            }
            else
            {
                Vector512<double> even = Quarters(ref first, 2 * length).AsDouble();
                Vector512<double> odd = Quarters(ref Unsafe.Add(ref first, length), 2 * length).AsDouble();
                Avx512F.UnpackLow(even, odd).As<double, T>().StoreUnsafe(ref target);
                Avx512F.UnpackHigh(even, odd).As<double, T>().StoreUnsafe(ref target, (nuint)RowTile<T>.Stride);
            }
        }
    }

    /// <summary>From vectors that are <see cref="RowTile{T}.Stride"/> apart to rows.</summary>
    /// <param name="sideBySide">The first vector.</param>
    /// <param name="rows">The first row.</param>
    /// <param name="length">How far rows are apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OneByOne<T>(ref T sideBySide, ref T rows, nuint length)
        where T : unmanaged
    {
        nuint j = 0;
        for (; j + (2 * Elements<T>()) <= length; j += 2 * Elements<T>())
        {
            OneByOneInHalves(ref Unsafe.Add(ref sideBySide, j * (nuint)RowTile<T>.Stride), ref Unsafe.Add(ref rows, j), length);
        }

        for (; j < length; j += Elements<T>())
        {
            nuint place = Math.Min(j, length - Elements<T>());
            OneByOneInQuarters(ref Unsafe.Add(ref sideBySide, place * (nuint)RowTile<T>.Stride), ref Unsafe.Add(ref rows, place), length);
        }
    }

    /// <summary>Rows are stored by 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneByOneInHalves<T>(ref T sideBySide, ref T rows, nuint length)
        where T : unmanaged
    {
        nuint next = (nuint)RowTile<T>.Stride;
        if (typeof(T) == typeof(float))
        {
            Exchange(
                Vector512.LoadUnsafe(ref sideBySide).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, next).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 2 * next).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 3 * next).AsSingle(),
                out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
            Exchange(
                Vector512.LoadUnsafe(ref sideBySide, 4 * next).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 5 * next).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 6 * next).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 7 * next).AsSingle(),
                out Vector512<float> e, out Vector512<float> f, out Vector512<float> g, out Vector512<float> h);
            StoreHalves(a.As<float, T>(), e.As<float, T>(), ref rows, 4 * length);
            StoreHalves(b.As<float, T>(), f.As<float, T>(), ref Unsafe.Add(ref rows, length), 4 * length);
            StoreHalves(c.As<float, T>(), g.As<float, T>(), ref Unsafe.Add(ref rows, 2 * length), 4 * length);
            StoreHalves(d.As<float, T>(), h.As<float, T>(), ref Unsafe.Add(ref rows, 3 * length), 4 * length);
        }
        else
        {
            var a = Vector512.LoadUnsafe(ref sideBySide).AsDouble();
            var b = Vector512.LoadUnsafe(ref sideBySide, next).AsDouble();
            var c = Vector512.LoadUnsafe(ref sideBySide, 2 * next).AsDouble();
            var d = Vector512.LoadUnsafe(ref sideBySide, 3 * next).AsDouble();
            StoreHalves(Avx512F.UnpackLow(a, b).As<double, T>(), Avx512F.UnpackLow(c, d).As<double, T>(), ref rows, 2 * length);
            StoreHalves(Avx512F.UnpackHigh(a, b).As<double, T>(), Avx512F.UnpackHigh(c, d).As<double, T>(), ref Unsafe.Add(ref rows, length), 2 * length);
        }
    }

    /// <summary>Rows are stored by 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneByOneInQuarters<T>(ref T sideBySide, ref T rows, nuint length)
        where T : unmanaged
    {
        nuint next = (nuint)RowTile<T>.Stride;
        var first = Vector512.LoadUnsafe(ref sideBySide);
        var second = Vector512.LoadUnsafe(ref sideBySide, next);
        if (typeof(T) == typeof(float))
        {
            Exchange(
                first.AsSingle(),
                second.AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 2 * next).AsSingle(),
                Vector512.LoadUnsafe(ref sideBySide, 3 * next).AsSingle(),
                out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
            StoreQuarters(a.As<float, T>(), ref rows, 4 * length);
            StoreQuarters(b.As<float, T>(), ref Unsafe.Add(ref rows, length), 4 * length);
            StoreQuarters(c.As<float, T>(), ref Unsafe.Add(ref rows, 2 * length), 4 * length);
            StoreQuarters(d.As<float, T>(), ref Unsafe.Add(ref rows, 3 * length), 4 * length);
        }
        else
        {
            StoreQuarters(Avx512F.UnpackLow(first.AsDouble(), second.AsDouble()).As<double, T>(), ref rows, 2 * length);
            StoreQuarters(Avx512F.UnpackHigh(first.AsDouble(), second.AsDouble()).As<double, T>(), ref Unsafe.Add(ref rows, length), 2 * length);
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
    private static Vector512<T> Quarters<T>(ref T row, nuint step)
        where T : unmanaged
    {
        Vector512<float> quarters = Quarter(ref row, 0).ToVector256Unsafe().ToVector512Unsafe();
        quarters = Avx512F.InsertVector128(quarters, Quarter(ref row, step), 1);
        quarters = Avx512F.InsertVector128(quarters, Quarter(ref row, 2 * step), 2);
        return Avx512F.InsertVector128(quarters, Quarter(ref row, 3 * step), 3).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Quarter<T>(ref T row, nuint place)
        where T : unmanaged => Vector128.LoadUnsafe(ref row, place).As<T, float>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuarters<T>(Vector512<T> quarters, ref T row, nuint step)
        where T : unmanaged
    {
        Vector512<float> values = quarters.As<T, float>();
        Avx512F.ExtractVector128(values, 0).As<float, T>().StoreUnsafe(ref row);
        Avx512F.ExtractVector128(values, 1).As<float, T>().StoreUnsafe(ref row, step);
        Avx512F.ExtractVector128(values, 2).As<float, T>().StoreUnsafe(ref row, 2 * step);
        Avx512F.ExtractVector128(values, 3).As<float, T>().StoreUnsafe(ref row, 3 * step);
    }

    /// <summary>A quarter of the one vector and behind it that of the other, for each of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves<T>(Vector512<T> left, Vector512<T> right, ref T row, nuint step)
        where T : unmanaged
    {
        Vector512<long> lower = Avx512F.PermuteVar8x64x2(left.AsInt64(), Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), right.AsInt64());
        Vector512<long> upper = Avx512F.PermuteVar8x64x2(left.AsInt64(), Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), right.AsInt64());
        lower.GetLower().As<long, T>().StoreUnsafe(ref row);
        lower.GetUpper().As<long, T>().StoreUnsafe(ref row, step);
        upper.GetLower().As<long, T>().StoreUnsafe(ref row, 2 * step);
        upper.GetUpper().As<long, T>().StoreUnsafe(ref row, 3 * step);
    }
}
