using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime.Tests.Engine;

/// <summary>Column 2: dot(x, w).</summary>
internal readonly struct Score : IRowSums<float>
{
    public static int Count => 1;

    public static int Kept => -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, ref Vector512<float> first, ref Vector512<float> second, ref Vector512<float> kept)
        where TFrame : struct, IVector512Frame<float> =>
        first = Vector512.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.SharedRow(in at, 1, j), first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, ref Vector256<float> first, ref Vector256<float> second, ref Vector256<float> kept)
        where TFrame : struct, IVector256Frame<float> =>
        first = Vector256.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.SharedRow(in at, 1, j), first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(
        in RowCursor<float> at, nuint j, ref Vector128<float> first, ref Vector128<float> second, ref Vector128<float> kept)
        where TFrame : struct, IVector128Frame<float> =>
        first = Vector128.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.SharedRow(in at, 1, j), first);
}

/// <summary>Columns 3 and 4: the loss and its derivative by the score, from the target in column 0 and the intercept in column 1.</summary>
internal readonly struct LogisticLoss : IRowMap<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(in RowCursor<float> at, nuint j, ref Vector512<float> results)
        where TFrame : struct, IVector512Frame<float>
    {
        Vector512<float> y = TFrame.Column(in at, 0);
        Vector512<float> s = TFrame.Column(in at, 2) + TFrame.Column(in at, 1);
        results = VectorMath.Softplus(s) - (y * s);
        Unsafe.Add(ref results, 1) = VectorMath.Sigmoid(s) - y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(in RowCursor<float> at, nuint j, ref Vector256<float> results)
        where TFrame : struct, IVector256Frame<float>
    {
        Vector256<float> y = TFrame.Column(in at, 0);
        Vector256<float> s = TFrame.Column(in at, 2) + TFrame.Column(in at, 1);
        results = VectorMath.Softplus(s) - (y * s);
        Unsafe.Add(ref results, 1) = VectorMath.Sigmoid(s) - y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Compute<TFrame>(in RowCursor<float> at, nuint j, ref Vector128<float> results)
        where TFrame : struct, IVector128Frame<float>
    {
        Vector128<float> y = TFrame.Column(in at, 0);
        Vector128<float> s = TFrame.Column(in at, 2) + TFrame.Column(in at, 1);
        results = VectorMath.Softplus(s) - (y * s);
        Unsafe.Add(ref results, 1) = VectorMath.Sigmoid(s) - y;
    }
}

/// <summary>What a sample adds to the gradient of the weights.</summary>
internal readonly struct WeightsGradient : IRowReduction<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Compute<TFrame>(in RowCursor<float> at, nuint j, Vector512<float> accumulator)
        where TFrame : struct, IVector512Frame<float> =>
        Vector512.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.Column(in at, 4), accumulator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Compute<TFrame>(in RowCursor<float> at, nuint j, Vector256<float> accumulator)
        where TFrame : struct, IVector256Frame<float> =>
        Vector256.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.Column(in at, 4), accumulator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Compute<TFrame>(in RowCursor<float> at, nuint j, Vector128<float> accumulator)
        where TFrame : struct, IVector128Frame<float> =>
        Vector128.FusedMultiplyAdd(TFrame.Row(in at, 0, j), TFrame.Column(in at, 4), accumulator);
}
