namespace LossGen;

/// <summary>Constants of the logarithm in double-double precision (see <c>VectorMath.ExtendedLog</c>).</summary>
internal static class ExtendedLogCoefficients
{
    // (atanh(s)/s - 1 - z/3)/z^2 in powers of z = s^2, for |s| <= 0.1716, relative to atanh(s);
    // the error is below 2^-70 before the coefficients are rounded.
    public const double Q0 = 0.2;
    public const double Q1 = 0.14285714285714685;
    public const double Q2 = 0.11111111110827367;
    public const double Q3 = 0.0909090916782708;
    public const double Q4 = 0.07692297467298959;
    public const double Q5 = 0.06667403106050301;
    public const double Q6 = 0.05853097844940682;
    public const double Q7 = 0.058618018114527055;

    // 1/3 = Third + ThirdLow
    public const double Third = 0.3333333333333333;
    public const double ThirdLow = 1.850371707708594E-17;

    // log(2) = Ln2High + Ln2Low; Ln2High has 41 bits, so that its product with an exponent is exact.
    public const double Ln2High = 0.693147180559663;
    public const double Ln2Low = 2.8235290563031577E-13;
}
