using System;
using System.Linq;
using Xunit;

namespace LossGen.Runtime.Tests.Sums;

/// <summary>Means against the exact one, for terms that make summation hard.</summary>
public class MeanAccuracyTests
{
    private const int Many = 10_000_000;

    public static TheoryData<string> Cases { get; } =
    [
        "constant", "uniform", "magnitudes", "ascending", "descending", "huge first", "huge last", "spikes", "ties", "negative",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mean_of_many_floats_is_the_exact_one_rounded(string name)
    {
        float[] values = Values(name, Many);
        ExactSum exact = ExactSum.Of(values);

        // Half a unit is the rounding of the mean itself.
        Assert.InRange(exact.UlpsFromMean((float)(Lanes.Sum(values) / Many)), 0, 0.501);
        Assert.InRange(exact.UlpsFromMean(MeanOfLosses(values)), 0, 0.501);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mean_of_few_floats_is_off_by_no_more_than_three_roundings(string name)
    {
        foreach (int n in (int[])[1, 2, 63, 64, 100, 128, 1000, 4096, 16385, 100_003, Lanes.ExactLength - 1])
        {
            float[] values = Values(name, n);
            Assert.InRange(ExactSum.Of(values).UlpsFromMean((float)(Lanes.Sum(values) / n)), 0, 3.501);
        }
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.6931472f)]
    [InlineData(1e-30f)]
    [InlineData(3e37f)]
    public void The_mean_of_equal_floats_is_what_they_are(float value)
    {
        foreach (int n in (int[])[1, 2, 3, 63, 64, 65, 1000, 4096, 16385, 100_003, 1_000_003])
        {
            float[] values = [.. Enumerable.Repeat(value, n)];
            Assert.Equal(value, (float)(Lanes.Sum(values) / n));
            Assert.Equal(value, MeanOfLosses(values));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mean_of_doubles_stays_within_its_bound(string name)
    {
        foreach (int n in (int[])[1, 100, 4096, 100_003, 1_000_003])
        {
            // Values that don't end where those of float do.
            double[] values = [.. Values(name, n).Select((v, i) => v * (1 + ((i % 1001) * 1e-9)))];

            // 52 roundings, and that of the quotient.
            Assert.InRange(ExactSum.Of(values).RelativeDistance(Lanes.Sum(values) / n), 0, 53);
        }
    }

    /// <summary>The mean of |values - 0|.</summary>
    private static float MeanOfLosses(float[] values) => Losses.Absolute(new float[values.Length], values) * Math.Sign(values[0]);

    private static float[] Values(string name, int n)
    {
        var random = new Random(n);
        float[] values = new float[n];
        for (int i = 0; i < n; i++)
        {
            values[i] = name switch
            {
                "constant" => 0.1f,
                "uniform" => random.NextSingle(),
                "negative" => -random.NextSingle() - 0.25f,

                // In the first half of a row 1, in the second what is just not half a unit of it: additions lose all of it.
                "ties" => i % 64 < 32 ? 1 : 5.9e-8f,
                "spikes" => i % 1000 == 999 ? 1 : 5.9e-8f,
                "huge first" => i == 0 ? 1 << 30 : random.NextSingle(),
                "huge last" => i == n - 1 ? 1 << 30 : random.NextSingle(),
                _ => (1 + random.NextSingle()) * MathF.ScaleB(1, random.Next(-20, 20)),
            };
        }

        if (name is "ascending" or "descending")
        {
            Array.Sort(values);
        }

        if (name == "descending")
        {
            Array.Reverse(values);
        }

        return values;
    }
}
