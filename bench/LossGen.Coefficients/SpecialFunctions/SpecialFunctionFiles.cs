using System;

namespace LossGen.Coefficients.SpecialFunctions;

/// <summary>
/// The constants of powers, angles, cube roots, the error function and the gamma function: what each polynomial approximates
/// and how many terms it has. The weight of an error is the share of the approximated part in the function's value.
/// </summary>
internal static class SpecialFunctionFiles
{
    private static readonly Real AngleSquared = Square(Real.Pi / 4 * Real.Parse("1.01"));
    private static readonly Real LogLimit = Real.Parse("0.02945");
    private static readonly Real ExpLimit = Real.Parse("0.347");
    private static readonly Real AtanLimit = Real.Parse("0.1735");
    private static readonly Real Quarter = Real.Parse("0.25");
    private static readonly Real Half = Real.Parse("0.5");
    private static readonly Real SteepestGamma = Real.Parse("0.16");
    private static readonly Real Tiny = Real.Parse("1e-30");

    /// <summary>Writes all the files into a folder.</summary>
    public static void Write(string folder)
    {
        ExtendedLog().Save(folder);
        ExtendedExp().Save(folder);
        Pow().Save(folder);
        Trigonometric().Save(folder);
        Atan().Save(folder);
        Cbrt().Save(folder);
        Erf().Save(folder);
        Gamma().Save(folder);
    }

    private static ConstantFile ExtendedLog() =>
        new ConstantFile("ExtendedLogCoefficients", "Constants of the logarithm in double-double precision (see <c>VectorMath.ExtendedLog</c>).")
            .Double("Q", "(atanh(s)/s - 1 - z/3)/z^2 in powers of z = s^2, for |s| <= 0.1716, relative to atanh(s)", Approximation.Of(z => (AtanhRatio(z) - 1 - (z / 3)) / (z * z), 0, LogLimit, 8, z => z * z))
            .Comment("1/3 = Third + ThirdLow")
            .DoublePair("Third", (Real)1 / 3)
            .Gap()
            .Comment("log(2) = Ln2High + Ln2Low; Ln2High has 41 bits, so that its product with an exponent is exact.")
            .Double("Ln2High", Real.Truncate(Real.Ln2, 41))
            .Double("Ln2Low", Real.Ln2 - Real.Truncate(Real.Ln2, 41));

    private static ConstantFile ExtendedExp() =>
        new ConstantFile("ExtendedExpCoefficients", "Constants of the exponential of a sum of two numbers (see <c>VectorMath.ExtendedExp</c>).")
            .Double("P", "(exp(r) - 1 - r)/r^2 for |r| <= 0.347", Approximation.Of(ExpRest, -ExpLimit, ExpLimit, 11, Square))
            .Single("S", "The same for float", Approximation.Of(ExpRest, -ExpLimit, ExpLimit, 6, Square))
            .Double("Log2E", 1 / Real.Ln2)
            .Comment("log(2) = Ln2High + Ln2Low; products of Ln2High with an exponent are exact.")
            .Double("Ln2High", Real.Truncate(Real.Ln2, 41))
            .Double("Ln2Low", Real.Ln2 - Real.Truncate(Real.Ln2, 41))
            .Gap()
            .Single("SingleLog2E", 1 / Real.Ln2)
            .Single("SingleLn2High", Real.Truncate(Real.Ln2, 15))
            .Single("SingleLn2Low", Real.Ln2 - Real.Truncate(Real.Ln2, 15));

    private static ConstantFile Pow() =>
        new ConstantFile("PowCoefficients", "Constants of the power of floats, which is computed in double to little more than float precision.")
            .Double("Log", "(atanh(s)/s - 1)/z in powers of z = s^2, for |s| <= 0.1716, relative to atanh(s)", Approximation.Of(z => (AtanhRatio(z) - 1) / z, 0, LogLimit, 6, z => z))
            .Double("Exp", "(exp(r) - 1 - r)/r^2 for |r| <= 0.347", Approximation.Of(ExpRest, -ExpLimit, ExpLimit, 8, Square))
            .Double("Log2E", 1 / Real.Ln2)
            .Double("Ln2", Real.Ln2);

    private static ConstantFile Trigonometric()
    {
        Func<Real, Real> sin = z => ((Real.Sin(Real.Sqrt(z)) / Real.Sqrt(z)) - 1) / z;
        Func<Real, Real> cos = z => (Real.Cos(Real.Sqrt(z)) - 1 + (z / 2)) / (z * z);
        ConstantFile file = new ConstantFile("TrigonometricCoefficients", "Constants of sine, cosine and tangent.")
            .Double("Sin", "(sin(r)/r - 1)/z in powers of z = r^2, for |r| <= pi/4, relative to sin(r)", Approximation.Of(sin, 0, AngleSquared, 7, z => z))
            .Double("Cos", "(cos(r) - 1 + z/2)/z^2", Approximation.Of(cos, 0, AngleSquared, 7, Square))
            .Single("SingleSin", "The same two for float", Approximation.Of(sin, 0, AngleSquared, 4, z => z))
            .Single("SingleCos", "and", Approximation.Of(cos, 0, AngleSquared, 3, Square))
            .Comment("pi/2 = HalfPi + HalfPiMiddle + HalfPiLow, each correctly rounded.");
        Real high = Real.Round(Real.Pi / 2, 53);
        Real middle = Real.Round((Real.Pi / 2) - high, 53);
        Real singleHigh = Real.Round(Real.Pi / 2, 24);
        Real singleMiddle = Real.Round((Real.Pi / 2) - singleHigh, 24);
        return file
            .Double("TwoOverPi", 2 / Real.Pi)
            .Double("HalfPi", high)
            .Double("HalfPiMiddle", middle)
            .Double("HalfPiLow", (Real.Pi / 2) - high - middle)
            .Gap()
            .Single("SingleTwoOverPi", 2 / Real.Pi)
            .Single("SingleHalfPi", singleHigh)
            .Single("SingleHalfPiMiddle", singleMiddle)
            .Single("SingleHalfPiLow", (Real.Pi / 2) - singleHigh - singleMiddle)
            .Gap()
            .Double("SinPi", "sin(pi*r)/(pi*r) in powers of r^2, for |r| <= 1/2", Approximation.Of(z => Real.Sin(Real.Pi * Real.Sqrt(z)) / (Real.Pi * Real.Sqrt(z)), 0, Quarter, 10, _ => 1));
    }

    private static ConstantFile Atan()
    {
        Func<Real, Real> atan = z => ((Real.Atan(Real.Sqrt(z)) / Real.Sqrt(z)) - 1) / z;
        return new ConstantFile("AtanCoefficients", "Constants of the arc tangent.")
            .Double("P", "(atan(t)/t - 1)/z in powers of z = t^2, for |t| <= tan(pi/8), relative to atan(t)", Approximation.Of(atan, 0, AtanLimit, 12, z => z))
            .Single("S", "The same for float", Approximation.Of(atan, 0, AtanLimit, 5, z => z))
            .Double("TanEighthPi", Real.Tan(Real.Pi / 8))
            .Double("TanThreeEighthsPi", Real.Tan(3 * Real.Pi / 8))
            .DoublePair("QuarterPi", Real.Pi / 4)
            .DoublePair("HalfPi", Real.Pi / 2)
            .Gap()
            .Single("SingleTanEighthPi", Real.Tan(Real.Pi / 8))
            .Single("SingleTanThreeEighthsPi", Real.Tan(3 * Real.Pi / 8))
            .SinglePair("SingleQuarterPi", Real.Pi / 4)
            .SinglePair("SingleHalfPi", Real.Pi / 2);
    }

    private static ConstantFile Cbrt() =>
        new ConstantFile("CbrtCoefficients", "Starting values of the cube root.")
            .Double("P", "m^(-1/3) for 1 <= m <= 2, relative to itself", Approximation.Of(m => 1 / Real.Cbrt(m), 1, 2, 6, Real.Cbrt))
            .Single("S", "The same for float", Approximation.Of(m => 1 / Real.Cbrt(m), 1, 2, 4, Real.Cbrt))
            .Double("InverseCbrt2", 1 / Real.Cbrt(2))
            .Double("InverseCbrt4", 1 / Real.Cbrt(4))
            .Gap()
            .Single("SingleInverseCbrt2", 1 / Real.Cbrt(2))
            .Single("SingleInverseCbrt4", 1 / Real.Cbrt(4));

    private static ConstantFile Erf()
    {
        Func<Real, Real> erf = z => (Real.Erf(Real.Sqrt(z)) / Real.Sqrt(z)) - 1;
        Approximation x = Approximation.Of(t => ScaledErfc(t, 4), -1, 1, 26, t => 1 / ScaledErfc(t, 4));
        Approximation y = Approximation.Of(t => ScaledErfc(t, 3), -1, 1, 13, t => 1 / ScaledErfc(t, 3));
        return new ConstantFile("ErfCoefficients", "Constants of the error function and its relatives.")
            .Double("P", "erf(x)/x - 1 in powers of z = x^2, for |x| <= 1", Approximation.Of(erf, 0, 1, 13, _ => 1))
            .Single("S", "The same for float", Approximation.Of(erf, 0, 1, 8, _ => 1))
            .Double("X", "(1/2 + x)*erfcx(x) in powers of t = (x - 4)/(x + 4), for x >= 0, relative to itself", x)
            .Single("Y", "The same for float, with t = (x - 3)/(x + 3)", y)
            .Comment("What the rounding of X0 and Y0 left off.")
            .Double("X0Low", x.Coefficients[0] - Real.Round(x.Coefficients[0], 53))
            .Single("Y0Low", y.Coefficients[0] - Real.Round(y.Coefficients[0], 24))
            .Gap()
            .Double("SlopeX", "The derivative of X by t, for the effect of the rounding of t", Slope(4, 5))
            .Single("SlopeY", "The derivative of Y by t", Slope(3, 4));
    }

    private static ConstantFile Gamma()
    {
        Real zero = DigammaZero();
        Real middle = Real.Parse("1.75");
        Real threeQuarters = Real.Parse("0.75");
        Func<Real, Real> logGamma = d => Real.LogGamma(2 + d) / d;
        Func<Real, Real> digamma = t => Real.Digamma(t + middle) / (t + middle - zero);
        Func<Real, Real> trigamma = d => Real.Trigamma(2 + d);
        Approximation l = Approximation.Of(logGamma, -Half, Half, 20, d => 1 / logGamma(d));
        return new ConstantFile("GammaCoefficients", "Constants of the logarithm of the gamma function and of its derivatives.")
            .Double("L", "log(Gamma(2 + d))/d for |d| <= 1/2, relative to itself", l)
            .Double("LA", "x*(log(Gamma(x)) - (x - 1/2)*log(x) + x - log(2*pi)/2) in powers of w = 1/x^2, for x >= 5/2, relative to log(Gamma(x))", Approximation.Of(w => Stirling(1 / Real.Sqrt(w)), 0, SteepestGamma, 16, w => Real.Sqrt(w) / Real.LogGamma(1 / Real.Sqrt(w))))
            .Double("D", "psi(t + 7/4)/(t + 7/4 - x0) for |t| <= 3/4, x0 the positive zero of psi, relative to itself", Approximation.Of(digamma, -threeQuarters, threeQuarters, 26, t => 1 / digamma(t)))
            .Double("DA", "(log(x) - 1/(2*x) - psi(x))/w in powers of w = 1/x^2, for x >= 5/2, relative to psi(x)", Approximation.Of(w => DigammaRest(1 / Real.Sqrt(w)), 0, SteepestGamma, 16, w => w / Real.Digamma(1 / Real.Sqrt(w))))
            .Double("T", "psi'(2 + d) for |d| <= 1/2, relative to itself", Approximation.Of(trigamma, -Half, Half, 20, d => 1 / trigamma(d)))
            .Double("TA", "(psi'(x) - 1/x - w/2)*x^3 in powers of w = 1/x^2, for x >= 5/2, relative to psi'(x)", Approximation.Of(w => TrigammaRest(1 / Real.Sqrt(w)), 0, SteepestGamma, 17, w => w * Real.Sqrt(w) / Real.Trigamma(1 / Real.Sqrt(w))))
            .Double("Cot", "(pi*r*cot(pi*r) - 1)/w in powers of w = r^2, for |r| <= 1/2, times r", Approximation.Of(w => ((Real.Pi * Real.Sqrt(w) / Real.Tan(Real.Pi * Real.Sqrt(w))) - 1) / w, 0, Quarter, 17, Real.Sqrt))
            .Double("Csc", "pi^2/sin(pi*r)^2 - 1/w in powers of w = r^2, for |r| <= 1/2, relative to the whole", Approximation.Of(w => Square(Real.Pi / Real.Sin(Real.Pi * Real.Sqrt(w))) - (1 / w), 0, Quarter, 18, w => Square(Real.Sin(Real.Pi * Real.Sqrt(w)) / Real.Pi)))
            .Comment("What the rounding of L0 left off.")
            .Double("L0Low", l.Coefficients[0] - Real.Round(l.Coefficients[0], 53))
            .Gap()
            .Comment("log(2*pi)/2")
            .DoublePair("HalfLogTwoPi", Real.Log(2 * Real.Pi) / 2)
            .Gap()
            .Comment("The positive zero of psi.")
            .DoublePair("DigammaZero", zero);
    }

    private static Real Square(Real x) => x * x;

    private static Real AtanhRatio(Real z) => Real.Atanh(Real.Sqrt(z)) / Real.Sqrt(z);

    // (exp(r) - 1 - r)/r^2; the middle one of an odd number of points is 0.
    private static Real ExpRest(Real r) =>
        Real.Abs(r) < Tiny ? Half + (r / 6) : (Real.Exp(r) - 1 - r) / (r * r);

    private static Real ScaledErfc(Real t, Real centre)
    {
        Real x = centre * (1 + t) / (1 - t);
        return (Half + x) * Erfcx(x);
    }

    // erfcx is exp(x^2)*erfc(x) up to 40, then the asymptotic series 1/(x*sqrt(pi)) * (1 - 1/(2x^2) + 3/(4x^4) - ...).
    private static Real Erfcx(Real x)
    {
        if (x < 40)
        {
            return Real.Erfcx(x);
        }

        Real term = 1;
        Real sum = 0;
        for (int k = 1; k <= 40; k++)
        {
            sum += term;
            term = -(term * ((2 * k) - 1)) / (2 * x * x);
        }

        return sum / (x * Real.Sqrt(Real.Pi));
    }

    // d/dt of (1/2 + x)*erfcx(x), with erfcx'(x) = 2*x*erfcx(x) - 2/sqrt(pi) and dx/dt = 2K/(1 - t)^2.
    private static Approximation Slope(Real centre, int terms)
    {
        Func<Real, Real> slope = t =>
        {
            Real x = centre * (1 + t) / (1 - t);
            Real value = Erfcx(x);
            Real byX = value + ((Half + x) * ((2 * x * value) - (2 / Real.Sqrt(Real.Pi))));
            return byX * 2 * centre / Square(1 - t);
        };
        return Approximation.Of(slope, Real.Parse("-0.999"), Real.Parse("0.98"), terms, _ => 1);
    }

    private static Real Stirling(Real x) =>
        x * (Real.LogGamma(x) - ((x - Half) * Real.Log(x)) + x - (Real.Log(2 * Real.Pi) / 2));

    private static Real DigammaRest(Real x) => (Real.Log(x) - (1 / (2 * x)) - Real.Digamma(x)) * x * x;

    private static Real TrigammaRest(Real x) => (Real.Trigamma(x) - (1 / x) - (1 / (2 * x * x))) * x * x * x;

    // Newton's method doubles the number of right digits in each step.
    private static Real DigammaZero()
    {
        Real x = Real.Parse("1.4616321449683623");
        for (int i = 0; i < 5; i++)
        {
            x -= Real.Digamma(x) / Real.Trigamma(x);
        }

        return x;
    }
}
