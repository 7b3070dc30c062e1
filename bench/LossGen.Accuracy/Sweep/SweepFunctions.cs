using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;
using LossGen.Truth;

namespace LossGen.Accuracy.Sweep;

/// <summary>The table of what is measured: every function of <see cref="VectorMath"/> that rounds, and the square root.</summary>
internal static class SweepFunctions
{
    private const double Max = double.MaxValue;
    private const double Least = double.Epsilon;
    private const int FarOut = 1000;

    // Powers of 2 below and above which exp and its kin are subnormal, zero or infinite, and halves of these.
    private static readonly double[] ExpEnds = [-708.3964185322641, -745.1332191019412, 709.782712893384, -36.7368005696771, 36.7368005696771, -87.33654475, 88.72283905];
    private static readonly double[] AroundOne = [1, 0.7071067811865476, 1.4142135623730951, 2.2250738585072014E-308];
    private static readonly double[] Ln2Halves = [0.34657359027997264, 0.6931471805599453, 1.0397207708399179];

    // Near multiples of pi/2, where the reductions change, and the double closest to a multiple of pi/2 relative to itself
    // (Muller, Elementary Functions, chapter 11).
    private static readonly double[] Angle =
    [
        0.7853981633974483, 1.5707963267948966, 2.356194490192345, 3.141592653589793, 4.71238898038469, 6.283185307179586, 710, 102943.70807280303,
        411774.8322912121, 1073741824, 4503599627370496, 5.319372648326541e255, 1e22, Max,
    ];

    // Bit patterns of floats with the one sign and with the other.
    private static readonly (long Start, long End) NotNegative = (0, 1L << 31);
    private static readonly (long Start, long End) Negative = (1L << 31, 1L << 32);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SweepFunction> All { get; } =
    [
        One("Exp", VectorMath.Exp, VectorMath.Exp, x => Exponentials.Exp(x), (c, x) => c.Exp(x), (-745.2, 709.79), (-50, 50), [.. ExpEnds, .. Ln2Halves]),
        One("ExpNegAbs", VectorMath.ExpNegAbs, VectorMath.ExpNegAbs, x => Exponentials.Exp(-Vector512.Abs(x)), (c, x) => c.Exp(-BigReal.Abs(x)), (-745.2, 745.2), (-50, 50), [.. ExpEnds, .. Ln2Halves]),
        One("Exp2", VectorMath.Exp2, VectorMath.Exp2, Exponentials.Exp2, (c, x) => c.Exp(c.Multiply(x, c.Ln2)), (-1075, 1024), (-50, 50), [-1022, -1074, 1023, 0.5, 1.5, -126, 128]),
        One("Expm1", VectorMath.Expm1, VectorMath.Expm1, Exponentials.Expm1, (c, x) => c.ExpM1(x), (-60, 709.79), (-40, 50), [.. ExpEnds, .. Ln2Halves, 17.33]),
        One("Log", VectorMath.Log, VectorMath.Log, x => (DoubleDouble)Exponentials.Log(x), (c, x) => c.Log(x), (Least, Max), (0, 100), AroundOne),
        One("Log2", VectorMath.Log2, VectorMath.Log2, x => Exponentials.Log(x) * Constants.InverseLn2, (c, x) => c.Log2(x), (Least, Max), (0, 100), [.. AroundOne, 2, 0.5, 1024]),
        One("Log10", VectorMath.Log10, VectorMath.Log10, x => Exponentials.Log(x) * Constants.InverseLn10, (c, x) => c.Log10(x), (Least, Max), (0, 100), [.. AroundOne, 10, 0.1, 1000]),
        One("Log1p", VectorMath.Log1p, VectorMath.Log1p, Exponentials.Log1p, (c, x) => c.Log1P(x), (-1, Max), (-1, 10), [-1, -0.2928932188134524, 0.41421356237309503, -0.5, 0.5, 4503599627370496, 9007199254740992]),
        One("Log1pmx", VectorMath.Log1pmx, VectorMath.Log1pmx, Exponentials.Log1pmx, (c, x) => c.Subtract(c.Log1P(x), x), (-1, Max), (-1, 10), [-1, -0.2928932188134524, 0.41421356237309503, -0.5, 0.5, 0.25, -0.25, 0.125, -0.125, 1, 2]),
        One("Log1pSquare", VectorMath.Log1pSquare, VectorMath.Log1pSquare, Exponentials.Log1pSquare, (c, x) => c.Log1P(c.Square(x)), (-Max, Max), (-10, 10), [0.6435942529055826, 1, 0.5, 1.3407807929942596e154, 1.4916681462400413e-154, 67108864, 134217728]),
        One("Log1mExp", VectorMath.Log1mExp, VectorMath.Log1mExp, Exponentials.Log1mExp, Truths.Log1mExp, (-745.2, -Least), (-40, 0), [.. ExpEnds, -0.6931471805599453, -0.34657359027997264, -1, -2]),
        One("Softplus", VectorMath.Softplus, VectorMath.Softplus, Sigmoids.Softplus, Truths.Softplus, (-745.2, Max), (-40, 40), [.. ExpEnds, 0.8813735870195429, -0.8813735870195429]),
        One("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, Sigmoids.Sigmoid, (c, x) => c.Divide(1, c.Add(1, c.Exp(-x))), (-745.2, 100), (-40, 40), ExpEnds),
        One("LogSigmoid", VectorMath.LogSigmoid, VectorMath.LogSigmoid, Sigmoids.LogSigmoid, (c, x) => -Truths.Softplus(c, -x), (-Max, 745.2), (-40, 40), [.. ExpEnds, 745.1332191019412, 708.3964185322641]),
        One("SigmoidDerivative", VectorMath.SigmoidDerivative, VectorMath.SigmoidDerivative, Sigmoids.SigmoidDerivative, Truths.SigmoidDerivative, (-745.2, 745.2), (-40, 40), ExpEnds),
        One("Tanh", VectorMath.Tanh, VectorMath.Tanh, Sigmoids.Tanh, (c, x) => c.Tanh(x), (-30, 30), (-20, 20), [.. Ln2Halves, 0.17328679513998632, 19.061547465398498, 9.01, 0.5, 1]),
        One("TanhDerivative", VectorMath.TanhDerivative, VectorMath.TanhDerivative, Sigmoids.TanhDerivative, (c, x) => BigReal.ScaleB(Truths.SigmoidDerivative(c, BigReal.ScaleB(x, 1)), 2), (-373.3, 373.3), (-20, 20), [.. ExpEnds, 372.5, 354.2]),
        One("Sinh", VectorMath.Sinh, VectorMath.Sinh, Sigmoids.Sinh, (c, x) => c.Sinh(x), (-710.4758, 710.4758), (-40, 40), [.. ExpEnds, .. Ln2Halves, 710.4758600739439, 1]),
        One("Cosh", VectorMath.Cosh, VectorMath.Cosh, Sigmoids.Cosh, (c, x) => c.Cosh(x), (-710.4758, 710.4758), (-40, 40), [.. ExpEnds, .. Ln2Halves, 710.4758600739439]),
        One("LogCosh", VectorMath.LogCosh, VectorMath.LogCosh, Sigmoids.LogCosh, Truths.LogCosh, (-Max, Max), (-20, 20), [.. Ln2Halves, 0.8813735870195429, 1, 18.3, 1.4916681462400413e-154]),
        One("Sqrt", Vector512.Sqrt, Vector512.Sqrt, Roots.Sqrt, (c, x) => c.Sqrt(x), (Least, Max), (0, 100), AroundOne),
        One("Sqrt1pSquare", VectorMath.Sqrt1pSquare, VectorMath.Sqrt1pSquare, Roots.Sqrt1pSquare, (c, x) => c.Sqrt(c.Add(1, c.Square(x))), (-Max, Max), (-10, 10), [1, 67108864, 94906265.62425156, 1.3407807929942596e154]),
        One("Sqrt1pSquareM1", VectorMath.Sqrt1pSquareM1, VectorMath.Sqrt1pSquareM1, Roots.Sqrt1pSquareM1, (c, x) => c.Divide(c.Square(x), c.Add(1, c.Sqrt(c.Add(1, c.Square(x))))), (-Max, Max), (-10, 10), [1, 67108864, 94906265.62425156, 1.3407807929942596e154, 1.4916681462400413e-154]),
        One("Sin", VectorMath.Sin, VectorMath.Sin, Angles.Sin, (c, x) => c.Sin(x), (-Max, Max), (-100, 100), Angle),
        One("Cos", VectorMath.Cos, VectorMath.Cos, Angles.Cos, (c, x) => c.Cos(x), (-Max, Max), (-100, 100), Angle),
        One("Tan", VectorMath.Tan, VectorMath.Tan, Angles.Tan, (c, x) => c.Tan(x), (-Max, Max), (-100, 100), Angle),
        One("Atan", VectorMath.Atan, VectorMath.Atan, Angles.Atan, (c, x) => c.Atan(x), (-Max, Max), (-10, 10), [0.41421356237309503, 2.414213562373095, 1, 0.4375, 0.6875, 1.1875, 2.4375]),
        One("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt, Roots.Cbrt, (c, x) => c.Cbrt(x), (-Max, Max), (-10, 10), [1, 2, 4, 8, 2.2250738585072014E-308]),
        One("Erf", VectorMath.Erf, VectorMath.Erf, ErrorFunctions.Erf, (c, x) => c.Erf(x), (-6.5, 6.5), (-4, 4), [0.5, 1, 1.25, 2, 3, 4, 5.9]),
        One("Erfc", VectorMath.Erfc, VectorMath.Erfc, ErrorFunctions.Erfc, (c, x) => c.Erfc(x), (-6.5, 27.23), (-4, 10), [0.5, -0.5, 0.84375, 1, 1.25, 2, 4, 26.543258454250987, 27.226017111108366]),
        One("Erfcx", VectorMath.Erfcx, VectorMath.Erfcx, ErrorFunctions.Erfcx, Truths.Erfcx, (-26.628735713751, 1e307), (-6, 30), [-26.62873571375, 0.5, -0.5, 1, 2, 50, 1e8]),
        One("LogErfc", VectorMath.LogErfc, VectorMath.LogErfc, ErrorFunctions.LogErfc, Truths.LogErfc, (-6.5, 1.3407807929942596e154), (-4, 30), [0.5, -0.5, 1, 2, 26.5, 1.3407807929942596e154]),
        One("LGamma", VectorMath.LGamma, VectorMath.LGamma, GammaFunctions.LGamma, (c, x) => c.LogGamma(x), (Least, 2.5e305), (0, 50), [1, 2, 0.5, 1.5, 2.5, 8, 2.5563482730987656e305]) with { Patterns = NotNegative },
        One("LGamma below 0", VectorMath.LGamma, VectorMath.LGamma, GammaFunctions.LGamma, (c, x) => c.LogGamma(x), (-1e6, -Least), (-30, 0), [-0.5, -1, -2, -2.457024738220801, -2.7476826467274127, -3.143580888349981, -3.955294284858598]) with
        {
            Patterns = Negative,
            Terms = x => Vector512.LessThan(x, Vector512<double>.Zero) & Vector512.Max(Vector512.Create(2.0), Vector512.Abs(VectorMath.LGamma(Vector512<double>.One - x))),
        },
        One("Digamma", VectorMath.Digamma, VectorMath.Digamma, GammaFunctions.Digamma, (c, x) => c.Digamma(x), (1e-308, Max), (0, 50), [1, 2, 1.4616321449683622, 2.5, 0.5, 8]) with { Patterns = NotNegative },
        One("Digamma below 0", VectorMath.Digamma, VectorMath.Digamma, GammaFunctions.Digamma, (c, x) => c.Digamma(x), (-1e6, -1e-308), (-30, 0), [-0.5, -1, -2, -0.5040830082644554, -1.5734984731623905, -2.6107208684441446]) with
        {
            Patterns = Negative,
            Terms = x => Vector512.LessThan(x, Vector512<double>.Zero) & Vector512.Max(Vector512.Create(2.0), Vector512.Abs(VectorMath.Digamma(Vector512<double>.One - x))),
        },
        One("Trigamma", VectorMath.Trigamma, VectorMath.Trigamma, GammaFunctions.Trigamma, (c, x) => c.Trigamma(x), (7.5e-155, 1e307), (0, 50), [1, 2, 2.5, 0.5, 8]) with { Patterns = NotNegative },
        One("Trigamma below 0", VectorMath.Trigamma, VectorMath.Trigamma, GammaFunctions.Trigamma, (c, x) => c.Trigamma(x), (-1e6, -7.5e-155), (-10, 0), [-0.5, -1, -2, -2.5]) with { Patterns = Negative },
        Two("Hypot", VectorMath.Hypot, VectorMath.Hypot, Roots.Hypot, (c, x, y) => c.Sqrt(c.Add(c.Square(x), c.Square(y))), (-Max, Max), (-10, 10), Partners.Neighbour),
        Two("Pow", VectorMath.Pow, VectorMath.Pow, Exponentials.Pow, (c, x, y) => c.Pow(x, y), (-Max, Max), (-10, 10), Partners.Base),
        Two("XLogY", VectorMath.XLogY, VectorMath.XLogY, Exponentials.XLogY, (c, x, y) => c.Multiply(x, c.Log(y)), (Least, Max), (0, 100), Partners.Factor, AroundOne),
        Two("XLog1pY", VectorMath.XLog1pY, VectorMath.XLog1pY, Exponentials.XLog1pY, (c, x, y) => c.Multiply(x, c.Log1P(y)), (-0.9999999999999999, Max), (-1, 10), Partners.Factor, [-0.9999999999999999, -0.2928932188134524, 0.41421356237309503, -0.5, 0.5]),
        Two("XDivY", VectorMath.XDivY, VectorMath.XDivY, Roots.XDivY, (c, x, y) => c.Divide(x, y), (Least, Max), (0, 100), Partners.Factor),
    ];

    private static SweepFunction One(
        string name,
        Func<Vector512<float>, Vector512<float>> single,
        Func<Vector512<double>, Vector512<double>> inDouble,
        Func<Vector512<double>, Scaled> reference,
        Func<RealContext, BigReal, BigReal> truth,
        (double Low, double High) domain,
        (double Low, double High) range,
        double[] hard) =>
        new(name, 1, (_, x) => single(x), (_, x) => inDouble(x), (_, x) => reference(x), (c, _, x) => truth(c, x), domain, range) { Hard = hard };

    private static SweepFunction Two(
        string name,
        Func<Vector512<float>, Vector512<float>, Vector512<float>> single,
        Func<Vector512<double>, Vector512<double>, Vector512<double>> inDouble,
        Func<Vector512<double>, Vector512<double>, Scaled> reference,
        Func<RealContext, BigReal, BigReal, BigReal> truth,
        (double Low, double High) domain,
        (double Low, double High) range,
        Func<double, ulong, bool, double> partner,
        params double[] hard) =>
        new(name, 2, single, inDouble, reference, truth, domain, range) { Hard = hard, Partner = partner };

    /// <summary>True values that take more than one line.</summary>
    private static class Truths
    {
        public static BigReal SigmoidDerivative(RealContext c, BigReal x)
        {
            BigReal e = c.Exp(-BigReal.Abs(x));
            return c.Divide(e, c.Square(c.Add(1, e)));
        }

        public static BigReal Softplus(RealContext c, BigReal x) => c.Add(BigReal.Max(x, 0), c.Log1P(c.Exp(-BigReal.Abs(x))));

        public static BigReal Log1mExp(RealContext c, BigReal x) => x < -1 ? c.Log1P(-c.Exp(x)) : c.Log(-c.ExpM1(x));

        // Near zero log(cosh(x)) = log(1 + 2*sinh(x/2)^2).
        public static BigReal LogCosh(RealContext c, BigReal x)
        {
            BigReal magnitude = BigReal.Abs(x);
            return magnitude < 1
                ? c.Log1P(BigReal.ScaleB(c.Square(c.Sinh(BigReal.ScaleB(x, -1))), 1))
                : c.Add(c.Subtract(magnitude, c.Ln2), c.Log1P(c.Exp(-BigReal.ScaleB(magnitude, 1))));
        }

        public static BigReal Erfcx(RealContext c, BigReal x) =>
            x < FarOut ? c.Multiply(c.Exp(c.Square(x)), c.Erfc(x)) : c.Divide(c.Add(1, ErfcxCorrection(c, x)), c.Multiply(x, c.Sqrt(c.Pi)));

        public static BigReal LogErfc(RealContext c, BigReal x) =>
            x < BigReal.Half ? c.Log1P(-c.Erf(x))
            : x < FarOut ? c.Log(c.Erfc(x))
            : c.Subtract(c.Log1P(ErfcxCorrection(c, x)), c.Add(c.Square(x), c.Log(c.Multiply(x, c.Sqrt(c.Pi)))));

        // erfc(x)*e^(x^2)*x*sqrt(pi) - 1 = -1/(2x^2) + 3/(2x^2)^2 - 3*5/(2x^2)^3 + ...; far out 30 terms are 500 bits.
        private static BigReal ErfcxCorrection(RealContext c, BigReal x)
        {
            BigReal sum = 0;
            BigReal term = 1;
            for (int n = 1; n <= 30; n++)
            {
                term = c.Divide(c.Multiply(term, 1 - (2 * n)), BigReal.ScaleB(c.Square(x), 1));
                sum = c.Add(sum, term);
            }

            return sum;
        }
    }
}
