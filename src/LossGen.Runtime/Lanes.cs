using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    private const int SingleRow = 64;
    private const int DoubleRow = 32;
    private const int SingleRows = 8;
    private const int DoubleRows = 64;

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<float> values)
    {
        double sum = 0;
        Span<Vector512<float>> lanes = stackalloc Vector512<float>[SingleRow / 16];
        Span<float> tail = stackalloc float[SingleRow];
        while (!values.IsEmpty)
        {
            ReadOnlySpan<float> block = values[..Math.Min(values.Length, BlockLength)];
            values = values[block.Length..];
            Vector512<double> total = Vector512<double>.Zero;
            while (block.Length >= SingleRow)
            {
                lanes.Clear();
                for (int row = 0; row < SingleRows && block.Length >= SingleRow; row++, block = block[SingleRow..])
                {
                    for (int k = 0; k < lanes.Length; k++)
                    {
                        lanes[k] += Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(block), (nuint)(k * 16));
                    }
                }

                total += Fold(lanes);
            }

            if (!block.IsEmpty)
            {
                tail.Clear();
                block.CopyTo(tail);
                total += Fold(tail);
            }

            sum += Total(total);
        }

        return sum;
    }

    /// <summary>The sum of a span.</summary>
    /// <param name="values">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        Span<Vector512<double>> lanes = stackalloc Vector512<double>[DoubleRow / 8];
        Span<double> tail = stackalloc double[DoubleRow];
        while (!values.IsEmpty)
        {
            ReadOnlySpan<double> block = values[..Math.Min(values.Length, BlockLength)];
            values = values[block.Length..];
            Vector512<double> total = Vector512<double>.Zero;
            while (block.Length >= DoubleRow)
            {
                lanes.Clear();
                for (int row = 0; row < DoubleRows && block.Length >= DoubleRow; row++, block = block[DoubleRow..])
                {
                    for (int k = 0; k < lanes.Length; k++)
                    {
                        lanes[k] += Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(block), (nuint)(k * 8));
                    }
                }

                total += Fold(lanes);
            }

            if (!block.IsEmpty)
            {
                tail.Clear();
                block.CopyTo(tail);
                total += Fold(tail);
            }

            sum += Total(total);
        }

        return sum;
    }
}
