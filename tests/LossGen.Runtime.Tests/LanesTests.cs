using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests;

/// <summary>The definition of the sum, written out lane by lane, against the forms of it that kernels use.</summary>
public class LanesTests
{
    [Fact]
    public void A_row_of_floats_folds_to_the_same_bits_from_every_width()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            float[] row = [.. Values(seed, 64).Select(v => (float)v)];
            double[] expected = Fold([.. row.Select(v => (double)v)]);
            ReadOnlySpan<Vector512<float>> wide = MemoryMarshal.Cast<float, Vector512<float>>(row);
            AssertSame(expected, Lanes.Fold(wide));
            AssertSame(expected, Lanes.Fold(wide[0], wide[1], wide[2], wide[3]));
            AssertSame(expected, Lanes.Fold((ReadOnlySpan<Vector256<float>>)MemoryMarshal.Cast<float, Vector256<float>>(row)));
            AssertSame(expected, Lanes.Fold((ReadOnlySpan<Vector128<float>>)MemoryMarshal.Cast<float, Vector128<float>>(row)));
            AssertSame(expected, Lanes.Fold((ReadOnlySpan<float>)row));
        }
    }

    [Fact]
    public void A_row_of_doubles_folds_to_the_same_bits_from_every_width()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            double[] row = Values(seed, 32);
            double[] expected = Fold(row);
            ReadOnlySpan<Vector512<double>> wide = MemoryMarshal.Cast<double, Vector512<double>>(row);
            AssertSame(expected, Lanes.Fold(wide));
            AssertSame(expected, Lanes.Fold(wide[0], wide[1], wide[2], wide[3]));
            AssertSame(expected, Lanes.Fold((ReadOnlySpan<Vector256<double>>)MemoryMarshal.Cast<double, Vector256<double>>(row)));
            AssertSame(expected, Lanes.Fold((ReadOnlySpan<Vector128<double>>)MemoryMarshal.Cast<double, Vector128<double>>(row)));
            AssertSame(expected, Lanes.Fold((ReadOnlySpan<double>)row));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(511)]
    [InlineData(577)]
    [InlineData(16_384)]
    [InlineData(40_000)]
    public void The_sum_follows_its_definition(int n)
    {
        double[] values = Values(n, n);
        float[] singles = [.. values.Select(v => (float)v)];
        Assert.Equal(Sum(values, 32, 64, (a, b) => a + b), Lanes.Sum(values));
        Assert.Equal(Sum([.. singles.Select(v => (double)v)], 64, 8, (a, b) => (float)a + (float)b), Lanes.Sum(singles));
    }

    [Fact]
    public void The_sum_of_many_floats_is_close()
    {
        float[] values = [.. Enumerable.Repeat(0.1f, 1_000_000)];
        Assert.Equal(1, Lanes.Sum(values) / (1e6 * 0.1f), 1e-7);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(16_384, 1)]
    [InlineData(16_385, 2)]
    [InlineData(int.MaxValue, 131_072)]
    public void Blocks_are_counted_up(int samples, int blocks) => Assert.Equal(blocks, Lanes.BlockCount(samples));

    /// <summary>Groups of 8 lanes, added pair by pair.</summary>
    private static double[] Fold(double[] lanes)
    {
        double[][] groups = [.. lanes.Chunk(8)];
        while (groups.Length > 1)
        {
            groups = [.. groups.Chunk(2).Select(pair => pair[0].Zip(pair[1], (a, b) => a + b).ToArray())];
        }

        return groups[0];
    }

    private static double Sum(double[] values, int rowLength, int rowsPerFold, Func<double, double, double> add)
    {
        double sum = 0;
        foreach (double[] block in values.Chunk(Lanes.BlockLength))
        {
            double[] total = new double[8];
            int full = block.Length / rowLength * rowLength;
            foreach (double[] rows in block.Take(full).Chunk(rowLength * rowsPerFold))
            {
                double[] lanes = new double[rowLength];
                foreach (double[] row in rows.Chunk(rowLength))
                {
                    lanes = [.. lanes.Zip(row, add)];
                }

                total = [.. total.Zip(Fold(lanes), (a, b) => a + b)];
            }

            if (full < block.Length)
            {
                double[] tail = [.. block.Skip(full), .. new double[rowLength - (block.Length - full)]];
                total = [.. total.Zip(Fold(tail), (a, b) => a + b)];
            }

            sum += (total[0] + total[4] + (total[2] + total[6])) + (total[1] + total[5] + (total[3] + total[7]));
        }

        return sum;
    }

    private static double[] Values(int seed, int n)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n).Select(_ => (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-3, 4)))];
    }

    private static void AssertSame(double[] expected, Vector512<double> actual)
    {
        var lanes = new double[8];
        actual.CopyTo(lanes);
        Assert.Equal(expected, lanes);
    }
}
