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

    // log cosh x = x^2/2 + x^4*(L4 + L6*x^2 + ...), |x| <= 1: error 0.01 units of 2^-24.
    public const float L4Of32 = -8.333331e-02f;
    public const float L6Of32 = 2.2221662e-02f;
    public const float L8Of32 = -6.7408234e-03f;
    public const float L10Of32 = 2.1639366e-03f;
    public const float L12Of32 = -6.830113e-04f;
    public const float L14Of32 = 1.7867232e-04f;
    public const float L16Of32 = -2.6292642e-05f;

    // 0.01 units of 2^-53.
    public const double L4Of64 = -0.0833333333333332;
    public const double L6Of64 = 0.022222222222208675;
    public const double L8Of64 = -0.006746031745533599;
    public const double L10Of64 = 0.0021869488443082034;
    public const double L12Of64 = -0.0007386028569659713;
    public const double L14Of64 = 0.0002565798165226503;
    public const double L16Of64 = -9.098583038365378e-05;
    public const double L18Of64 = 3.276550640859694e-05;
    public const double L20Of64 = -1.1919895169797696e-05;
    public const double L22Of64 = 4.3331438776762795e-06;
    public const double L24Of64 = -1.5299867770823574e-06;
    public const double L26Of64 = 4.937578800374247e-07;
    public const double L28Of64 = -1.3130778409657243e-07;
    public const double L30Of64 = 2.444734947212795e-08;
    public const double L32Of64 = -2.299580720527749e-09;
}
