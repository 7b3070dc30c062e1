using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen.Accuracy.Sweep;

/// <summary>The logistic and hyperbolic functions with about 98 bits.</summary>
internal static class Sigmoids
{
    // From here on 1 + e^-|x| is 1 in 106 bits and more.
    private static Vector512<double> Far => Create(200.0);

    public static Scaled Softplus(Vector512<double> x)
    {
        Scaled near = Exponentials.Log1p(ExpNegAbsNear(x)) + Max(x, Vector512<double>.Zero);
        return Scaled.Select(LessThan(x, -Far), Exponentials.Exp(x), near);
    }

    public static Scaled LogSigmoid(Vector512<double> x) => -Softplus(-x);

    public static Scaled Sigmoid(Vector512<double> x)
    {
        DoubleDouble e = ExpNegAbsNear(x);
        Scaled near = DoubleDouble.Select(LessThan(x, Vector512<double>.Zero), e, 1.0) / (e + 1.0);
        return Scaled.Select(LessThan(x, -Far), Exponentials.Exp(x), near);
    }

    public static Scaled SigmoidDerivative(Vector512<double> x)
    {
        DoubleDouble e = ExpNegAbsNear(x);
        Scaled near = e / DoubleDouble.Square(e + 1.0);
        return Scaled.Select(GreaterThan(Abs(x), Far), Exponentials.Exp(-Abs(x)), near);
    }

    public static Scaled Tanh(Vector512<double> x)
    {
        DoubleDouble e = Exponentials.Expm1((DoubleDouble)(Max(Abs(x), Exponentials.Tiny) * Create(-2.0)));
        DoubleDouble magnitude = -e / (e + 2.0);
        DoubleDouble result = DoubleDouble.Select(LessThan(x, Vector512<double>.Zero), -magnitude, magnitude);
        return DoubleDouble.Select(LessThan(Abs(x), Exponentials.Tiny), x, result);
    }

    public static Scaled TanhDerivative(Vector512<double> x)
    {
        Scaled slope = SigmoidDerivative(x + x);
        return new(slope.Value, slope.Exponent + Create(2.0));
    }

    public static Scaled Sinh(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        DoubleDouble e = Exponentials.Expm1((DoubleDouble)Min(a, Far));
        Scaled near = (e + (e / (e + 1.0))) * 0.5;
        Scaled exp = Exponentials.Exp(a);
        Scaled magnitude = Scaled.Select(GreaterThan(a, Far), new(exp.Value, exp.Exponent - Vector512<double>.One), near);
        Scaled result = Scaled.Select(LessThan(x, Vector512<double>.Zero), -magnitude, magnitude);
        return Scaled.Select(LessThan(a, Exponentials.Tiny), (DoubleDouble)x, result);
    }

    public static Scaled Cosh(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        DoubleDouble e = Exponentials.Exp(Min(a, Far)).Unscaled();
        Scaled near = (e + ((DoubleDouble)1.0 / e)) * 0.5;
        Scaled exp = Exponentials.Exp(a);
        return Scaled.Select(GreaterThan(a, Far), new(exp.Value, exp.Exponent - Vector512<double>.One), near);
    }

    // |x| < 1: log(1 + 2*sinh(x/2)^2).
    public static Scaled LogCosh(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Vector512<double> scaled = a * Create(4.149515568880993E+180);
        Scaled tiny = new(DoubleDouble.Product(scaled, scaled) * 0.5, Create(-1200.0));
        DoubleDouble sinh = Sinh(Min(Max(a, Exponentials.Tiny), Vector512<double>.One) * Create(0.5)).Value;
        Scaled near = Exponentials.Log1p(DoubleDouble.Square(sinh) * 2.0);
        Scaled far = ((DoubleDouble)a - Constants.Ln2) + Exponentials.Log1p(ExpNegAbsNear(a + a));
        return Scaled.Select(LessThan(a, Exponentials.Tiny), tiny, Scaled.Select(LessThan(a, Vector512<double>.One), near, far));
    }

    // e^-|x|, at |x| = 300 beyond: too small to matter beside 1.
    private static DoubleDouble ExpNegAbsNear(Vector512<double> x) => Exponentials.Exp(-Min(Abs(x), Create(300.0))).Unscaled();
}
