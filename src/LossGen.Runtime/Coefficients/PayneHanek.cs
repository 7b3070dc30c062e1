using System;

namespace LossGen;

/// <summary>Reduction of large angles modulo pi/2, one at a time, in integer arithmetic.</summary>
/// <remarks>
/// M. Payne and R. Hanek, "Radian reduction for trigonometric functions", SIGNUM Newsletter 18, 1983. x = m * 2^e with a
/// whole m of 53 bits. Of x * (2/pi) only the part modulo 4 matters, so of the bits of 2/pi those which make multiples of 4
/// are left out, and the 192 that follow give two bits of quadrant and 190 of fraction, wrong by less than 2^53 units of the
/// last. No double is closer to a multiple of pi/2 than 2^-62 of pi/2, which leaves 75 good bits in the worst case.
/// </remarks>
internal static class PayneHanek
{
    // 64 zero bits, then the first 1216 bits of 2/pi = 0.1010 0010 1111 ... in binary.
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0x0000000000000000UL, 0xA2F9836E4E441529UL, 0xFC2757D1F534DDC0UL, 0xDB6295993C439041UL,
        0xFE5163ABDEBBC561UL, 0xB7246E3A424DD2E0UL, 0x06492EEA09D1921CUL, 0xFE1DEB1CB129A73EUL,
        0xE88235F52EBB4484UL, 0xE99C7026B45F7E41UL, 0x3991D639835339F4UL, 0x9C845F8BBDF9283BUL,
        0x1FF897FFDE05980FUL, 0xEF2F118B5A0A6D1FUL, 0x6D367ECF27CB09B7UL, 0x4F463F669E5FEA2DUL,
        0x7527BAC7EBE5F17BUL, 0x3D0739F78A5292EAUL, 0x6BFB5FB11F8D5D08UL, 0x56033046FC7B6BABUL,
    ];

    /// <summary>Reduces a finite x of at least 1 to x = quadrant * (pi/2) + high + low, |high + low| at most pi/4.</summary>
    public static int Reduce(double x, out double high, out double low)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong significand = ((ulong)bits & 0x000FFFFFFFFFFFFFUL) | 0x0010000000000000UL;
        int exponent = (int)(bits >> 52) - 1075;

        // Bit j of 2/pi (j = 1 for the first) has the weight 2^-j, times m * 2^e a multiple of 4 for j <= e - 2. The window
        // starts at j = e - 1; with 64 zero bits before the first, that is the position e + 62 of the table.
        int start = exponent + 62;
        int word = start >> 6;
        int shift = start & 63;
        ulong w2 = Window(word, shift);
        ulong w1 = Window(word + 1, shift);
        ulong w0 = Window(word + 2, shift);

        // The low 192 bits of m * window: two before the binary point.
        ulong carry0 = Math.BigMul(significand, w0, out ulong p0);
        UInt128 middle = (UInt128)significand * w1 + carry0;
        ulong p1 = (ulong)middle;
        ulong p2 = unchecked(significand * w2 + (ulong)(middle >> 64));

        int quadrant = (int)(p2 >> 62);
        UInt128 top = new(p2 << 2 | p1 >> 62, p1 << 2 | p0 >> 62);
        ulong rest = p0 << 2;
        bool negative = top >> 127 != 0;
        if (negative)
        {
            // More than one half: the next quadrant, and the distance to it.
            quadrant++;
            top = ~top;
            rest = ~rest;
        }

        int zeros = (int)UInt128.LeadingZeroCount(top);
        top = top << zeros | (UInt128)(zeros == 0 ? 0UL : zeros <= 64 ? rest >> (64 - zeros) : 0UL);
        double f = (ulong)(top >> 75) * Math.ScaleB(1.0, -53 - zeros);
        double fLow = ((ulong)(top >> 22) & 0x001FFFFFFFFFFFFFUL) * Math.ScaleB(1.0, -106 - zeros);

        double product = f * TrigonometricCoefficients.HalfPi;
        double productLow = Math.FusedMultiplyAdd(f, TrigonometricCoefficients.HalfPi, -product);
        productLow = Math.FusedMultiplyAdd(f, TrigonometricCoefficients.HalfPiMiddle, productLow);
        productLow = Math.FusedMultiplyAdd(fLow, TrigonometricCoefficients.HalfPi, productLow);
        high = product + productLow;
        low = productLow - (high - product);
        if (negative)
        {
            high = -high;
            low = -low;
        }

        return quadrant & 3;
    }

    /// <summary>The same for float: high and low are floats.</summary>
    public static int Reduce(float x, out float high, out float low)
    {
        int quadrant = Reduce((double)x, out double h, out double l);
        high = (float)h;
        low = (float)(h - high + l);
        return quadrant;
    }

    private static ulong Window(int word, int shift)
    {
        ulong first = TwoOverPi[word] << shift;
        return shift == 0 ? first : first | TwoOverPi[word + 1] >> (64 - shift);
    }
}
