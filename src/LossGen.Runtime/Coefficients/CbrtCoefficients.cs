namespace LossGen;

/// <summary>Starting values of the cube root.</summary>
internal static class CbrtCoefficients
{
    // m^(-1/3) for 1 <= m <= 2, relative to itself;
    // the error is below 2^-17 before the coefficients are rounded.
    public const double P0 = 1.7776471684890054;
    public const double P1 = -1.5540274077106597;
    public const double P2 = 1.2271496200207155;
    public const double P3 = -0.5865141615889806;
    public const double P4 = 0.15224956438221762;
    public const double P5 = -0.016511679091286462;

    // The same for float;
    // the error is below 2^-11 before the coefficients are rounded.
    public const float S0 = 1.5377603f;
    public const float S1 = -0.8012746f;
    public const float S2 = 0.31184727f;
    public const float S3 = -0.048633054f;

    public const double InverseCbrt2 = 0.7937005259840998;
    public const double InverseCbrt4 = 0.6299605249474366;

    public const float SingleInverseCbrt2 = 0.7937005f;
    public const float SingleInverseCbrt4 = 0.62996054f;
}
