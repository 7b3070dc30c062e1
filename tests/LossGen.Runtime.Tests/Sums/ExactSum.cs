using System;
using System.Numerics;

namespace LossGen.Runtime.Tests.Sums;

/// <summary>The exact sum of numbers: their significands are added up, as integers, for each exponent by itself.</summary>
internal sealed class ExactSum
{
    // The exponent of the last place of the smallest double.
    private const int Lowest = -1074;

    private readonly Int128[] _significands = new Int128[2048];

    /// <summary>Gets how many numbers were added.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the sum, in units of 2^-1074.</summary>
    public BigInteger Sum
    {
        get
        {
            BigInteger sum = 0;
            for (int e = 0; e < _significands.Length; e++)
            {
                sum += (BigInteger)_significands[e] << Math.Max(e - 1, 0);
            }

            return sum;
        }
    }

    public static ExactSum Of(ReadOnlySpan<float> values)
    {
        var sum = new ExactSum();
        foreach (float value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    public static ExactSum Of(ReadOnlySpan<double> values)
    {
        var sum = new ExactSum();
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    /// <summary>How many units in the last place of the exact mean, as float, a mean is from it.</summary>
    public double UlpsFromMean(float mean)
    {
        BigInteger size = BigInteger.Abs(Sum) / Count;
        int lastPlace = Math.Max((int)size.GetBitLength() - 24, -149 - Lowest);
        return (double)(1000 * DistanceTimesCount(mean) / ((BigInteger)Count << lastPlace)) / 1000;
    }

    /// <summary>How far a mean is from the exact one, relative to that, in units of 2^-53.</summary>
    public double RelativeDistance(double mean) =>
        (double)((1000 * DistanceTimesCount(mean) << 53) / BigInteger.Abs(Sum)) / 1000;

    private BigInteger DistanceTimesCount(double mean)
    {
        var single = new ExactSum();
        single.Add(mean);
        return BigInteger.Abs((single.Sum * Count) - Sum);
    }

    private void Add(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        long significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        _significands[exponent] += bits < 0 ? -significand : significand;
        Count++;
    }
}
