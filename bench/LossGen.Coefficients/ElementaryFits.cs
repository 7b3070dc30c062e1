using System;
using System.Collections.Generic;
using LossGen.Truth;

namespace LossGen.Coefficients;

/// <summary>The polynomials of the exp and log family, in the order of their constants.</summary>
internal static class ElementaryFits
{
    // A little more than ln2/2 and 1/2, for the rounding of n; expm1 takes n by a biased rounding, up to 0.585*ln2.
    private const double HalfLn2 = 0.3475;
    private const double Biased = 0.4065;
    private const double Half = 0.501;

    // sqrt(1/2) - 1 and sqrt(2) - 1 and a little more.
    private const double LogLow = -0.2939;
    private const double LogHigh = 0.4153;

    // s^2 for s = f/(2+f): f up to sqrt(2) - 1 and a little more, and f up to 1.
    private const double LogSquare = 0.0297;
    private const double UnitSquare = 1.0 / 9;

    // ln2/32 and a little more.
    private const double ThirtySecondOfLn2 = 0.02175;

    private static readonly RealContext C = new(320);

    private static readonly BigReal Log2E = C.Divide(1, C.Ln2);
    private static readonly BigReal Log10E = C.Divide(1, C.Log(10));

    /// <summary>One row for each polynomial.</summary>
    public static IReadOnlyList<Fit> All { get; } =
    [
        new("E", 2, 1, 5, 32, ExpTail, x => C.Divide(C.Square(x), C.Exp(x)), -HalfLn2, HalfLn2),
        new("E", 2, 1, 10, 64, ExpTail, x => C.Divide(C.Square(x), C.Exp(x)), -HalfLn2, HalfLn2),
        new("P", 2, 1, 2, 32, ExpTail, x => C.Divide(C.Square(x), C.Exp(x)), -ThirtySecondOfLn2, ThirtySecondOfLn2),
        new("P", 2, 1, 5, 64, ExpTail, x => C.Divide(C.Square(x), C.Exp(x)), -ThirtySecondOfLn2, ThirtySecondOfLn2),
        new("M", 2, 1, 6, 32, ExpTail, x => C.Divide(C.Square(x), C.ExpM1(x)), -HalfLn2, Biased),
        new("M", 2, 1, 11, 64, ExpTail, x => C.Divide(C.Square(x), C.ExpM1(x)), -HalfLn2, Biased),
        new("T", 1, 1, 6, 32, x => C.Divide(Exp2M1(x), x), x => C.Divide(x, C.Add(Exp2M1(x), 1)), -Half, Half),
        new("T", 1, 1, 11, 64, x => C.Divide(Exp2M1(x), x), x => C.Divide(x, C.Add(Exp2M1(x), 1)), -Half, Half),
        new("S", 3, 2, 3, 32, SinhTail, z => C.Divide(C.Multiply(z, C.Sqrt(z)), C.Sinh(C.Sqrt(z))), 0, HalfLn2 * HalfLn2),
        new("S", 3, 2, 5, 64, SinhTail, z => C.Divide(C.Multiply(z, C.Sqrt(z)), C.Sinh(C.Sqrt(z))), 0, HalfLn2 * HalfLn2),
        new("C", 4, 2, 2, 32, CoshTail, z => C.Divide(C.Square(z), C.Cosh(C.Sqrt(z))), 0, HalfLn2 * HalfLn2),
        new("C", 4, 2, 5, 64, CoshTail, z => C.Divide(C.Square(z), C.Cosh(C.Sqrt(z))), 0, HalfLn2 * HalfLn2),
        new("Q", 0, 1, 9, 32, LogTail, LogWeight, LogLow, LogHigh),
        new("R", 0, 1, 10, 32, LogTail, x => C.Divide(1, LogTail(x)), LogLow, LogHigh),
        new("B", 0, 1, 9, 32, x => C.Multiply(LogTail(x), Log2E), x => C.Divide(LogWeight(x), Log2E), LogLow, LogHigh),
        new("D", 0, 1, 9, 32, x => C.Multiply(LogTail(x), Log10E), x => C.Divide(LogWeight(x), Log10E), LogLow, LogHigh),
        new("H", 0, 1, 10, 32, x => C.Log(C.Add(1.5, x)), _ => Log2E, -0.5, 0.5),
        new("A", 0, 1, 7, 64, ArtanhTail, ArtanhWeight, 0, LogSquare),
        new("U", 0, 1, 4, 32, ArtanhTail, ArtanhWeight, 0, UnitSquare),
        new("U", 0, 1, 9, 64, ArtanhTail, ArtanhWeight, 0, UnitSquare),
        new("G", 2, 1, 4, 32, LogTail, x => C.Divide(C.Square(x), LookupTables.SmallestResult(x)), -LookupTables.Radius, LookupTables.Radius),
        new("G", 2, 1, 9, 64, LogTail, x => C.Divide(C.Square(x), LookupTables.SmallestResult(x)), -LookupTables.Radius, LookupTables.Radius),
        new("L", 4, 2, 7, 32, LogCoshTail, z => C.Divide(C.Square(z), LogCosh(z)), 0, 1),
        new("L", 4, 2, 15, 64, LogCoshTail, z => C.Divide(C.Square(z), LogCosh(z)), 0, 1),
    ];

    // (e^x - 1 - x)/x^2.
    private static BigReal ExpTail(BigReal x) => C.Divide(C.Subtract(C.ExpM1(x), x), C.Square(x));

    private static BigReal Exp2M1(BigReal x) => C.ExpM1(C.Multiply(x, C.Ln2));

    // (log(1+x) - x)/x^2.
    private static BigReal LogTail(BigReal x) => C.Divide(C.Subtract(C.Log1P(x), x), C.Square(x));

    private static BigReal LogWeight(BigReal x) => C.Divide(C.Square(x), C.Log1P(x));

    // With z = s^2: (2 artanh s - 2s)/s^3; it enters log(1+f) = 2 artanh s with the factor s^3.
    private static BigReal ArtanhTail(BigReal z)
    {
        BigReal s = C.Sqrt(z);
        return C.Divide(C.Subtract(TwoArtanh(s), BigReal.ScaleB(s, 1)), C.Multiply(s, z));
    }

    private static BigReal ArtanhWeight(BigReal z) => C.Divide(C.Multiply(z, C.Sqrt(z)), TwoArtanh(C.Sqrt(z)));

    private static BigReal TwoArtanh(BigReal s) => C.Log1P(C.Divide(BigReal.ScaleB(s, 1), C.Subtract(1, s)));

    // With z = x^2: (sinh x - x)/x^3, (cosh x - 1 - x^2/2)/x^4, (log cosh x - x^2/2)/x^4.
    private static BigReal SinhTail(BigReal z)
    {
        BigReal x = C.Sqrt(z);
        return C.Divide(C.Subtract(C.Sinh(x), x), C.Multiply(x, z));
    }

    private static BigReal CoshTail(BigReal z) =>
        C.Divide(C.Subtract(C.Subtract(C.Cosh(C.Sqrt(z)), 1), BigReal.ScaleB(z, -1)), C.Square(z));

    private static BigReal LogCoshTail(BigReal z) =>
        C.Divide(C.Subtract(LogCosh(z), BigReal.ScaleB(z, -1)), C.Square(z));

    private static BigReal LogCosh(BigReal z) =>
        C.Log1P(BigReal.ScaleB(C.Square(C.Sinh(BigReal.ScaleB(C.Sqrt(z), -1))), 1));
}
