using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Truth;

namespace LossGen.Coefficients;

/// <summary>The tables of sixteen numbers that the sigmoid family looks up.</summary>
internal static class LookupTables
{
    private const int Count = 16;

    // How many steps of softplus's table there are from |x| to |x| + 1; the last entry stands for all beyond 14.5 steps.
    private const double StepsPerUnit = 4.5;

    // -log(c) is taken for exact, so it has to be a number of the type to this part of its last place. The nearest c of which that
    // is true serves: S. Gal, "Computing elementary functions: a new approach", in Accurate Scientific Computations, 1986.
    private const double Accurate = 1.0 / 256;

    private static readonly RealContext C = new(200);

    // The centres of the intervals of 1 + e^-|x|, inverted and rounded; 1 where e^-|x| itself is the argument.
    private static readonly double[] Inverses32 = [.. Enumerable.Range(0, Count).Select(j => Inverse(j, 32))];
    private static readonly double[] Inverses64 = [.. Enumerable.Range(0, Count).Select(j => Inverse(j, 64))];

    /// <summary>Where the argument of log(1 + r) ends at either side, with a little room.</summary>
    public const double Radius = 0.05;

    /// <summary>The least log(1 + e) of those that share r: that is where an error counts most.</summary>
    public static BigReal SmallestResult(BigReal r)
    {
        double e = 1;
        for (int j = 0; j < Count; j++)
        {
            double candidate = ((1 + r.ToDouble()) / Inverses32[j]) - 1;
            (double low, double high) = Interval(j);
            e = candidate >= low * 0.999 && candidate <= high * 1.001 ? Math.Min(e, candidate) : e;
        }

        return C.Log1P(e);
    }

    /// <summary>Prints the tables of a type.</summary>
    /// <param name="bits">32 for float, 64 for double.</param>
    public static void Print(int bits)
    {
        BigReal[] powers = [.. Enumerable.Range(0, Count).Select(j => C.Exp(C.Multiply(C.Ln2, j / 16.0)))];
        double[] inverses = bits == 32 ? Inverses32 : Inverses64;
        Print("Powers", bits, powers.Select(p => Round(p, bits)));
        Print("PowersLow", bits, powers.Select(p => Round(C.Subtract(p, Round(p, bits)), bits)));
        Print("Inverses", bits, inverses);
        Print("InversesMinusOne", bits, inverses.Select(c => c - 1));
        Print("Logs", bits, inverses.Select(c => Round(-C.Log(c), bits)));
    }

    private static void Print(string name, int bits, IEnumerable<double> values)
    {
        string[] texts = [.. values.Select(v => bits == 32
            ? ((float)v).ToString("G9", CultureInfo.InvariantCulture) + "f"
            : v.ToString("R", CultureInfo.InvariantCulture))];
        int perLine = bits == 32 ? 8 : 4;
        Console.WriteLine($"    public static ReadOnlySpan<{(bits == 32 ? "float" : "double")}> {name}{bits} =>");
        Console.WriteLine("    [");
        foreach (string[] line in texts.Chunk(perLine))
        {
            Console.WriteLine($"        {string.Join(", ", line)},");
        }

        Console.WriteLine("    ];");
        Console.WriteLine();
    }

    private static (double Low, double High) Interval(int j) =>
        (j == Count - 1 ? 0 : Math.Exp(-(j + 0.5) / StepsPerUnit), j == 0 ? 1 : Math.Exp(-(j - 0.5) / StepsPerUnit));

    private static double Inverse(int j, int bits)
    {
        if (j == Count - 1)
        {
            return 1;
        }

        (double low, double high) = Interval(j);
        double centre = Round(1 / (1 + ((low + high) / 2)), bits);
        double step = Math.ScaleB(1, bits == 32 ? -24 : -53);
        for (int distance = 0; ; distance++)
        {
            foreach (double c in (ReadOnlySpan<double>)[centre - (distance * step), centre + (distance * step)])
            {
                BigReal log = -C.Log(c);
                double rounded = Round(log, bits);
                double unit = Math.ScaleB(1, Math.ILogB(rounded) - (bits == 32 ? 23 : 52));
                if (Math.Abs(C.Subtract(log, rounded).ToDouble()) <= Accurate * unit)
                {
                    return c;
                }
            }
        }
    }

    private static double Round(BigReal value, int bits) => bits == 32 ? value.ToSingle() : value.ToDouble();
}
