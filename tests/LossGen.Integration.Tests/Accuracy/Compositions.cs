namespace LossGen.Integration.Tests.Accuracy;

/// <summary>
/// Losses in which a rounding grows: an exponential of a product, a difference of terms that nearly cancel. The ranges are those
/// of the first and of the second parameter.
/// </summary>
internal static partial class Compositions
{
    [Composition(-3, 3, -25, 25)]
    [Loss("exp(-y*f)", WithRespectTo = "f")]
    public static partial double Exponential(double y, double f);

    [Composition(-3, 3, -25, 25)]
    [Loss("exp(-y*f)", WithRespectTo = "f")]
    public static partial float Exponential(float y, float f);

    [Composition(-3, 3, -25, 25)]
    [Loss("log(1 + exp(-y*f))", WithRespectTo = "f")]
    public static partial double Logistic(double y, double f);

    [Composition(-3, 3, -25, 25)]
    [Loss("log(1 + exp(-y*f))", WithRespectTo = "f")]
    public static partial float Logistic(float y, float f);

    // Near its zero, what is left of terms 500 times as large; the rest of an exponential has five bits in double.
    [Composition(0.5, 20, -1, 4, Budget = 16)]
    [Loss("exp(s) - y*s", WithRespectTo = "s")]
    public static partial double Poisson(double y, double s);

    [Composition(0.5, 20, -1, 4)]
    [Loss("exp(s) - y*s", WithRespectTo = "s")]
    public static partial float Poisson(float y, float s);

    [Composition(0.5, 20, 0.5, 30)]
    [Loss("p - y*log(p)", WithRespectTo = "p")]
    public static partial double PoissonRate(double y, double p);

    [Composition(0.5, 20, 0.5, 30)]
    [Loss("p - y*log(p)", WithRespectTo = "p")]
    public static partial float PoissonRate(float y, float p);

    [Composition(0.1, 10, 0.1, 3)]
    [Loss("y/p + log(p)", WithRespectTo = "p")]
    public static partial double Gamma(double y, double p);

    [Composition(0.1, 10, 0.1, 3)]
    [Loss("y/p + log(p)", WithRespectTo = "p")]
    public static partial float Gamma(float y, float p);

    [Composition(0.1, 0.2, 0.1, 0.2)]
    [Loss("y*log(y/p)", WithRespectTo = "p")]
    public static partial double RelativeEntropy(double y, double p);

    [Composition(0.1, 0.2, 0.1, 0.2)]
    [Loss("y*log(y/p)", WithRespectTo = "p")]
    public static partial float RelativeEntropy(float y, float p);

    [Composition(1, 2, 0.00001, 2)]
    [Loss("y/p - log(y/p) - 1", WithRespectTo = "p")]
    public static partial double ItakuraSaito(double y, double p);

    [Composition(1, 2, 0.00001, 2)]
    [Loss("y/p - log(y/p) - 1", WithRespectTo = "p")]
    public static partial float ItakuraSaito(float y, float p);

    // The same near the zero of the difference.
    [Composition(-1, 1, -2, 2, Budget = 16)]
    [Loss("(tanh(x) - y)^2", WithRespectTo = "x")]
    public static partial double HyperbolicError(double y, double x);

    [Composition(-1, 1, -2, 2)]
    [Loss("(tanh(x) - y)^2", WithRespectTo = "x")]
    public static partial float HyperbolicError(float y, float x);

    [Composition(-1, 1, -9, 9)]
    [Loss("y*(1 + erf(x/sqrt(2)))", WithRespectTo = "x")]
    public static partial double NormalDistribution(double y, double x);

    [Composition(-1, 1, -9, 9)]
    [Loss("y*(1 + erf(x/sqrt(2)))", WithRespectTo = "x")]
    public static partial float NormalDistribution(float y, float x);

    [Composition(-3, 3, -20, 20)]
    [Loss("sin(y - x)", WithRespectTo = "x")]
    public static partial double Phase(double y, double x);

    [Composition(-3, 3, -20, 20)]
    [Loss("sin(y - x)", WithRespectTo = "x")]
    public static partial float Phase(float y, float x);
}
