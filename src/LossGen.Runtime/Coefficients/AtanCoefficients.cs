namespace LossGen;

/// <summary>Constants of the arc tangent.</summary>
internal static class AtanCoefficients
{
    // (atan(t)/t - 1)/z in powers of z = t^2, for |t| <= tan(pi/8), relative to atan(t);
    // the error is below 2^-62 before the coefficients are rounded.
    public const double P0 = -0.3333333333333333;
    public const double P1 = 0.19999999999999782;
    public const double P2 = -0.1428571428565397;
    public const double P3 = 0.11111111104587781;
    public const double P4 = -0.09090908725412945;
    public const double P5 = 0.07692295567509481;
    public const double P6 = -0.0666641046372755;
    public const double P7 = 0.05878764107124824;
    public const double P8 = -0.05229246657303611;
    public const double P9 = 0.045461155248090315;
    public const double P10 = -0.03443047457981133;
    public const double P11 = 0.016131374410967812;

    // The same for float;
    // the error is below 2^-28 before the coefficients are rounded.
    public const float S0 = -0.3333333f;
    public const float S1 = 0.19999522f;
    public const float S2 = -0.14263293f;
    public const float S3 = 0.10736614f;
    public const float S4 = -0.06428471f;

    public const double TanEighthPi = 0.41421356237309503;
    public const double TanThreeEighthsPi = 2.414213562373095;
    public const double QuarterPi = 0.7853981633974483;
    public const double QuarterPiLow = 3.061616997868383E-17;
    public const double HalfPi = 1.5707963267948966;
    public const double HalfPiLow = 6.123233995736766E-17;

    public const float SingleTanEighthPi = 0.41421357f;
    public const float SingleTanThreeEighthsPi = 2.4142137f;
    public const float SingleQuarterPi = 0.7853982f;
    public const float SingleQuarterPiLow = -2.1855694E-08f;
    public const float SingleHalfPi = 1.5707964f;
    public const float SingleHalfPiLow = -4.371139E-08f;
}
