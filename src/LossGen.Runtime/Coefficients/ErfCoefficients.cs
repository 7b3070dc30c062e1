namespace LossGen;

/// <summary>Constants of the error function and its relatives.</summary>
internal static class ErfCoefficients
{
    // erf(x)/x - 1 in powers of z = x^2, for |x| <= 1;
    // the error is below 2^-62 before the coefficients are rounded.
    public const double P0 = 0.1283791670955126;
    public const double P1 = -0.3761263890318375;
    public const double P2 = 0.11283791670954879;
    public const double P3 = -0.026866170645076792;
    public const double P4 = 0.0052239776248180145;
    public const double P5 = -0.000854832698083379;
    public const double P6 = 0.0001205533111164271;
    public const double P7 = -1.4925595266831182E-05;
    public const double P8 = 1.6461000484121368E-06;
    public const double P9 = -1.6350312701054695E-07;
    public const double P10 = 1.4659775274047436E-08;
    public const double P11 = -1.1372848856791674E-09;
    public const double P12 = 5.957176147748911E-11;

    // The same for float;
    // the error is below 2^-34 before the coefficients are rounded.
    public const float S0 = 0.12837917f;
    public const float S1 = -0.37612638f;
    public const float S2 = 0.11283782f;
    public const float S3 = -0.02686543f;
    public const float S4 = 0.0052210316f;
    public const float S5 = -0.00084840803f;
    public const float S6 = 0.00011265959f;
    public const float S7 = -9.667045E-06f;

    // (1/2 + x)*erfcx(x) in powers of t = (x - 4)/(x + 4), for x >= 0, relative to itself;
    // the error is below 2^-59 before the coefficients are rounded.
    public const double X0 = 0.6164975593127763;
    public const double X1 = -0.06981055842028125;
    public const double X2 = 0.007689826051309795;
    public const double X3 = 0.03404852712734565;
    public const double X4 = -0.05051953301814995;
    public const double X5 = 0.04686641749920525;
    public const double X6 = -0.03316518290609952;
    public const double X7 = 0.018583757768161995;
    public const double X8 = -0.008098867029841646;
    public const double X9 = 0.0025159849947621257;
    public const double X10 = -0.0003788866310154575;
    public const double X11 = -9.962838013205229E-05;
    public const double X12 = 7.531074618918668E-05;
    public const double X13 = -1.219949722788105E-05;
    public const double X14 = -5.610646307657137E-06;
    public const double X15 = 2.854657056766246E-06;
    public const double X16 = 1.4599109542274128E-07;
    public const double X17 = -4.125391693406225E-07;
    public const double X18 = 3.87303431784099E-08;
    public const double X19 = 5.512635999500076E-08;
    public const double X20 = -1.027726568492965E-08;
    public const double X21 = -7.4034940734628975E-09;
    public const double X22 = 1.5836305559680848E-09;
    public const double X23 = 9.128475594769535E-10;
    public const double X24 = -1.3278633081562875E-10;
    public const double X25 = -7.155659235464081E-11;

    // The same for float, with t = (x - 3)/(x + 3);
    // the error is below 2^-28 before the coefficients are rounded.
    public const float Y0 = 0.626504f;
    public const float Y1 = -0.067810535f;
    public const float Y2 = -0.023781147f;
    public const float Y3 = 0.06482205f;
    public const float Y4 = -0.05963684f;
    public const float Y5 = 0.03415835f;
    public const float Y6 = -0.011885194f;
    public const float Y7 = 0.0012494113f;
    public const float Y8 = 0.00094410783f;
    public const float Y9 = -0.0003630804f;
    public const float Y10 = -5.211059E-05f;
    public const float Y11 = 3.860207E-05f;
    public const float Y12 = 1.9458757E-06f;

    // What the rounding of X0 and Y0 left off.
    public const double X0Low = -2.245585150700195E-17;
    public const float Y0Low = 2.5133247E-08f;

    // The derivative of X by t, for the effect of the rounding of t;
    // the error is below 2^-5 before the coefficients are rounded.
    public const double SlopeX0 = -0.06898579983073186;
    public const double SlopeX1 = 0.10167803514049968;
    public const double SlopeX2 = 0.04445012513691114;
    public const double SlopeX3 = -0.5303457600185829;
    public const double SlopeX4 = 0.43460958217170165;

    // The derivative of Y by t;
    // the error is below 2^-5 before the coefficients are rounded.
    public const float SlopeY0 = -0.089272894f;
    public const float SlopeY1 = -0.036504146f;
    public const float SlopeY2 = 0.36798528f;
    public const float SlopeY3 = -0.3092364f;
}
