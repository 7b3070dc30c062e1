using System;

namespace LossGen.Accuracy.Sweep;

/// <summary>Arguments to measure at: the same ones in every run.</summary>
internal static class Points
{
    private const int HardSteps = 1000;

    // Where exponents are even and odd, types end and precision runs out: common to all functions, with either sign.
    private static readonly double[] CommonHard =
    [
        0, 2.2250738585072014E-308, 1e-300, 1.4916681462400413e-154, 1.1754943508222875e-38, 1.1102230246251565e-16, 2.220446049250313e-16, 1.4901161193847656e-8,
        2.9802322387695312e-8, 0.015625, 0.25, 0.5, 1, 2, 4, 8, 16, 9007199254740992, 1e154, 1e300, double.MaxValue,
    ];

    /// <summary>
    /// The i-th argument for a function: in turn evenly over the bit patterns of its domain, over those from 2^-40 to the end of
    /// its range, over the range, and a float.
    /// </summary>
    public static double Random(SweepFunction function, long i)
    {
        ulong random = Mix((ulong)i);
        (double low, double high) = function.Range;
        double limit = Math.Max(Math.Abs(low), Math.Abs(high));
        double wide = Between(Order(function.Domain.Low), Order(function.Domain.High), random);
        double near = Between(Order(Math.Pow(2, -40)), Order(limit), random);
        near = (random & 8) == 0 ? near : -near;
        double x = (i & 3) switch
        {
            0 => wide,
            1 => near,
            2 => low + ((high - low) * Unit(random)),
            _ => (float)near,
        };
        return x >= function.Domain.Low && x <= function.Domain.High ? x : low + ((high - low) * (1 - Unit(random)));
    }

    /// <summary>A thousand numbers on either side of each hard argument, in the domain.</summary>
    public static double[] Hard(SweepFunction function, int steps = HardSteps)
    {
        System.Collections.Generic.List<double> points = [];
        foreach (double center in (double[])[.. CommonHard, .. function.Hard])
        {
            foreach (double signed in (ReadOnlySpan<double>)[center, -center])
            {
                for (int k = -steps; k <= steps; k++)
                {
                    double x = Number(Order(signed) + k);
                    if (x >= function.Domain.Low && x <= function.Domain.High)
                    {
                        points.Add(x);
                    }
                }
            }
        }

        return [.. points];
    }

    /// <summary>A number from 0 to 1, not including 1.</summary>
    public static double Unit(ulong random) => (random >> 11) * (1.0 / (1L << 53));

    /// <summary>2^x to a few digits, quickly: the fraction of x becomes the significand.</summary>
    public static double PowerOfTwo(double x)
    {
        double whole = Math.Floor(x);
        return BitConverter.Int64BitsToDouble((long)(whole + 1023) << 52) * (1 + (x - whole));
    }

    /// <summary>A random number for a counter: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    public static ulong Mix(ulong counter)
    {
        ulong z = (counter + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    // Bit patterns as integers in the order of the numbers.
    private static long Order(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Number(long order) => BitConverter.Int64BitsToDouble(order >= 0 ? order : long.MinValue - order);

    private static double Between(long low, long high, ulong random) =>
        Number(low + (long)Math.BigMul((ulong)(high - low), random, out _));
}
