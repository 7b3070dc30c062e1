namespace LossGen;

/// <summary>Constants of exp, exp2, expm1 and of what is built on them; bench/LossGen.Coefficients derives the polynomials.</summary>
internal static class ExpCoefficients
{
    // The shifts: adding 1.5*2^23 (1.5*2^52) rounds to an integer and leaves it in the low bits of the sum. The biases
    // added here put into those low bits what the construction of 2^n needs, so that no integer addition is spent on it.

    /// <summary>1.5*2^23 + 2*127: low bits n + 254, which is split into two exponent fields.</summary>
    public const float SplitShift32 = 12582912f + 254f;

    /// <summary>1.5*2^52 + 2*1023.</summary>
    public const double SplitShift64 = 6755399441055744d + 2046d;

    /// <summary>1.5*2^23 + 126: low bits are the exponent field of 2^(n-1).</summary>
    public const float HalfShift32 = 12582912f + 126f;

    /// <summary>1.5*2^52 + 1022.</summary>
    public const double HalfShift64 = 6755399441055744d + 1022d;

    public const float Log2E32 = 1.44269504f;
    public const double Log2E64 = 1.4426950408889634;

    // Subtracted from x/ln2 before rounding by expm1, so that e^r - 1 >= -1/4: there its last place is half as big.
    public const float Expm1Bias32 = -0.085f;
    public const double Expm1Bias64 = -0.085;

    // ln 2 in two parts: the nearest number and the rest. x - n*Ln2High is exact in one fused operation.
    public const float Ln2High32 = 0.693147182f;
    public const float Ln2Low32 = -1.90465421e-09f;
    public const double Ln2High64 = 0.6931471805599453;
    public const double Ln2Low64 = 2.3190468138462996e-17;

    // Below these 4*e^x is zero.
    public const float LowestTimes4Of32 = -107f;
    public const double LowestTimes4Of64 = -749;

    // Beyond these the result is infinite or zero whatever the argument.
    public const float Highest32 = 89f;
    public const float Lowest32 = -104f;
    public const double Highest64 = 710;
    public const double Lowest64 = -746;
    public const float HighestBase2Of32 = 129f;
    public const float LowestBase2Of32 = -151f;
    public const double HighestBase2Of64 = 1025;
    public const double LowestBase2Of64 = -1076;

    // Below this expm1 is -1 to the last bit.
    public const float LowestMinus1Of32 = -40f;
    public const double LowestMinus1Of64 = -60;

    // Below this in magnitude expm1(x), log1p(x), tanh(x) and sinh(x) round to x.
    public const float Tiny32 = 2.98023224e-08f;
    public const double Tiny64 = 5.5511151231257827e-17;

    // e^r = 1 + r + r^2*(E2 + E3*r + ...), |r| <= ln2/2: error 0.06 units of 2^-24.
    public const float E2Of32 = 0.49999994f;
    public const float E3Of32 = 0.166665211f;
    public const float E4Of32 = 0.0416683406f;
    public const float E5Of32 = 0.00836872682f;
    public const float E6Of32 = 0.00138140167f;

    // The same to degree 11: error 0.04 units of 2^-53.
    public const double E2Of64 = 0.5000000000000011;
    public const double E3Of64 = 0.16666666666666408;
    public const double E4Of64 = 0.04166666666652718;
    public const double E5Of64 = 0.008333333333497662;
    public const double E6Of64 = 0.0013888888944468653;
    public const double E7Of64 = 0.00019841269501357495;
    public const double E8Of64 = 2.4801492136817482E-05;
    public const double E9Of64 = 2.7557589166131155E-06;
    public const double E10Of64 = 2.763062063676235E-07;
    public const double E11Of64 = 2.4999780552505882E-08;

    // e^r = 1 + r + r^2*(P2 + P3*r), |r| <= ln2/32: error 0.03 units of 2^-24.
    public const float P2Of32 = 0.500016332f;
    public const float P3Of32 = 0.166669339f;

    // 0.11 units of 2^-53.
    public const double P2Of64 = 0.49999999999999595;
    public const double P3Of64 = 0.16666666664380742;
    public const double P4Of64 = 0.041666666693768825;
    public const double P5Of64 = 0.00833347306368051;
    public const double P6Of64 = 0.0013888590203723046;

    // e^r - 1 = r + r^2*(M2 + M3*r + ...), -0.35 <= r <= 0.41, error relative to e^r - 1: 0.03 units of 2^-24.
    public const float M2Of32 = 0.5f;
    public const float M3Of32 = 0.166666672f;
    public const float M4Of32 = 0.0416662283f;
    public const float M5Of32 = 0.00833313446f;
    public const float M6Of32 = 0.00139578641f;
    public const float M7Of32 = 0.000199940288f;

    // 0.02 units of 2^-53.
    public const double M2Of64 = 0.49999999999999994;
    public const double M3Of64 = 0.16666666666666666;
    public const double M4Of64 = 0.041666666666674713;
    public const double M5Of64 = 0.008333333333333035;
    public const double M6Of64 = 0.0013888888885503102;
    public const double M7Of64 = 0.00019841269853755465;
    public const double M8Of64 = 2.4801593192986093E-05;
    public const double M9Of64 = 2.7557278465463813E-06;
    public const double M10Of64 = 2.755276816501065E-07;
    public const double M11Of64 = 2.5096906559107585E-08;
    public const double M12Of64 = 2.2187105982811822E-09;

    // 2^r = 1 + r*(T1 + T2*r + ...), |r| <= 1/2: error 0.10 units of 2^-24.
    public const float T1Of32 = 0.693147242f;
    public const float T2Of32 = 0.240226552f;
    public const float T3Of32 = 0.05550294f;
    public const float T4Of32 = 0.00961751025f;
    public const float T5Of32 = 0.00134069263f;
    public const float T6Of32 = 0.00015595369f;

    // 0.20 units of 2^-53.
    public const double T1Of64 = 0.6931471805599457;
    public const double T2Of64 = 0.240226506959101;
    public const double T3Of64 = 0.05550410866478978;
    public const double T4Of64 = 0.009618129107606609;
    public const double T5Of64 = 0.0013333558153523705;
    public const double T6Of64 = 0.00015403530442154826;
    public const double T7Of64 = 1.5252727334068073E-05;
    public const double T8Of64 = 1.3215442320295052E-06;
    public const double T9Of64 = 1.0180657729000061E-07;
    public const double T10Of64 = 7.072641365459385E-09;
    public const double T11Of64 = 4.0781210132083374E-10;

    // sinh r = r + r^3*(S3 + S5*r^2 + ...), cosh r - 1 = r^2/2 + r^4*(C4 + C6*r^2 + ...), |r| <= ln2/2.
    public const float S3Of32 = 0.166666672f;
    public const float S5Of32 = 0.00833324902f;
    public const float S7Of32 = 0.000199046539f;
    public const float C4Of32 = 0.0416664593f;
    public const float C6Of32 = 0.00139354658f;

    public const double S3Of64 = 0.16666666666666677;
    public const double S5Of64 = 0.008333333333321423;
    public const double S7Of64 = 0.00019841269886718604;
    public const double S9Of64 = 2.7557243541252535E-06;
    public const double S11Of64 = 2.5109292614651973E-08;
    public const double C4Of64 = 0.041666666666666685;
    public const double C6Of64 = 0.0013888888888873299;
    public const double C8Of64 = 2.4801587349192522E-05;
    public const double C10Of64 = 2.755725179962557E-07;
    public const double C12Of64 = 2.0921784611833934E-09;
}
