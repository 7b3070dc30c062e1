using System;
using System.Linq;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>
/// The exp and log family. The limits are what was measured, with a little room: float over all arguments, double over some
/// hundred thousand.
/// </summary>
internal static class ElementaryFunctions
{
    /// <summary>All of them; the last columns are the limits for float and double and the range of double arguments.</summary>
    public static ElementaryFunction[] All { get; } =
    [
        new("Exp", VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, Math.Exp, (c, x) => c.Exp(x), 0.9, 0.9, -760, 720),
        new("ExpNegAbs", VectorMath.ExpNegAbs, VectorMath.ExpNegAbs, VectorMath.ExpNegAbs, VectorMath.ExpNegAbs, VectorMath.ExpNegAbs, VectorMath.ExpNegAbs, x => Math.Exp(-Math.Abs(x)), (c, x) => c.Exp(-BigReal.Abs(x)), 0.85, 0.85, -760, 760),
        new("Exp2", VectorMath.Exp2, VectorMath.Exp2, VectorMath.Exp2, VectorMath.Exp2, VectorMath.Exp2, VectorMath.Exp2, x => Math.Pow(2, x), (c, x) => c.Exp(c.Multiply(x, c.Ln2)), 0.9, 1.0, -1090, 1030),
        new("Expm1", VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, DoubleReference.Expm1, (c, x) => c.ExpM1(x), 0.95, 1.1, -60, 720),
        new("Log", VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, Math.Log, (c, x) => c.Log(x), 0.85, 0.85, 0, 100),
        new("Log2", VectorMath.Log2, VectorMath.Log2, VectorMath.Log2, VectorMath.Log2, VectorMath.Log2, VectorMath.Log2, Math.Log2, (c, x) => c.Log2(x), 0.95, 0.95, 0, 100),
        new("Log10", VectorMath.Log10, VectorMath.Log10, VectorMath.Log10, VectorMath.Log10, VectorMath.Log10, VectorMath.Log10, Math.Log10, (c, x) => c.Log10(x), 0.95, 0.95, 0, 100),
        new("Log1p", VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, DoubleReference.Log1p, (c, x) => c.Log1P(x), 0.93, 0.95, -1, 100),
        new("Log1pmx", VectorMath.Log1pmx, VectorMath.Log1pmx, VectorMath.Log1pmx, VectorMath.Log1pmx, VectorMath.Log1pmx, VectorMath.Log1pmx, DoubleReference.Log1pmx, (c, x) => c.Subtract(c.Log1P(x), x), 1.9, 1.9, -1, 100),
        new("Log1pSquare", VectorMath.Log1pSquare, VectorMath.Log1pSquare, VectorMath.Log1pSquare, VectorMath.Log1pSquare, VectorMath.Log1pSquare, VectorMath.Log1pSquare, DoubleReference.Log1pSquare, (c, x) => c.Log1P(c.Square(x)), 1.3, 1.3, -100, 100),
        new("Log1mExp", VectorMath.Log1mExp, VectorMath.Log1mExp, VectorMath.Log1mExp, VectorMath.Log1mExp, VectorMath.Log1mExp, VectorMath.Log1mExp, DoubleReference.Log1mExp, Truths.Log1mExp, 0.95, 0.95, -100, 0),
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, DoubleReference.Softplus, Truths.Softplus, 0.85, 0.85, -100, 100),
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, DoubleReference.Sigmoid, (c, x) => c.Divide(1, c.Add(1, c.Exp(-x))), 0.85, 0.85, -100, 100),
        new("LogSigmoid", VectorMath.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid, x => -DoubleReference.Softplus(-x), (c, x) => -Truths.Softplus(c, -x), 0.85, 0.85, -100, 100),
        new("SigmoidDerivative", VectorMath.SigmoidDerivative, VectorMath.SigmoidDerivative, VectorMath.SigmoidDerivative, VectorMath.SigmoidDerivative, VectorMath.SigmoidDerivative, VectorMath.SigmoidDerivative, DoubleReference.SigmoidDerivative, Truths.SigmoidDerivative, 1.5, 1.55, -100, 100),
        new("ExpDecay", VectorMath.ExpDecay, VectorMath.ExpDecay, VectorMath.ExpDecay, VectorMath.ExpDecay, VectorMath.ExpDecay, VectorMath.ExpDecay, x => Math.Exp(-Math.Abs(x)), (c, x) => c.Exp(-BigReal.Abs(x)), 0.95, 0.95, -760, 760),
        new("SoftplusFrom", x => VectorMath.SoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.SoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.SoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.SoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.SoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.SoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), DoubleReference.Softplus, Truths.Softplus, 1.6, 1.6, -760, 760),
        new("MirroredSoftplusFrom", x => VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => VectorMath.MirroredSoftplusFrom(x, VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x))), x => DoubleReference.Softplus(-x), (c, x) => Truths.Softplus(c, -x), 1.6, 1.6, -760, 760),
        new("SigmoidFrom", x => VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.SigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), DoubleReference.Sigmoid, (c, x) => c.Divide(1, c.Add(1, c.Exp(-x))), 2.5, 2.5, -760, 760),
        new("MirroredSigmoidFrom", x => VectorMath.MirroredSigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.MirroredSigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.MirroredSigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.MirroredSigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.MirroredSigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => VectorMath.MirroredSigmoidFrom(x, VectorMath.SigmoidDecay(VectorMath.ExpDecay(x))), x => DoubleReference.Sigmoid(-x), (c, x) => c.Divide(1, c.Add(1, c.Exp(x))), 2.5, 2.5, -760, 760),
        new("SigmoidPowFrom 0.5", x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(0.5f)), VectorMath.ExpDecayPow(x, Vector512.Create(0.5f))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(0.5f)), VectorMath.ExpDecayPow(x, Vector256.Create(0.5f))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(0.5f)), VectorMath.ExpDecayPow(x, Vector128.Create(0.5f))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(0.5d)), VectorMath.ExpDecayPow(x, Vector512.Create(0.5d))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(0.5d)), VectorMath.ExpDecayPow(x, Vector256.Create(0.5d))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(0.5d)), VectorMath.ExpDecayPow(x, Vector128.Create(0.5d))), x => Math.Exp(-0.5 * DoubleReference.Softplus(-x)), (c, x) => c.Exp(c.Multiply(-0.5, Truths.Softplus(c, -x))), 2.2, 2.2, -760, 760),
        new("MirroredSigmoidPowFrom 0.5", x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(0.5f)), VectorMath.ExpDecayPow(x, Vector512.Create(0.5f))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(0.5f)), VectorMath.ExpDecayPow(x, Vector256.Create(0.5f))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(0.5f)), VectorMath.ExpDecayPow(x, Vector128.Create(0.5f))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(0.5d)), VectorMath.ExpDecayPow(x, Vector512.Create(0.5d))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(0.5d)), VectorMath.ExpDecayPow(x, Vector256.Create(0.5d))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(0.5d)), VectorMath.ExpDecayPow(x, Vector128.Create(0.5d))), x => Math.Exp(-0.5 * DoubleReference.Softplus(x)), (c, x) => c.Exp(c.Multiply(-0.5, Truths.Softplus(c, x))), 2.2, 2.2, -760, 760),
        new("SigmoidPowFrom 3.25", x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(3.25f)), VectorMath.ExpDecayPow(x, Vector512.Create(3.25f))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(3.25f)), VectorMath.ExpDecayPow(x, Vector256.Create(3.25f))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(3.25f)), VectorMath.ExpDecayPow(x, Vector128.Create(3.25f))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(3.25d)), VectorMath.ExpDecayPow(x, Vector512.Create(3.25d))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(3.25d)), VectorMath.ExpDecayPow(x, Vector256.Create(3.25d))), x => VectorMath.SigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(3.25d)), VectorMath.ExpDecayPow(x, Vector128.Create(3.25d))), x => Math.Exp(-3.25 * DoubleReference.Softplus(-x)), (c, x) => c.Exp(c.Multiply(-3.25, Truths.Softplus(c, -x))), 3.4, 3.3, -760, 760),
        new("MirroredSigmoidPowFrom 3.25", x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(3.25f)), VectorMath.ExpDecayPow(x, Vector512.Create(3.25f))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(3.25f)), VectorMath.ExpDecayPow(x, Vector256.Create(3.25f))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(3.25f)), VectorMath.ExpDecayPow(x, Vector128.Create(3.25f))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector512.Create(3.25d)), VectorMath.ExpDecayPow(x, Vector512.Create(3.25d))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector256.Create(3.25d)), VectorMath.ExpDecayPow(x, Vector256.Create(3.25d))), x => VectorMath.MirroredSigmoidPowFrom(x, VectorMath.SigmoidPowAbove(VectorMath.Log1pExpDecay(x, VectorMath.ExpDecay(x)), Vector128.Create(3.25d)), VectorMath.ExpDecayPow(x, Vector128.Create(3.25d))), x => Math.Exp(-3.25 * DoubleReference.Softplus(x)), (c, x) => c.Exp(c.Multiply(-3.25, Truths.Softplus(c, x))), 3.4, 3.3, -760, 760),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, DoubleReference.Tanh, (c, x) => c.Tanh(x), 0.8, 0.85, -25, 25),
        new("TanhDerivative", VectorMath.TanhDerivative, VectorMath.TanhDerivative, VectorMath.TanhDerivative, VectorMath.TanhDerivative, VectorMath.TanhDerivative, VectorMath.TanhDerivative, x => 4 * DoubleReference.SigmoidDerivative(2 * x), (c, x) => BigReal.ScaleB(Truths.SigmoidDerivative(c, BigReal.ScaleB(x, 1)), 2), 1.5, 1.55, -100, 100),
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, DoubleReference.Sinh, (c, x) => c.Sinh(x), 1.5, 2, -720, 720),
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, Math.Cosh, (c, x) => c.Cosh(x), 1.3, 1.3, -720, 720),
        new("LogCosh", VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, DoubleReference.LogCosh, Truths.LogCosh, 0.95, 1, -30, 30),
        new("Sqrt1pSquare", VectorMath.Sqrt1pSquare, VectorMath.Sqrt1pSquare, VectorMath.Sqrt1pSquare, VectorMath.Sqrt1pSquare, VectorMath.Sqrt1pSquare, VectorMath.Sqrt1pSquare, DoubleReference.Sqrt1pSquare, (c, x) => c.Sqrt(c.Add(1, c.Square(x))), 0.9, 0.9, -100, 100),
        new("Sqrt1pSquareM1", VectorMath.Sqrt1pSquareM1, VectorMath.Sqrt1pSquareM1, VectorMath.Sqrt1pSquareM1, VectorMath.Sqrt1pSquareM1, VectorMath.Sqrt1pSquareM1, VectorMath.Sqrt1pSquareM1, DoubleReference.Sqrt1pSquareM1, (c, x) => c.Divide(c.Square(x), c.Add(1, c.Sqrt(c.Add(1, c.Square(x))))), 2, 2, -100, 100),
    ];

    /// <summary>The names, for theories: the test runner can show and serialise them.</summary>
    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    /// <summary>The function of that name.</summary>
    public static ElementaryFunction Find(string name) => All.Single(function => function.Name == name);

    /// <summary>
    /// Double arguments: evenly over the function's range, near one, and evenly over all exponents with either sign.
    /// </summary>
    public static double[] DoubleArguments(ElementaryFunction function, int each)
    {
        Random random = new(7);
        double[] arguments = new double[each * 4];
        for (int i = 0; i < arguments.Length; i += 4)
        {
            arguments[i] = function.Low + ((function.High - function.Low) * random.NextDouble());
            arguments[i + 1] = (random.NextDouble() * 4) - 2;
            arguments[i + 2] = 1 + Math.CopySign(Math.Pow(2, -50 * random.NextDouble()), random.NextDouble() - 0.5);
            arguments[i + 3] = Math.CopySign(Math.Pow(2, (2096 * random.NextDouble()) - 1073), random.NextDouble() - 0.5);
        }

        return arguments;
    }

    /// <summary>Every so many of all bit patterns of a float: negative, subnormal, infinite and NaN among them.</summary>
    public static float[] FloatPatterns(uint step)
    {
        float[] patterns = new float[(int)((1L << 32) / step / 16 * 16)];
        for (int i = 0; i < patterns.Length; i++)
        {
            patterns[i] = BitConverter.UInt32BitsToSingle((uint)i * step);
        }

        return patterns;
    }

    /// <summary>True values that take more than one line.</summary>
    private static class Truths
    {
        public static BigReal SigmoidDerivative(RealContext c, BigReal x)
        {
            BigReal e = c.Exp(-BigReal.Abs(x));
            return c.Divide(e, c.Square(c.Add(1, e)));
        }

        public static BigReal Softplus(RealContext c, BigReal x) =>
            c.Add(BigReal.Max(x, 0), c.Log1P(c.Exp(-BigReal.Abs(x))));

        public static BigReal Log1mExp(RealContext c, BigReal x) =>
            x < -1 ? c.Log1P(-c.Exp(x)) : c.Log(-c.ExpM1(x));

        // Near zero log cosh x = log1p(2*sinh(x/2)^2).
        public static BigReal LogCosh(RealContext c, BigReal x)
        {
            BigReal magnitude = BigReal.Abs(x);
            return magnitude < 1
                ? c.Log1P(BigReal.ScaleB(c.Square(c.Sinh(BigReal.ScaleB(x, -1))), 1))
                : c.Add(c.Subtract(magnitude, c.Ln2), c.Log1P(c.Exp(-BigReal.ScaleB(magnitude, 1))));
        }
    }
}
