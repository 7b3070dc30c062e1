using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// The sum over samples, which is the same bits on every vector width. A row is 64 samples of float or 32 of double, and each
/// place in the row has a lane. Rows are added up lane by lane; after 8 rows of float or 64 of double the lanes are folded,
/// in double and in a fixed tree, into 8 lanes that go through a block of <see cref="BlockLength"/> samples. What is left at the
/// end, less than a row, is a row by itself, filled up with zeros. The 8 lanes of a block are folded in a fixed tree, and
/// blocks are added in their order.
/// </summary>
/// <remarks>
/// Folding: consecutive lanes are taken in groups of 8, g0 to g7 for float and g0 to g3 for double, and added as
/// ((g0 + g1) + (g2 + g3)) + ((g4 + g5) + (g6 + g7)), pairwise summation (Higham, SIAM J. Sci. Comput. 14, 1993). How the
/// vectors divide a row into 16, 8 or 4 elements has no part in it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>The number of samples of a block; the last block may be shorter.</summary>
    public const int BlockLength = 16384;

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

    /// <summary>After how many samples the lanes are folded: 8 rows of float, whose sums lose bits, and 64 of double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int FoldLength<T>()
        where T : unmanaged => typeof(T) == typeof(float) ? 8 * 64 : 64 * 32;

    /// <summary>The first sample of a block.</summary>
    internal static nuint BlockStart(int block) => (nuint)block * BlockLength;

    /// <summary>The sample behind the last one of a block.</summary>
    internal static nuint BlockEnd(int block, int samples) => Math.Min(BlockStart(block) + BlockLength, (nuint)samples);
}
