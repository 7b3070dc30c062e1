using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;

namespace LossGen.Accuracy.Sweep;

/// <summary>Numbers that the references share.</summary>
internal static class Constants
{
    public static RealContext Context { get; } = new(400);

    public static DoubleDouble Pi => At(PiParts);

    public static DoubleDouble HalfPi => At(HalfPiParts);

    public static DoubleDouble LogPi => At(LogPiParts);

    public static DoubleDouble HalfLogTwoPi => At(HalfLogTwoPiParts);

    public static DoubleDouble Ln2 => At(Ln2Parts);

    public static DoubleDouble InverseLn2 => At(InverseLn2Parts);

    public static DoubleDouble InverseLn10 => At(InverseLn10Parts);

    public static DoubleDouble TwoOverSqrtPi => At(TwoOverSqrtPiParts);

    private static readonly (double High, double Low) PiParts = Series.Split(Context.Pi);
    private static readonly (double High, double Low) HalfPiParts = Series.Split(BigReal.ScaleB(Context.Pi, -1));
    private static readonly (double High, double Low) LogPiParts = Series.Split(Context.Log(Context.Pi));
    private static readonly (double High, double Low) HalfLogTwoPiParts = Series.Split(BigReal.ScaleB(Context.Log(BigReal.ScaleB(Context.Pi, 1)), -1));
    private static readonly (double High, double Low) Ln2Parts = Series.Split(Context.Ln2);
    private static readonly (double High, double Low) InverseLn2Parts = Series.Split(Context.Divide(1, Context.Ln2));
    private static readonly (double High, double Low) InverseLn10Parts = Series.Split(Context.Divide(1, Context.Log(10)));
    private static readonly (double High, double Low) TwoOverSqrtPiParts = Series.Split(Context.Divide(2, Context.Sqrt(Context.Pi)));

    /// <summary>1/n!.</summary>
    public static BigReal InverseFactorial(RealContext c, int n)
    {
        BigReal product = 1;
        for (int i = 2; i <= n; i++)
        {
            product = c.Multiply(product, i);
        }

        return c.Divide(1, product);
    }

    /// <summary>A number as the sum of doubles, the largest first.</summary>
    public static double[] Parts(BigReal value, int count)
    {
        double[] parts = new double[count];
        for (int i = 0; i < count; i++)
        {
            parts[i] = value.ToDouble();
            value = Context.Subtract(value, parts[i]);
        }

        return parts;
    }

    private static DoubleDouble At((double High, double Low) parts) => new(Vector512.Create(parts.High), Vector512.Create(parts.Low));
}
