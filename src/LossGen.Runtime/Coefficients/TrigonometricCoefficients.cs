namespace LossGen;

/// <summary>Constants of sine, cosine and tangent.</summary>
internal static class TrigonometricCoefficients
{
    // (sin(r)/r - 1)/z in powers of z = r^2, for |r| <= pi/4, relative to sin(r);
    // the error is below 2^-66 before the coefficients are rounded.
    public const double Sin0 = -0.16666666666666666;
    public const double Sin1 = 0.008333333333333331;
    public const double Sin2 = -0.00019841269841264567;
    public const double Sin3 = 2.7557319218954762E-06;
    public const double Sin4 = -2.505210610025599E-08;
    public const double Sin5 = 1.6058510875319195E-10;
    public const double Sin6 = -7.585486485235938E-13;

    // (cos(r) - 1 + z/2)/z^2;
    // the error is below 2^-71 before the coefficients are rounded.
    public const double Cos0 = 0.041666666666666664;
    public const double Cos1 = -0.0013888888888888887;
    public const double Cos2 = 2.4801587301584367E-05;
    public const double Cos3 = -2.75573192211891E-07;
    public const double Cos4 = 2.0876755717584403E-09;
    public const double Cos5 = -1.1470449354466773E-11;
    public const double Cos6 = 4.745198807202876E-14;

    // The same two for float;
    // the error is below 2^-35 before the coefficients are rounded.
    public const float SingleSin0 = -0.16666667f;
    public const float SingleSin1 = 0.008333332f;
    public const float SingleSin2 = -0.00019840039f;
    public const float SingleSin3 = 2.7243782E-06f;

    // and;
    // the error is below 2^-30 before the coefficients are rounded.
    public const float SingleCos0 = 0.041666664f;
    public const float SingleCos1 = -0.0013888279f;
    public const float SingleCos2 = 2.4542871E-05f;

    // pi/2 = HalfPi + HalfPiMiddle + HalfPiLow, each correctly rounded.
    public const double TwoOverPi = 0.6366197723675814;
    public const double HalfPi = 1.5707963267948966;
    public const double HalfPiMiddle = 6.123233995736766E-17;
    public const double HalfPiLow = -1.4973849048591698E-33;

    public const float SingleTwoOverPi = 0.63661975f;
    public const float SingleHalfPi = 1.5707964f;
    public const float SingleHalfPiMiddle = -4.371139E-08f;
    public const float SingleHalfPiLow = -1.7151245E-15f;

    // sin(pi*r)/(pi*r) in powers of r^2, for |r| <= 1/2;
    // the error is below 2^-71 before the coefficients are rounded.
    public const double SinPi0 = 1.0;
    public const double SinPi1 = -1.6449340668482264;
    public const double SinPi2 = 0.8117424252833536;
    public const double SinPi3 = -0.19075182412208255;
    public const double SinPi4 = 0.026147847817611935;
    public const double SinPi5 = -0.002346081034815316;
    public const double SinPi6 = 0.0001484287872033628;
    public const double SinPi7 = -6.975840829271595E-06;
    public const double SinPi8 = 2.5300985563134005E-07;
    public const double SinPi9 = -7.0931258816238045E-09;
}
