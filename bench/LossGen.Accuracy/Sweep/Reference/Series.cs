using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Truth;

namespace LossGen.Accuracy.Sweep;

/// <summary>A polynomial whose coefficients have 106 bits, rounded from high precision.</summary>
internal sealed class Series
{
    private readonly double[] _high;
    private readonly double[] _low;
    private readonly int _whole;

    /// <summary>The polynomial of <paramref name="count"/> coefficients, constant term first.</summary>
    /// <param name="count">How many coefficients.</param>
    /// <param name="whole">How many of them matter in twice the precision; the rest is evaluated in double.</param>
    /// <param name="coefficient">The coefficient of x^i.</param>
    public Series(int count, int whole, Func<RealContext, int, BigReal> coefficient)
    {
        _high = new double[count];
        _low = new double[count];
        _whole = whole;
        for (int i = 0; i < count; i++)
        {
            (_high[i], _low[i]) = Split(coefficient(Constants.Context, i));
        }
    }

    /// <summary>The two doubles closest to a number.</summary>
    public static (double High, double Low) Split(BigReal value)
    {
        double high = value.ToDouble();
        return (high, Constants.Context.Subtract(value, high).ToDouble());
    }

    /// <summary>Its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleDouble At(DoubleDouble x)
    {
        int i = _high.Length - 1;
        Vector512<double> tail = Vector512.Create(_high[i]);
        for (i--; i >= _whole; i--)
        {
            tail = Vector512.FusedMultiplyAdd(tail, x.High, Vector512.Create(_high[i]));
        }

        DoubleDouble sum = tail;
        for (; i >= 0; i--)
        {
            sum = (sum * x) + new DoubleDouble(Vector512.Create(_high[i]), Vector512.Create(_low[i]));
        }

        return sum;
    }
}
