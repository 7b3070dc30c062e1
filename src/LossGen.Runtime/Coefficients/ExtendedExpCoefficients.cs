namespace LossGen;

/// <summary>Constants of the exponential of a sum of two numbers (see <c>VectorMath.ExtendedExp</c>).</summary>
internal static class ExtendedExpCoefficients
{
    // (exp(r) - 1 - r)/r^2 for |r| <= 0.347;
    // the error is below 2^-62 before the coefficients are rounded.
    public const double P0 = 0.5;
    public const double P1 = 0.1666666666666667;
    public const double P2 = 0.04166666666666667;
    public const double P3 = 0.00833333333332607;
    public const double P4 = 0.0013888888888883703;
    public const double P5 = 0.00019841269875048905;
    public const double P6 = 2.480158732571076E-05;
    public const double P7 = 2.755725511097889E-06;
    public const double P8 = 2.755727343657049E-07;
    public const double P9 = 2.510533724466521E-08;
    public const double P10 = 2.091477283224809E-09;

    // The same for float;
    // the error is below 2^-32 before the coefficients are rounded.
    public const float S0 = 0.5f;
    public const float S1 = 0.16666667f;
    public const float S2 = 0.041666463f;
    public const float S3 = 0.0083333105f;
    public const float S4 = 0.0013933751f;
    public const float S5 = 0.00019891103f;

    public const double Log2E = 1.4426950408889634;
    // log(2) = Ln2High + Ln2Low; products of Ln2High with an exponent are exact.
    public const double Ln2High = 0.693147180559663;
    public const double Ln2Low = 2.8235290563031577E-13;

    public const float SingleLog2E = 1.442695f;
    public const float SingleLn2High = 0.69314575f;
    public const float SingleLn2Low = 1.4286068E-06f;
}
