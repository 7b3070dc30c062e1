using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime.Tests.Engine;

/// <summary>Column 2: dot(x, w).</summary>
internal readonly struct Score : IRowSums<float>
{
    public static bool UsesIndex => false;

    public static int Column(int place) => -1;

    public static int Count => 1;

    public static int Kept => -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector512<float> index,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5,
        ref Vector512<float> first, ref Vector512<float> second, ref Vector512<float> kept)
        where TFrame : struct, IVector512Frame<float> =>
        first = Vector512.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.SharedRow(in at, 1, j), first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector256<float> index,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5,
        ref Vector256<float> first, ref Vector256<float> second, ref Vector256<float> kept)
        where TFrame : struct, IVector256Frame<float> =>
        first = Vector256.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.SharedRow(in at, 1, j), first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector128<float> index,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5,
        ref Vector128<float> first, ref Vector128<float> second, ref Vector128<float> kept)
        where TFrame : struct, IVector128Frame<float> =>
        first = Vector128.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.SharedRow(in at, 1, j), first);
}

/// <summary>Columns 3 and 4: the loss and its derivative by the score, from the target in column 0 and the intercept in column 1.</summary>
internal readonly struct LogisticLoss : IRowMap<float>
{
    public static bool UsesIndex => false;

    public static int Column(int place) => place switch { 0 => 0, 1 => 2, 2 => 1, _ => -1 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5)
        where TFrame : struct, IVector512Frame<float>
    {
        Vector512<float> y = c0;
        Vector512<float> s = c1 + c2;
        TFrame.Store(in at, 3, VectorMath.Softplus(s) - (y * s));
        TFrame.Store(in at, 4, VectorMath.Sigmoid(s) - y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5)
        where TFrame : struct, IVector256Frame<float>
    {
        Vector256<float> y = c0;
        Vector256<float> s = c1 + c2;
        TFrame.Store(in at, 3, VectorMath.Softplus(s) - (y * s));
        TFrame.Store(in at, 4, VectorMath.Sigmoid(s) - y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5)
        where TFrame : struct, IVector128Frame<float>
    {
        Vector128<float> y = c0;
        Vector128<float> s = c1 + c2;
        TFrame.Store(in at, 3, VectorMath.Softplus(s) - (y * s));
        TFrame.Store(in at, 4, VectorMath.Sigmoid(s) - y);
    }
}

/// <summary>What a sample adds to the gradient of the weights.</summary>
internal readonly struct WeightsGradient : IRowReduction<float>
{
    public static bool UsesIndex => false;

    public static int Column(int place) => place switch { 0 => 4, _ => -1 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector512<float> index,
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3, Vector512<float> c4, Vector512<float> c5,
        Vector512<float> accumulator)
        where TFrame : struct, IVector512Frame<float> =>
        Vector512.FusedMultiplyAdd(TFrame.Row(in at, 0, j), c0, accumulator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector256<float> index,
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3, Vector256<float> c4, Vector256<float> c5,
        Vector256<float> accumulator)
        where TFrame : struct, IVector256Frame<float> =>
        Vector256.FusedMultiplyAdd(TFrame.Row(in at, 0, j), c0, accumulator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Compute<TFrame>(
        in RowCursor<float> at, nuint j, Vector128<float> index,
        Vector128<float> c0, Vector128<float> c1, Vector128<float> c2, Vector128<float> c3, Vector128<float> c4, Vector128<float> c5,
        Vector128<float> accumulator)
        where TFrame : struct, IVector128Frame<float> =>
        Vector128.FusedMultiplyAdd(TFrame.Row(in at, 0, j), c0, accumulator);
}
