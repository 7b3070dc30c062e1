using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// The sum over samples, which is the same bits on every vector width, at every alignment and for every number of threads.
/// A row is 64 samples of float or 32 of double. In a row, four groups of 16 or 8 are added as (g0 + g1) + (g2 + g3). Rows of a
/// strip, 2 of float or 16 of double, are added in their order, place by place; the strip, widened to double where it is float,
/// lower half to upper half, is added to the 8 lanes of a block of <see cref="BlockLength"/> samples. The lanes of a block are
/// added in a fixed tree, and blocks in their order, with what each addition rounds away carried along.
/// From <see cref="ExactLength"/> samples on, float is widened before it is added: the 8 groups of 8 in a row, in double, as
/// ((g0 + g1) + (g2 + g3)) + ((g4 + g5) + (g6 + g7)), go into the lanes of the block. What is left at the end, less than a row,
/// is always added like that, filled up with zeros.
/// </summary>
/// <remarks>
/// <para>How far a sum can be off, for terms of one sign, with u = 2^-53 and v = 2^-24; for other terms, relative to the sum of
/// the absolute values. Each addition rounds by at most u (v in float) of its result, so that with one sign the error relative
/// to the sum is at most the number of roundings that a term passes through (Higham, SIAM J. Sci. Comput. 14, 1993):
/// </para>
/// <para>float from <see cref="ExactLength"/> on: 3 in the row, 255 in the block, 3 in its lanes, 1 for all blocks: 262 u =
/// 2^-45. The mean, rounded once more to float, is within 0.5000003 ULP of the exact mean of the losses.
/// float below that: 3 v, in the tree over 8 groups, and less than 2^-44: at worst 3 ULP before the mean is rounded, but 0 for
/// equal terms, which such a tree adds without rounding, and v/sqrt(n) or so where the roundings differ. Widening first would
/// double the time of a loss like hinge where its inputs are in the first cache (0.043 instead of 0.021 ns a sample,
/// measured); from 2^18 samples on memory hides it.
/// double: 2 in the row, 15 in the strip, 31 in the block, 3 in its lanes, 1 for all blocks: 52 u, for any number of samples.
/// </para>
/// <para>How vectors divide a group into 16, 8 or 4 elements has no part in it.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>The number of samples of a block; the last block may be shorter.</summary>
    public const int BlockLength = 16384;

    /// <summary>From how many samples on float is widened before it is added.</summary>
    public const int ExactLength = 1 << 18;

    /// <summary>The number of blocks.</summary>
    /// <param name="samples">The number of samples.</param>
    public static int BlockCount(int samples) => (int)(((uint)samples + BlockLength - 1) / BlockLength);

    /// <summary>The sum of the 8 lanes of a block.</summary>
    /// <param name="total">The lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Total(Vector512<double> total)
    {
        Vector256<double> four = total.GetLower() + total.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    /// <summary>The sum of a span.</summary>
    /// <param name="values">The values.</param>
    public static double Sum(ReadOnlySpan<float> values) => Engine.Add(default(IdentityStep<float>), new Samples<float>(values));

    /// <summary>The sum of a span.</summary>
    /// <param name="values">The values.</param>
    public static double Sum(ReadOnlySpan<double> values) => Engine.Add(default(IdentityStep<double>), new Samples<double>(values));

    /// <summary>The number of samples that make a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int RowLength<T>()
        where T : unmanaged => typeof(T) == typeof(float) ? 64 : 32;

    /// <summary>The number of samples that make a strip: 2 rows of float, whose sums lose bits, and 16 of double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int StripLength<T>()
        where T : unmanaged => typeof(T) == typeof(float) ? 2 * 64 : 16 * 32;

    /// <summary>Whether each row is widened by itself.</summary>
    /// <param name="samples">The number of samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExact<T>(int samples)
        where T : unmanaged => typeof(T) == typeof(float) && samples >= ExactLength;

    /// <summary>The first sample of a block.</summary>
    internal static nuint BlockStart(int block) => (nuint)block * BlockLength;

    /// <summary>The sample behind the last one of a block.</summary>
    internal static nuint BlockEnd(int block, int samples) => Math.Min(BlockStart(block) + BlockLength, (nuint)samples);
}
