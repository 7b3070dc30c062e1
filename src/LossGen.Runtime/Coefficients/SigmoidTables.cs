using System;

namespace LossGen;

/// <summary>Tables of sixteen numbers for e^-|x| and softplus; bench/LossGen.Coefficients derives them.</summary>
internal static class SigmoidTables
{
    // Beyond this |x| the last inverse serves: between 14.5 and 15.5 steps.
    public const float Last32 = 3.4f;
    public const double Last64 = 3.4;

    // Steps of the inverses in a unit of |x|.
    public const float Steps32 = 4.5f;
    public const double Steps64 = 4.5;

    // 1.5*2^23 and 1.5*2^52: adding them rounds to an integer, which is left in the low bits.
    public const float Shift32 = 12582912f;
    public const double Shift64 = 6755399441055744d;

    // 1.5*2^19 + 254 and 1.5*2^48 + 2046: adding them rounds to a sixteenth, which is left in the low four bits; above these are the
    // bits that SplitShift leaves.
    public const float SixteenthShift32 = 786432f + 254f;
    public const double SixteenthShift64 = 422212465065984d + 2046d;

    /// <summary>2^(j/16), rounded.</summary>
    public static ReadOnlySpan<float> Powers32 =>
    [
        1f, 1.04427373f, 1.09050775f, 1.13878858f, 1.18920708f, 1.24185777f, 1.29683959f, 1.35425556f,
        1.41421354f, 1.47682619f, 1.54221082f, 1.61049032f, 1.68179286f, 1.75625217f, 1.8340081f, 1.91520655f,
    ];

    /// <summary>What the rounding left.</summary>
    public static ReadOnlySpan<float> PowersLow32 =>
    [
        0f, 4.83347016E-08f, -1.30775399E-08f, 5.38622231E-08f, 3.79763527E-08f, 4.4968381E-08f, -4.01899953E-08f, -1.01233493E-08f,
        2.4203235E-08f, -4.50089885E-08f, 8.07090483E-09f, 9.83621717E-09f, -2.47553267E-08f, -9.23577037E-09f, -1.1239278E-08f, 9.84532811E-09f,
    ];

    /// <summary>Entry j is about 1/(1 + e) at e = e^(-2j/9), the last one 1, such that -log(c) is a number of the type to the 256th part of its last place.</summary>
    public static ReadOnlySpan<float> Inverses32 =>
    [
        0.513485968f, 0.553806067f, 0.607863367f, 0.659378946f, 0.707391202f, 0.751184404f, 0.790371656f, 0.824823081f,
        0.854656041f, 0.880146384f, 0.9016819f, 0.919698834f, 0.934655488f, 0.946986616f, 0.957099974f, 1f,
    ];

    /// <summary>The same less 1, exactly.</summary>
    public static ReadOnlySpan<float> InversesMinusOne32 =>
    [
        -0.486514032f, -0.446193933f, -0.392136633f, -0.340621054f, -0.292608798f, -0.248815596f, -0.209628344f, -0.175176919f,
        -0.145343959f, -0.119853616f, -0.0983181f, -0.0803011656f, -0.0653445125f, -0.0530133843f, -0.0429000258f, 0f,
    ];

    /// <summary>-log of the same.</summary>
    public static ReadOnlySpan<float> Logs32 =>
    [
        0.666532576f, 0.590940714f, 0.497805148f, 0.416456878f, 0.346171439f, 0.286104113f, 0.235251993f, 0.192586362f,
        0.157056183f, 0.12766704f, 0.103493482f, 0.0837090164f, 0.0675772801f, 0.0544703193f, 0.0438474268f, 0f,
    ];

    /// <summary>2^(j/16), rounded.</summary>
    public static ReadOnlySpan<double> Powers64 =>
    [
        1, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916,
        1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927,
        1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543,
        1.681792830507429, 1.7562521603732995, 1.8340080864093424, 1.9152065613971474,
    ];

    /// <summary>What the rounding left.</summary>
    public static ReadOnlySpan<double> PowersLow64 =>
    [
        0, 8.551889705537965E-17, -3.046782079812471E-17, 8.912812676025408E-17,
        3.982015231465646E-17, 4.658027591836937E-17, 2.5382502794888315E-17, 7.70094837980299E-17,
        -9.667293313452913E-17, -3.483994556892796E-17, 7.949834809697621E-17, 2.4707192569797888E-17,
        8.199010020581497E-17, 2.960140695448873E-17, 3.283107224245627E-17, -1.0619946056195963E-16,
    ];

    /// <summary>Entry j is about 1/(1 + e) at e = e^(-2j/9), the last one 1, such that -log(c) is a number of the type to the 256th part of its last place.</summary>
    public static ReadOnlySpan<double> Inverses64 =>
    [
        0.5135000027769203, 0.553806353973279, 0.6078501294941173, 0.6593741545101031,
        0.7073873573582062, 0.7511866111373449, 0.7903726567859731, 0.8248263881481005,
        0.8546587198330932, 0.8801487798952067, 0.9016826434019345, 0.9197004693748567,
        0.9346556068160601, 0.9469860215425049, 0.9570965047893436, 1,
    ];

    /// <summary>The same less 1, exactly.</summary>
    public static ReadOnlySpan<double> InversesMinusOne64 =>
    [
        -0.4864999972230797, -0.44619364602672096, -0.3921498705058827, -0.34062584548989694,
        -0.29261264264179376, -0.24881338886265514, -0.20962734321402687, -0.1751736118518995,
        -0.14534128016690684, -0.11985122010479332, -0.09831735659806551, -0.08029953062514328,
        -0.06534439318393992, -0.053013978457495115, -0.042903495210656395, 0,
    ];

    /// <summary>-log of the same.</summary>
    public static ReadOnlySpan<double> Logs64 =>
    [
        0.6665052442056949, 0.5909401949032235, 0.4978269249440529, 0.41646414457808717,
        0.3461768743549039, 0.28610117454651496, 0.2352507272941715, 0.19258235340112992,
        0.157053047820122, 0.12766431773754428, 0.10349265741174689, 0.08370723871713312,
        0.06757715250151748, 0.054470946683770095, 0.043851051663087316, 0,
    ];
}
