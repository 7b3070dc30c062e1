using System;

namespace LossGen.Accuracy.Sweep;

/// <summary>The first argument of functions of two, chosen for the second so that results tell something.</summary>
internal static class Partners
{
    /// <summary>A factor of either sign between 2^-20 and 2^20, at times a small whole number.</summary>
    public static double Factor(double y, ulong random, bool single)
    {
        double sign = (random & 1) == 0 ? 1 : -1;
        return (random & 6) == 0 ? sign * (1 + ((random >> 3) % 9)) : sign * Points.PowerOfTwo((40 * Points.Unit(random)) - 20);
    }

    /// <summary>A length between 2^-15 and 2^15 times the other.</summary>
    public static double Neighbour(double y, ulong random, bool single) => y * Points.PowerOfTwo((30 * Points.Unit(random)) - 15);

    /// <summary>A base whose power is anywhere in the type's range; negative at times where the exponent is whole.</summary>
    public static double Base(double y, ulong random, bool single)
    {
        double least = single ? -150 : -1075;
        double most = single ? 128 : 1024;
        double exponent = (least + ((most - least) * Points.Unit(random))) / y;
        double limit = single ? 127 : 1022;
        double x = Math.Abs(exponent) < limit ? Math.Pow(2, exponent) : Points.PowerOfTwo(limit * ((2 * Points.Unit(random)) - 1));
        return y == Math.Floor(y) && (random & 1) == 0 ? -x : x;
    }
}
