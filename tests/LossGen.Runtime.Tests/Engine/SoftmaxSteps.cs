using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime.Tests.Engine;

/// <summary>Column 1: the largest logit of a row.</summary>
internal readonly struct LargestLogit : IRowMaximum<float>
{
    public static bool UsesIndex => false;

    public static bool SkipsNaN => false;

    public static int Column(int place) => -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector512<float> index,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5,
        Vector512<float> accumulator)
        where TFrame : struct, IVector512Frame<float> =>
        TFrame.Row(in at, 0, j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector256<float> index,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5,
        Vector256<float> accumulator)
        where TFrame : struct, IVector256Frame<float> =>
        TFrame.Row(in at, 0, j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector128<float> index,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5,
        Vector128<float> accumulator)
        where TFrame : struct, IVector128Frame<float> =>
        TFrame.Row(in at, 0, j);
}

/// <summary>Columns 2 and 3: the exponentials of all but the largest logits, and how many of those there are.</summary>
internal readonly struct OtherExponentials : IRowSums<float>
{
    public static bool UsesIndex => false;

    public static int Column(int place) => place switch { 0 => 1, _ => -1 };

    public static int Count => 2;

    public static int Kept => -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector512<float> index,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5,
        ref Vector512<float> first, ref Vector512<float> second, ref Vector512<float> kept)
        where TFrame : struct, IVector512Frame<float>
    {
        Vector512<float> z = TFrame.Row(in at, 0, j);
        Vector512<float> largest = c0;
        Vector512<float> isLargest = Vector512.Equals(z, largest);
        first += Vector512.ConditionalSelect(isLargest, Vector512<float>.Zero, VectorMath.Exp(z - largest));
        second += Vector512.ConditionalSelect(isLargest, Vector512<float>.One, Vector512<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector256<float> index,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5,
        ref Vector256<float> first, ref Vector256<float> second, ref Vector256<float> kept)
        where TFrame : struct, IVector256Frame<float>
    {
        Vector256<float> z = TFrame.Row(in at, 0, j);
        Vector256<float> largest = c0;
        Vector256<float> isLargest = Vector256.Equals(z, largest);
        first += Vector256.ConditionalSelect(isLargest, Vector256<float>.Zero, VectorMath.Exp(z - largest));
        second += Vector256.ConditionalSelect(isLargest, Vector256<float>.One, Vector256<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector128<float> index,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5,
        ref Vector128<float> first, ref Vector128<float> second, ref Vector128<float> kept)
        where TFrame : struct, IVector128Frame<float>
    {
        Vector128<float> z = TFrame.Row(in at, 0, j);
        Vector128<float> largest = c0;
        Vector128<float> isLargest = Vector128.Equals(z, largest);
        first += Vector128.ConditionalSelect(isLargest, Vector128<float>.Zero, VectorMath.Exp(z - largest));
        second += Vector128.ConditionalSelect(isLargest, Vector128<float>.One, Vector128<float>.Zero);
    }
}

/// <summary>Columns 5 and 6: the loss, from the logit of the label in column 4, and the sum of the exponentials.</summary>
internal readonly struct CrossEntropyOfLabel : IRowMap<float>
{
    public static bool UsesIndex => false;

    public static int Column(int place) => place switch { 0 => 2, 1 => 3, 2 => 1, 3 => 4, _ => -1 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5)
        where TFrame : struct, IVector512Frame<float>
    {
        Vector512<float> others = c0 + (c1 - Vector512<float>.One);
        TFrame.Store(in at, 5, VectorMath.Log1p(others) + (c2 - c3));
        TFrame.Store(in at, 6, Vector512<float>.One + others);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5)
        where TFrame : struct, IVector256Frame<float>
    {
        Vector256<float> others = c0 + (c1 - Vector256<float>.One);
        TFrame.Store(in at, 5, VectorMath.Log1p(others) + (c2 - c3));
        TFrame.Store(in at, 6, Vector256<float>.One + others);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5)
        where TFrame : struct, IVector128Frame<float>
    {
        Vector128<float> others = c0 + (c1 - Vector128<float>.One);
        TFrame.Store(in at, 5, VectorMath.Log1p(others) + (c2 - c3));
        TFrame.Store(in at, 6, Vector128<float>.One + others);
    }
}

/// <summary>The gradient of a row: softmax less 1 at the label.</summary>
internal readonly struct CrossEntropyGradient : IRowWrite<float>
{
    public static int Label => -1;

    public static int AtLabel => -1;

    public static bool UsesIndex => true;

    public static int Column(int place) => place switch { 0 => 1, 1 => 6, 2 => 0, _ => -1 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector512<float> index,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5,
        ref Vector512<float> results)
        where TFrame : struct, IVector512Frame<float>
    {
        Vector512<float> softmax = VectorMath.Exp(TFrame.Row(in at, 0, j) - c0) / c1;
        Vector512<float> isLabel = Vector512.Equals(index, c2);
        results = Vector512.ConditionalSelect(isLabel, softmax - Vector512<float>.One, softmax);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector256<float> index,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5,
        ref Vector256<float> results)
        where TFrame : struct, IVector256Frame<float>
    {
        Vector256<float> softmax = VectorMath.Exp(TFrame.Row(in at, 0, j) - c0) / c1;
        Vector256<float> isLabel = Vector256.Equals(index, c2);
        results = Vector256.ConditionalSelect(isLabel, softmax - Vector256<float>.One, softmax);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector128<float> index,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5,
        ref Vector128<float> results)
        where TFrame : struct, IVector128Frame<float>
    {
        Vector128<float> softmax = VectorMath.Exp(TFrame.Row(in at, 0, j) - c0) / c1;
        Vector128<float> isLabel = Vector128.Equals(index, c2);
        results = Vector128.ConditionalSelect(isLabel, softmax - Vector128<float>.One, softmax);
    }
}
