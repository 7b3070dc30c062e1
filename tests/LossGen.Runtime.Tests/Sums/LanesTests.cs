using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests.Sums;

/// <summary>The definition of the sum, written out place by place, against what kernels use.</summary>
public class LanesTests
{
    [Fact]
    public void A_row_of_floats_folds_to_8_lanes()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            float[] row = [.. Values(seed, 64).Select(v => (float)v)];
            double[] expected = Tree([.. row.Select(v => (double)v)], 8, (a, b) => a + b);
            AssertSame(expected, Lanes.FoldRow(in row[0]));
        }
    }

    [Fact]
    public void A_row_of_doubles_folds_to_8_lanes()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            double[] row = Values(seed, 32);
            double[] expected = Tree(row, 8, (a, b) => a + b);
            AssertSame(expected, Lanes.FoldRow(in row[0]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(511)]
    [InlineData(577)]
    [InlineData(16_384)]
    [InlineData(40_000)]
    [InlineData(Lanes.ExactLength - 1)]
    [InlineData(Lanes.ExactLength)]
    [InlineData(Lanes.ExactLength + 65)]
    public void The_sum_follows_its_definition(int n)
    {
        double[] values = Values(n, n);
        float[] singles = [.. values.Select(v => (float)v)];
        Assert.Equal(Sum(values, 32, 16, false, (a, b) => a + b), Lanes.Sum(values));
        double[] widened = [.. singles.Select(v => (double)v)];
        Assert.Equal(Sum(widened, 64, 2, n >= Lanes.ExactLength, (a, b) => (float)a + (float)b), Lanes.Sum(singles));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(100_003)]
    [InlineData(Lanes.ExactLength + 77)]
    public void A_sum_of_pieces_has_the_bits_of_the_sum(int n)
    {
        double[] values = Values(n, n);
        float[] singles = [.. values.Select(v => (float)v)];
        SampleSum<double> sum = new(n);
        SampleSum<float> sumOfSingles = new(n);
        var random = new Random(n);
        for (int start = 0; start < n;)
        {
            int length = Math.Min(random.Next(200), n - start);
            sum.Add(values.AsSpan(start, length));
            sumOfSingles.Add(singles.AsSpan(start, length));
            start += length;
        }

        Assert.Equal(Lanes.Sum(values), sum.Total);
        Assert.Equal(Lanes.Sum(singles), sumOfSingles.Total);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(16_384, 1)]
    [InlineData(16_385, 2)]
    [InlineData(int.MaxValue, 131_072)]
    public void Blocks_are_counted_up(int samples, int blocks) => Assert.Equal(blocks, Lanes.BlockCount(samples));

    [Theory]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void A_term_that_is_not_finite_is_the_sum(int n)
    {
        foreach (float special in (float[])[float.PositiveInfinity, float.NegativeInfinity, float.NaN])
        {
            float[] values = [.. Enumerable.Repeat(1f, n)];
            values[n / 3] = special;
            Assert.Equal(special, (float)Lanes.Sum(values));
            Assert.Equal(special, (float)Lanes.Sum([.. values.Select(v => (double)v)]));
        }
    }

    /// <summary>Groups of a row, added pair by pair.</summary>
    private static double[] Tree(double[] row, int group, Func<double, double, double> add)
    {
        double[][] groups = [.. row.Chunk(group)];
        while (groups.Length > 1)
        {
            groups = [.. groups.Chunk(2).Select(pair => pair[0].Zip(pair[1], add).ToArray())];
        }

        return groups[0];
    }

    private static double Sum(double[] values, int rowLength, int rowsPerStrip, bool isExact, Func<double, double, double> add)
    {
        double sum = 0, rounding = 0;
        foreach (double[] block in values.Chunk(Lanes.BlockLength))
        {
            double[] lanes = new double[rowLength / 4];
            int full = block.Length / rowLength * rowLength;
            foreach (double[] rows in block.Take(full).Chunk(rowLength * rowsPerStrip))
            {
                double[] strip = new double[rowLength / 4];
                foreach (double[] row in rows.Chunk(rowLength))
                {
                    if (isExact)
                    {
                        AddGroups(lanes, row);
                    }
                    else
                    {
                        strip = [.. strip.Zip(Tree(row, rowLength / 4, add), add)];
                    }
                }

                AddGroups(lanes, strip);
            }

            if (full < block.Length)
            {
                AddGroups(lanes, [.. block.Skip(full), .. new double[rowLength - (block.Length - full)]]);
            }

            double[] l = Tree(lanes, 8, (a, b) => a + b);
            double total = (l[0] + l[4] + (l[2] + l[6])) + (l[1] + l[5] + (l[3] + l[7]));
            double next = sum + total;
            rounding += Math.Abs(sum) >= Math.Abs(total) ? sum - next + total : total - next + sum;
            sum = next;
        }

        return sum + rounding;

        static void AddGroups(double[] lanes, double[] groups)
        {
            for (int i = 0; i < groups.Length; i++)
            {
                lanes[i % lanes.Length] += groups[i];
            }
        }
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
