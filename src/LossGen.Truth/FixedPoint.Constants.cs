using System;
using System.Collections.Concurrent;
using System.Numerics;

namespace LossGen.Truth;

internal static partial class FixedPoint
{
    private static readonly ConcurrentDictionary<int, BigInteger> PiCache = new();
    private static readonly ConcurrentDictionary<int, BigInteger> Ln2Cache = new();
    private static readonly ConcurrentDictionary<int, BigInteger> Ln10Cache = new();

    /// <summary>Pi, scaled by 2^f.</summary>
    internal static BigInteger Pi(int f) => Cached(PiCache, f, ComputePi);

    /// <summary>ln 2, scaled by 2^f.</summary>
    internal static BigInteger Ln2(int f) => Cached(Ln2Cache, f, ComputeLn2);

    /// <summary>ln 10, scaled by 2^f.</summary>
    internal static BigInteger Ln10(int f) => Cached(Ln10Cache, f, ComputeLn10);

    /// <summary>Constants are kept at a few precisions only, powers of two, and cut to the one asked for.</summary>
    private static BigInteger Cached(ConcurrentDictionary<int, BigInteger> cache, int f, Func<int, BigInteger> compute)
    {
        var kept = (int)Math.Max(512, BitOperations.RoundUpToPowerOf2((uint)f));
        return Rescale(cache.GetOrAdd(kept, compute), kept, f);
    }

    /// <summary>
    /// The Chudnovsky brothers' series (1988) with binary splitting:
    /// 1/pi = 12 sum (-1)^k (6k)! (13591409 + 545140134 k) / ((3k)! k!^3 640320^(3k + 3/2)), 47 bits a term.
    /// </summary>
    private static BigInteger ComputePi(int f)
    {
        var wide = f + 32;
        var terms = (wide / 47) + 2;
        var (_, q, t) = Split(0, terms);
        var root = IntegerSqrt(new BigInteger(10005) << (2 * wide));
        return ((q * 426880 * root) / t) >> (wide - f);

        static (BigInteger P, BigInteger Q, BigInteger T) Split(int from, int to)
        {
            if (to - from == 1)
            {
                BigInteger k = from;
                var p = from == 0 ? BigInteger.One : ((6 * k) - 5) * ((2 * k) - 1) * ((6 * k) - 1);
                var d = from == 0 ? BigInteger.One : k * k * k * 10939058860032000;
                var a = p * (13591409 + (545140134 * k));
                return (p, d, (from & 1) == 0 ? a : -a);
            }

            var middle = (from + to) / 2;
            var (p1, q1, t1) = Split(from, middle);
            var (p2, q2, t2) = Split(middle, to);
            return (p1 * p2, q1 * q2, (t1 * q2) + (p1 * t2));
        }
    }

    /// <summary>ln 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749), a Machin-like formula.</summary>
    private static BigInteger ComputeLn2(int f)
    {
        var wide = f + 32;
        var sum = (18 * AtanhOfReciprocal(26, wide)) - (2 * AtanhOfReciprocal(4801, wide)) + (8 * AtanhOfReciprocal(8749, wide));
        return sum >> (wide - f);
    }

    /// <summary>ln 10 = 3 ln 2 + 2 atanh(1/9), as 10/8 = (1 + 1/9)/(1 - 1/9).</summary>
    private static BigInteger ComputeLn10(int f)
    {
        var wide = f + 32;
        return ((3 * Ln2(wide)) + (2 * AtanhOfReciprocal(9, wide))) >> (wide - f);
    }

    private static BigInteger AtanhOfReciprocal(int n, int f)
    {
        var power = (BigInteger.One << f) / n;
        var sum = power;
        for (long k = 3; !power.IsZero; k += 2)
        {
            power /= (long)n * n;
            sum += power / k;
        }

        return sum;
    }
}
