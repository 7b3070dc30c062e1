namespace LossGen;

/// <summary>Constants of the logarithms; bench/LossGen.Coefficients derives the polynomials.</summary>
internal static class LogCoefficients
{
    // The first numbers above sqrt(1/2), as bits: where the significand's window [sqrt(1/2), sqrt 2) begins.
    public const int Window32 = 0x3f3504f4;
    public const long Window64 = 0x3fe6a09e667f3bcd;

    public const int Exponent32 = unchecked((int)0xff800000);
    public const int Significand32 = 0x007fffff;
    public const long Significand64 = 0x000fffffffffffff;
    public const int One32 = 0x3f800000;
    public const long One64 = 0x3ff0000000000000;

    // 1023 in the exponent field less the window's beginning: makes the exponent field of x + this be k + 1023.
    public const long Rebase64 = One64 - Window64;

    // 2^52: or-ing an integer below 2^52 into its bits and subtracting it converts the integer.
    public const long IntegerBits64 = 0x4330000000000000;
    public const double Unbias64 = 4503599627370496d + 1023d;

    public const float SmallestNormal32 = 1.17549435e-38f;
    public const double SmallestNormal64 = 2.2250738585072014e-308;
    public const float SubnormalScale32 = 8388608f;
    public const float SubnormalExponent32 = 23f;
    public const double SubnormalScale64 = 18014398509481984d;
    public const double SubnormalExponent64 = 54d;

    // ln 2 with a first part so short that k*Ln2Short + f is exact for the few smallest k, where the sum cancels.
    public const float Ln2Short32 = 0.693145752f;
    public const float Ln2Rest32 = 1.42860677e-06f;
    public const double Ln2Short64 = 6.93147180369123816490e-01;
    public const double Ln2Rest64 = 1.90821492927058770002e-10;

    // ln 2, rounded: 3 parts in 10^9 off, in 10^17 for double.
    public const float Ln2Of32 = 0.693147182f;
    public const double Ln2Of64 = 0.6931471805599453;

    // 1/ln 2 and 1/ln 10, each the nearest number (to the left) and the rest.
    public const float Log2EHigh32 = 1.44269502f;
    public const float Log2ELow32 = 1.92596303e-08f;
    public const double Log2EHigh64 = 1.4426950408889634;
    public const double Log2ELow64 = 2.0355273740931033e-17;
    public const float Log10EHigh32 = 0.434294492f;
    public const float Log10ELow32 = -1.01030500e-08f;
    public const double Log10EHigh64 = 0.4342944819032518;
    public const double Log10ELow64 = 1.098319650216765e-17;

    // log10 2 likewise.
    public const float Log10Of2High32 = 0.301030010f;
    public const float Log10Of2Low32 = -1.43209888e-08f;
    public const double Log10Of2High64 = 0.3010299956639812;
    public const double Log10Of2Low64 = -2.8037281277851704e-18;

    // Where log1p(x) scales x, by how much: x*2^-k must not need a subnormal 2^-k.
    public const float Large32 = 1.26765060e30f;
    public const float LargeScale32 = 5.42101086e-20f;
    public const int LargeExponent32 = 64 << 23;
    public const double Large64 = 1.0715086071862673e301;
    public const double LargeScale64 = 5.4210108624275222e-20;
    public const long LargeExponent64 = 64L << 52;

    // Where log(1+x^2) becomes 2*log|x|: there x*2^-80 (x*2^-600) is squared.
    public const float LargeRoot32 = 1.15292150e18f;
    public const float LargeRootScale32 = 8.27180613e-25f;
    public const float LargeRootExponent32 = 160f;
    public const double LargeRoot64 = 3.2733906078961419e150;
    public const double LargeRootScale64 = 2.4099198651028841e-181;
    public const double LargeRootExponent64 = 1200d;

    // From here on 1 + x^2 is x^2, and sqrt(1+x^2) is |x|.
    public const float RootIsAbs32 = 1.15292150e18f;
    public const double RootIsAbs64 = 3.2733906078961419e150;

    // log(1+f) = f + f^2*(Q0 + Q1*f + ...), sqrt(1/2) - 1 <= f <= sqrt(2) - 1: error 0.08 units of 2^-24.
    public const float Q0Of32 = -0.499999881f;
    public const float Q1Of32 = 0.333333254f;
    public const float Q2Of32 = -0.250016272f;
    public const float Q3Of32 = 0.200021029f;
    public const float Q4Of32 = -0.166080296f;
    public const float Q5Of32 = 0.141780257f;
    public const float Q6Of32 = -0.132479683f;
    public const float Q7Of32 = 0.129323795f;
    public const float Q8Of32 = -0.076440841f;

    // The same with the error relative to log(1+f) - f: 0.14 units of 2^-24.
    public const float R0Of32 = -0.5f;
    public const float R1Of32 = 0.333333224f;
    public const float R2Of32 = -0.25f;
    public const float R3Of32 = 0.200014859f;
    public const float R4Of32 = -0.166681796f;
    public const float R5Of32 = 0.14231813f;
    public const float R6Of32 = -0.124086574f;
    public const float R7Of32 = 0.118046366f;
    public const float R8Of32 = -0.116292939f;
    public const float R9Of32 = 0.0687285289f;

    // The same in base 2: log2(1+f) = f/ln2 + f^2*(B0 + ...), error relative to log2(1+f) 0.08 units of 2^-24.
    public const float B0Of32 = -0.721347332f;
    public const float B1Of32 = 0.480898201f;
    public const float B2Of32 = -0.360697418f;
    public const float B3Of32 = 0.288569808f;
    public const float B4Of32 = -0.239603519f;
    public const float B5Of32 = 0.204547107f;
    public const float B6Of32 = -0.191132516f;
    public const float B7Of32 = 0.186578825f;
    public const float B8Of32 = -0.110279955f;

    // And in base 10, 0.08 units of 2^-24.
    public const float D0Of32 = -0.217147186f;
    public const float D1Of32 = 0.144764781f;
    public const float D2Of32 = -0.108580709f;
    public const float D3Of32 = 0.0868682116f;
    public const float D4Of32 = -0.0721279457f;
    public const float D5Of32 = 0.0615745671f;
    public const float D6Of32 = -0.0575362109f;
    public const float D7Of32 = 0.0561648197f;
    public const float D8Of32 = -0.03319804f;

    // log m in powers of m - 3/2, 1 <= m <= 2: error 0.29 units of 2^-24, relative to ln2.
    public const float H0Of32 = 0.405465096f;
    public const float H1Of32 = 0.666666687f;
    public const float H2Of32 = -0.22222133f;
    public const float H3Of32 = 0.0987635851f;
    public const float H4Of32 = -0.0494096205f;
    public const float H5Of32 = 0.0263728946f;
    public const float H6Of32 = -0.0143383257f;
    public const float H7Of32 = 0.00808081962f;
    public const float H8Of32 = -0.00615150435f;
    public const float H9Of32 = 0.00384534709f;

    // With s = f/(2+f), z = s^2: log(1+f) = f - s*(f - z*(A0 + A1*z + ...)), same window: 0.02 units of 2^-53.
    public const double A0Of64 = 0.6666666666666738;
    public const double A1Of64 = 0.3999999999938386;
    public const double A2Of64 = 0.285714287499297;
    public const double A3Of64 = 0.22222197734679708;
    public const double A4Of64 = 0.181836110352971;
    public const double A5Of64 = 0.15312780222829234;
    public const double A6Of64 = 0.14809372439332164;

    // The same for 0 <= f <= 1: 0.08 units of 2^-24.
    public const float U0Of32 = 0.666664183f;
    public const float U1Of32 = 0.400214702f;
    public const float U2Of32 = 0.28002134f;
    public const float U3Of32 = 0.280125231f;

    // 0.44 units of 2^-53.
    public const double U0Of64 = 0.666666666666777;
    public const double U1Of64 = 0.39999999996049707;
    public const double U2Of64 = 0.28571429057992104;
    public const double U3Of64 = 0.22222192904817276;
    public const double U4Of64 = 0.18182814070246928;
    public const double U5Of64 = 0.15364295533442976;
    public const double U6Of64 = 0.13586314361511614;
    public const double U7Of64 = 0.09902819719521169;
    public const double U8Of64 = 0.17739762515114704;

    // log(1+r) = r + r^2*(G2 + G3*r + ...), |r| <= 0.05, error relative to softplus 0.02 units of 2^-24.
    public const float G2Of32 = -0.49999994f;
    public const float G3Of32 = 0.333338588f;
    public const float G4Of32 = -0.250355959f;
    public const float G5Of32 = 0.19822906f;

    // 0.03 units of 2^-53.
    public const double G2Of64 = -0.4999999999999986;
    public const double G3Of64 = 0.3333333333332241;
    public const double G4Of64 = -0.25000000000907635;
    public const double G5Of64 = 0.2000000006252038;
    public const double G6Of64 = -0.16666665398792807;
    public const double G7Of64 = 0.14285622056360284;
    public const double G8Of64 = -0.12500586118024373;
    public const double G9Of64 = 0.11161349844350867;
    public const double G10Of64 = -0.0993478023885498;
}
