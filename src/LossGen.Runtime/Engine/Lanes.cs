using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// The sum over samples, which is the same bits on every vector width, at every alignment and for every number of threads.
/// A group is 16 samples of float or 8 of double; a row is four groups, added as (g0 + g1) + (g2 + g3). The rows of a strip, 2
/// of float or 16 of double, are added in their order; the strip, widened where it is float, is added to the lanes of a block
/// of <see cref="BlockLength"/> samples, of which there are as many as samples in a group, in double. What is left at the end,
/// less than a row, is filled up with zeros, and each of its groups is added to the lanes by itself. From
/// <see cref="ExactLength"/> samples of float on, all groups are. The lanes of a block are added in a fixed tree, and blocks in
/// their order, with what each addition rounds away carried along.
/// </summary>
/// <remarks>
/// <para>How far a sum can be off, for terms of one sign, with u = 2^-53 and v = 2^-24; for other terms, relative to the sum of
/// the absolute values. Each addition rounds by at most u (v in float) of its result, so that with one sign the error relative
/// to the sum is at most the number of roundings that a term passes through (Higham, SIAM J. Sci. Comput. 14, 1993):
/// </para>
/// <para>float from <see cref="ExactLength"/> on: 1023 in the block, 4 in its lanes, 1 for all blocks: 1028 u = 2^-43. The
/// mean, rounded once more to float, is within 0.500001 ULP of the exact mean of the losses.
/// float below that: 3 v in the strip, and less than 2^-43: at worst 3 ULP before the mean is rounded, but 0 for equal terms,
/// which such a tree adds without rounding, and v/sqrt(n) or so where the roundings differ. Widening first would double the
/// time of a loss like hinge where its inputs are in the first cache (0.043 instead of 0.021 ns a sample, measured); with so
/// many samples memory hides it.
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
    public const int ExactLength = 1 << 19;

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

    /// <summary>Whether each group is added to the lanes by itself.</summary>
    /// <param name="samples">The number of samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExact<T>(int samples)
        where T : unmanaged => typeof(T) == typeof(float) && samples >= ExactLength;

    /// <summary>The first sample of a block.</summary>
    internal static int BlockStart(int block) => block * BlockLength;
}
