namespace LossGen;

/// <summary>Constants of the logarithm of the gamma function and of its derivatives.</summary>
internal static class GammaCoefficients
{
    // log(Gamma(2 + d))/d for |d| <= 1/2, relative to itself;
    // the error is below 2^-61 before the coefficients are rounded.
    public const double L0 = 0.42278433509846713;
    public const double L1 = 0.3224670334241132;
    public const double L2 = -0.06735230105319814;
    public const double L3 = 0.02058080842778457;
    public const double L4 = -0.0073855510286681535;
    public const double L5 = 0.002890510330738737;
    public const double L6 = -0.0011927539120010226;
    public const double L7 = 0.0005096695248853096;
    public const double L8 = -0.00022315475074520367;
    public const double L9 = 9.945750909889392E-05;
    public const double L10 = -4.4926351103833334E-05;
    public const double L11 = 2.050726741605779E-05;
    public const double L12 = -9.438458716242811E-06;
    public const double L13 = 4.374374916915131E-06;
    public const double L14 = -2.0449201467015115E-06;
    public const double L15 = 9.578663334114758E-07;
    public const double L16 = -4.303558760359961E-07;
    public const double L17 = 2.0304806751615227E-07;
    public const double L18 = -1.3412819758517287E-07;
    public const double L19 = 6.379047507619774E-08;

    // x*(log(Gamma(x)) - (x - 1/2)*log(x) + x - log(2*pi)/2) in powers of w = 1/x^2, for x >= 5/2, relative to log(Gamma(x));
    // the error is below 2^-63 before the coefficients are rounded.
    public const double LA0 = 0.08333333333333333;
    public const double LA1 = -0.002777777777777214;
    public const double LA2 = 0.0007936507933462513;
    public const double LA3 = -0.0005952380292171348;
    public const double LA4 = 0.0008417431992255935;
    public const double LA5 = -0.0019169808118864855;
    public const double LA6 = 0.006383936584163082;
    public const double LA7 = -0.02864033066737167;
    public const double LA8 = 0.1558832342871608;
    public const double LA9 = -0.9007478902399945;
    public const double LA10 = 4.851861977199753;
    public const double LA11 = -21.95480171703655;
    public const double LA12 = 76.70180410593237;
    public const double LA13 = -189.66298669274826;
    public const double LA14 = 292.00281158371564;
    public const double LA15 = -209.0970293892629;

    // psi(t + 7/4)/(t + 7/4 - x0) for |t| <= 3/4, x0 the positive zero of psi, relative to itself;
    // the error is below 2^-55 before the coefficients are rounded.
    public const double D0 = 0.8581832171262995;
    public const double D1 = -0.3262546278681057;
    public const double D2 = 0.1571201133520356;
    public const double D3 = -0.08228558635577421;
    public const double D4 = 0.04479965445346671;
    public const double D5 = -0.024890048489327913;
    public const double D6 = 0.013985786157589093;
    public const double D7 = -0.007910468765597353;
    public const double D8 = 0.004491814230188876;
    public const double D9 = -0.002556686700917371;
    public const double D10 = 0.0014573685124658021;
    public const double D11 = -0.0008314950930624974;
    public const double D12 = 0.000474727616562906;
    public const double D13 = -0.00027110565826077765;
    public const double D14 = 0.00015459265153371102;
    public const double D15 = -8.831673837151642E-05;
    public const double D16 = 5.1398705126837106E-05;
    public const double D17 = -2.9367803644173363E-05;
    public const double D18 = 1.4487003402656893E-05;
    public const double D19 = -8.277907777699667E-06;
    public const double D20 = 8.507077411101826E-06;
    public const double D21 = -4.86113586531963E-06;
    public const double D22 = -1.2335673403459895E-06;
    public const double D23 = 7.049012638469318E-07;
    public const double D24 = 2.0776397503965925E-06;
    public const double D25 = -1.1872212713245974E-06;

    // (log(x) - 1/(2*x) - psi(x))/w in powers of w = 1/x^2, for x >= 5/2, relative to psi(x);
    // the error is below 2^-61 before the coefficients are rounded.
    public const double DA0 = 0.08333333333333333;
    public const double DA1 = -0.008333333333321735;
    public const double DA2 = 0.00396825396197897;
    public const double DA3 = -0.004166665303656585;
    public const double DA4 = 0.00757559931311407;
    public const double DA5 = -0.02108143643187752;
    public const double DA6 = 0.08278227459737127;
    public const double DA7 = -0.4240180074209641;
    public const double DA8 = 2.544532633955758;
    public const double DA9 = -15.685944592451277;
    public const double DA10 = 87.96687402150117;
    public const double DA11 = -408.11521548181435;
    public const double DA12 = 1448.682961128014;
    public const double DA13 = -3620.3308768819616;
    public const double DA14 = 5614.914471253767;
    public const double DA15 = -4042.078370299684;

    // psi'(2 + d) for |d| <= 1/2, relative to itself;
    // the error is below 2^-55 before the coefficients are rounded.
    public const double T0 = 0.6449340668482264;
    public const double T1 = -0.4041138063191886;
    public const double T2 = 0.24696970113342492;
    public const double T3 = -0.14771102057348512;
    public const double T4 = 0.08671530992088246;
    public const double T5 = -0.050095664290823884;
    public const double T6 = 0.02854149345518065;
    public const double T7 = -0.016067142645048507;
    public const double T8 = 0.008951174350854995;
    public const double T9 = -0.004941885099890781;
    public const double T10 = 0.0027069787513159206;
    public const double T11 = -0.0014725741194905589;
    public const double T12 = 0.0007959861621577748;
    public const double T13 = -0.0004281099703345975;
    public const double T14 = 0.00023055746751652744;
    public const double T15 = -0.0001228876081377562;
    public const double T16 = 6.053288443233376E-05;
    public const double T17 = -3.206599762481864E-05;
    public const double T18 = 2.582341726561106E-05;
    public const double T19 = -1.3567477895832047E-05;

    // (psi'(x) - 1/x - w/2)*x^3 in powers of w = 1/x^2, for x >= 5/2, relative to psi'(x);
    // the error is below 2^-60 before the coefficients are rounded.
    public const double TA0 = 0.16666666666666666;
    public const double TA1 = -0.03333333333326093;
    public const double TA2 = 0.02380952376527906;
    public const double TA3 = -0.03333332246421784;
    public const double TA4 = 0.07575614540179251;
    public const double TA5 = -0.252996858518377;
    public const double TA6 = 1.1602097846001824;
    public const double TA7 = -6.834012915469179;
    public const double TA8 = 47.11983740150279;
    public const double TA9 = -338.1728695870612;
    public const double TA10 = 2259.4652707947125;
    public const double TA11 = -12885.645954205047;
    public const double TA12 = 58698.50694528073;
    public const double TA13 = -201052.82317419315;
    public const double TA14 = 481073.83160558844;
    public const double TA15 = -712472.326460411;
    public const double TA16 = 489732.7995324115;

    // (pi*r*cot(pi*r) - 1)/w in powers of w = r^2, for |r| <= 1/2, times r;
    // the error is below 2^-63 before the coefficients are rounded.
    public const double Cot0 = -3.289868133696453;
    public const double Cot1 = -2.164646467422276;
    public const double Cot2 = -2.034686123969025;
    public const double Cot3 = -2.0081547123766956;
    public const double Cot4 = -2.001989151782039;
    public const double Cot5 = -2.00049209962009;
    public const double Cot6 = -2.0001248231973245;
    public const double Cot7 = -1.9999795020240847;
    public const double Cot8 = -2.0008108028428335;
    public const double Cot9 = -1.9907553026387697;
    public const double Cot10 = -2.07876873042216;
    public const double Cot11 = -1.5026711150952592;
    public const double Cot12 = -4.3080141933315685;
    public const double Cot13 = 5.7049029812482805;
    public const double Cot14 = -19.724727875968053;
    public const double Cot15 = 23.768709739065578;
    public const double Cot16 = -21.12774199081545;

    // pi^2/sin(pi*r)^2 - 1/w in powers of w = r^2, for |r| <= 1/2, relative to the whole;
    // the error is below 2^-63 before the coefficients are rounded.
    public const double Csc0 = 3.289868133696453;
    public const double Csc1 = 6.493939402266831;
    public const double Csc2 = 10.173430619844003;
    public const double Csc3 = 14.057082986854073;
    public const double Csc4 = 18.017902344884877;
    public const double Csc5 = 22.00541430721703;
    public const double Csc6 = 26.001577984804886;
    public const double Csc7 = 30.000820282849634;
    public const double Csc8 = 33.99359765704044;
    public const double Csc9 = 38.087149593877726;
    public const double Csc10 = 41.129940882579646;
    public const double Csc11 = 52.5461483425122;
    public const double Csc12 = 12.976429299536505;
    public const double Csc13 = 209.64200465422007;
    public const double Csc14 = -416.74874566787315;
    public const double Csc15 = 1066.0008105998158;
    public const double Csc16 = -1279.332836130052;
    public const double Csc17 = 984.6335360698417;

    // What the rounding of L0 left off.
    public const double L0Low = 4.998234382459033E-18;

    // log(2*pi)/2
    public const double HalfLogTwoPi = 0.9189385332046728;
    public const double HalfLogTwoPiLow = -3.8782941580672414E-17;

    // The positive zero of psi.
    public const double DigammaZero = 1.4616321449683622;
    public const double DigammaZeroLow = 9.549995429965697E-17;
}
