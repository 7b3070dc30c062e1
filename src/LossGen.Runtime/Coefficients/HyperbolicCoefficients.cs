namespace LossGen;

/// <summary>Constants of tanh, sinh, cosh and log cosh; bench/LossGen.Coefficients derives the polynomials.</summary>
internal static class HyperbolicCoefficients
{
    // From here on tanh takes 2^n out of 1 + 2^n: below n = -23 (-52) the sum isn't exact any more.
    public const float TanhFar32 = 7.5f;
    public const double TanhFar64 = 17.5;

    // 1.5*2^23 + 125 and 1.5*2^52 + 1021: low bits are the exponent field of 2^(n-2); Mirror less those bits that of 2^(-n-2).
    public const float QuarterShift32 = 12582912f + 125f;
    public const double QuarterShift64 = 6755399441055744d + 1021d;
    public const int Mirror32 = 2 * 125;
    public const long Mirror64 = 2 * 1021;

    // From this n on 2^-n no longer counts beside 2^n.
    public const float OneSided32 = 40f;
    public const double OneSided64 = 80d;

    // sinh and cosh are infinite from 89.42 (710.48) up.
    public const float Highest32 = 89.5f;
    public const double Highest64 = 710.5;

    // log cosh x = x^2/2 + x^4*(L4 + L6*x^2 + ...), |x| <= 1: error 0.02 units of 2^-24.
    public const float L4Of32 = -0.0833333135f;
    public const float L6Of32 = 0.0222216155f;
    public const float L8Of32 = -0.00674054166f;
    public const float L10Of32 = 0.0021632025f;
    public const float L12Of32 = -0.000682006706f;
    public const float L14Of32 = 0.000177977447f;
    public const float L16Of32 = -2.61035493E-05f;

    // 0.02 units of 2^-53.
    public const double L4Of64 = -0.0833333333333332;
    public const double L6Of64 = 0.022222222222208942;
    public const double L8Of64 = -0.00674603174554269;
    public const double L10Of64 = 0.0021869488444616887;
    public const double L12Of64 = -0.0007386028584975014;
    public const double L14Of64 = 0.00025657982638343244;
    public const double L16Of64 = -9.098587356788898E-05;
    public const double L18Of64 = 3.276563919871676E-05;
    public const double L20Of64 = -1.192018679272961E-05;
    public const double L22Of64 = 4.333603382579673E-06;
    public const double L24Of64 = -1.5305020213329433E-06;
    public const double L26Of64 = 4.941590184978759E-07;
    public const double L28Of64 = -1.3151380523772655E-07;
    public const double L30Of64 = 2.4510095022309246E-08;
    public const double L32Of64 = -2.3081611088061383E-09;
}
