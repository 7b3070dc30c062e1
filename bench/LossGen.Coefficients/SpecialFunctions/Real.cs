using LossGen.Truth;

namespace LossGen.Coefficients.SpecialFunctions;

/// <summary>A number of 400 bits with operators, so that formulas read as formulas.</summary>
internal readonly record struct Real(BigReal Value)
{
    private static readonly RealContext Context = new(400);

    public static Real Pi { get; } = new(Context.Pi);

    public static Real Ln2 { get; } = new(Context.Ln2);

    /// <summary>The distance from 0 in powers of two; very negative at 0.</summary>
    public double Log2 => Value.IsZero ? double.NegativeInfinity : Context.Log2(BigReal.Abs(Value)).ToDouble();

    public static implicit operator Real(int value) => new(value);

    public static Real operator +(Real a, Real b) => new(Context.Add(a.Value, b.Value));

    public static Real operator -(Real a, Real b) => new(Context.Subtract(a.Value, b.Value));

    public static Real operator -(Real a) => new(-a.Value);

    public static Real operator *(Real a, Real b) => new(Context.Multiply(a.Value, b.Value));

    public static Real operator /(Real a, Real b) => new(Context.Divide(a.Value, b.Value));

    public static bool operator <(Real a, Real b) => a.Value < b.Value;

    public static bool operator >(Real a, Real b) => a.Value > b.Value;

    /// <summary>The number a decimal text stands for.</summary>
    public static Real Parse(string text) => new(Context.Parse(text));

    public static Real Abs(Real x) => new(BigReal.Abs(x.Value));

    public static Real Sqrt(Real x) => new(Context.Sqrt(x.Value));

    public static Real Cbrt(Real x) => new(Context.Cbrt(x.Value));

    public static Real Exp(Real x) => new(Context.Exp(x.Value));

    public static Real Log(Real x) => new(Context.Log(x.Value));

    public static Real Sin(Real x) => new(Context.Sin(x.Value));

    public static Real Cos(Real x) => new(Context.Cos(x.Value));

    public static Real Tan(Real x) => new(Context.Tan(x.Value));

    public static Real Atan(Real x) => new(Context.Atan(x.Value));

    public static Real Atanh(Real x) => Log((1 + x) / (1 - x)) / 2;

    public static Real Erf(Real x) => new(Context.Erf(x.Value));

    public static Real Erfcx(Real x) => Exp(x * x) * new Real(Context.Erfc(x.Value));

    public static Real LogGamma(Real x) => new(Context.LogGamma(x.Value));

    public static Real Digamma(Real x) => new(Context.Digamma(x.Value));

    public static Real Trigamma(Real x) => new(Context.Trigamma(x.Value));

    /// <summary>Rounded to nearest at a number of bits, as an exact number again.</summary>
    public static Real Round(Real x, int bits) => new(new RealContext(bits).Round(x.Value));

    /// <summary>Cut to its leading bits, towards 0.</summary>
    public static Real Truncate(Real x, int bits)
    {
        long shift = bits - x.Value.Top;
        BigReal whole = BigReal.Floor(BigReal.ScaleB(BigReal.Abs(x.Value), shift));
        BigReal cut = BigReal.ScaleB(whole, -shift);
        return new(x.Value.Sign < 0 ? -cut : cut);
    }

    public static Real Max(Real a, Real b) => a > b ? a : b;
}
