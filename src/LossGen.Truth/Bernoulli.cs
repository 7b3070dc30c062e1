using System;
using System.Numerics;
using System.Threading;

namespace LossGen.Truth;

/// <summary>
/// Bernoulli numbers from tangent numbers, B_2k = (-1)^(k-1) 2k T_k/(4^k (4^k - 1)), after Brent and Harvey,
/// "Fast computation of Bernoulli, tangent and secant numbers" (2011), algorithm TangentNumbers.
/// </summary>
internal static class Bernoulli
{
    private static readonly Lock Gate = new();
    private static BigInteger[] _tangents = [];

    /// <summary>B_2k as a fraction, for k from 1.</summary>
    internal static (BigInteger Numerator, BigInteger Denominator) Even(int k)
    {
        var table = Volatile.Read(ref _tangents);
        if (table.Length <= k)
        {
            lock (Gate)
            {
                if (_tangents.Length <= k)
                {
                    Volatile.Write(ref _tangents, Tangents(Math.Max(64, 2 * k)));
                }

                table = _tangents;
            }
        }

        var numerator = 2 * k * table[k];
        var power = BigInteger.One << (2 * k);
        return ((k & 1) == 0 ? -numerator : numerator, power * (power - 1));
    }

    /// <summary>T_1 to T_count; the entry at 0 is unused.</summary>
    private static BigInteger[] Tangents(int count)
    {
        var t = new BigInteger[count + 1];
        t[1] = BigInteger.One;
        for (var k = 2; k <= count; k++)
        {
            t[k] = (k - 1) * t[k - 1];
        }

        for (var k = 2; k <= count; k++)
        {
            for (var j = k; j <= count; j++)
            {
                t[j] = ((j - k) * t[j - 1]) + ((j - k + 2) * t[j]);
            }
        }

        return t;
    }
}
