namespace LossGen;

/// <summary>Constants of the power of floats, which is computed in double to little more than float precision.</summary>
internal static class PowCoefficients
{
    // (atanh(s)/s - 1)/z in powers of z = s^2, for |s| <= 0.1716, relative to atanh(s);
    // the error is below 2^-50 before the coefficients are rounded.
    public const double Log0 = 0.33333333333331033;
    public const double Log1 = 0.2000000000561559;
    public const double Log2 = 0.14285712065245487;
    public const double Log3 = 0.11111431566218855;
    public const double Log4 = 0.09070078275081414;
    public const double Log5 = 0.0831118994278082;

    // (exp(r) - 1 - r)/r^2 for |r| <= 0.347;
    // the error is below 2^-44 before the coefficients are rounded.
    public const double Exp0 = 0.49999999999954664;
    public const double Exp1 = 0.16666666666662547;
    public const double Exp2 = 0.04166666678715188;
    public const double Exp3 = 0.00833333334428351;
    public const double Exp4 = 0.001388883886493708;
    public const double Exp5 = 0.00019841224376436;
    public const double Exp6 = 2.486803358817772E-05;
    public const double Exp7 = 2.7617713281815833E-06;

    public const double Log2E = 1.4426950408889634;
    public const double Ln2 = 0.6931471805599453;
}
