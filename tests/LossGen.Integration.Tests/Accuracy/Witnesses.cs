namespace LossGen.Integration.Tests.Accuracy;

/// <summary>
/// What people write and what is lost when it is computed as it stands: the stable forms' families, each with an argument at which
/// the written form fails in double.
/// </summary>
internal static partial class Witnesses
{
    [Witness(1e-12)]
    [Loss("exp(x) - 1", WithRespectTo = "x")]
    public static partial double A1(double x);

    [Witness(1e-12)]
    [Loss("3*exp(x) - 3", WithRespectTo = "x")]
    public static partial double A2(double x);

    [Witness(1.000000001, 1)]
    [Loss("exp(a) - exp(b)", WithRespectTo = "a")]
    public static partial double A3(double a, double b);

    [Witness(1e-12)]
    [Loss("log(1 + x)", WithRespectTo = "x")]
    public static partial double A4(double x);

    [Witness(1e-12)]
    [Loss("log(1 - x)", WithRespectTo = "x")]
    public static partial double A5(double x);

    [Witness(800)]
    [Loss("log(1 + exp(x))", WithRespectTo = "x")]
    public static partial double A6(double x);

    [Witness(-40)]
    [Loss("log(1 - exp(x))", WithRespectTo = "x")]
    public static partial double A7(double x);

    [Witness(800)]
    [Loss("log(exp(x) - 1)", WithRespectTo = "x")]
    public static partial double A8(double x);

    [Witness(1e-12)]
    [Loss("log(2 - exp(x))", WithRespectTo = "x")]
    public static partial double A9(double x);

    [Witness(800, 799)]
    [Loss("log(exp(a) + exp(b))", WithRespectTo = "a")]
    public static partial double A10(double a, double b);

    [Witness(800, 799)]
    [Loss("log(exp(a) - exp(b))", WithRespectTo = "a")]
    public static partial double A11(double a, double b);

    [Witness(1000, 999, 2)]
    [Loss("log(exp(a) + exp(b) + exp(c))", WithRespectTo = "a")]
    public static partial double A12(double a, double b, double c);

    // The logarithms of the weights meet numbers near 800, and are rounded to their last place.
    [Witness(800, 801, Derivative = 1024)]
    [Loss("log(0.3*exp(a) + 0.7*exp(b))", WithRespectTo = "a")]
    public static partial double A13(double a, double b);

    [Witness(800, -799)]
    [Loss("exp(a)*exp(b)", WithRespectTo = "a")]
    public static partial double A14(double a, double b);

    [Witness(800, 799)]
    [Loss("exp(a)/exp(b)", WithRespectTo = "a")]
    public static partial double A15(double a, double b);

    [Witness(800, 2)]
    [Loss("log(exp(a)*b)", WithRespectTo = "a")]
    public static partial double A16(double a, double b);

    [Witness(1000000000001, 1000000000000)]
    [Loss("log(a) - log(b)", WithRespectTo = "a")]
    public static partial double A17(double a, double b);

    [Witness(1e-12)]
    [Loss("(exp(x) - 1)/x", WithRespectTo = "x")]
    public static partial double A18(double x);

    [Witness(1e-12)]
    [Loss("log(1 + x)/x", WithRespectTo = "x")]
    public static partial double A19(double x);

    [Witness(800)]
    [Loss("exp(x)/(exp(x) - 1)", WithRespectTo = "x")]
    public static partial double A20(double x);

    [Witness(1e-6)]
    [Loss("exp(x) - 2 + exp(-x)", WithRespectTo = "x")]
    public static partial double A21(double x);

    [Witness(-30)]
    [Loss("1 - exp(-exp(x))", WithRespectTo = "x")]
    public static partial double A22(double x);

    [Witness(1e-12)]
    [Loss("log(-log(1 - p))", WithRespectTo = "p")]
    public static partial double A23(double p);

    [Witness(1e200)]
    [Loss("log(1 + x^2)", WithRespectTo = "x")]
    public static partial double A24(double x);

    [Witness(800)]
    [Loss("log(exp(x))", WithRespectTo = "x")]
    public static partial double A25(double x);

    [Witness(1e-200, 1e200)]
    [Loss("exp(2*log(a) + 3*log(b) - 2*log(b))", WithRespectTo = "a")]
    public static partial double A26(double a, double b);

    [Witness(-710)]
    [Loss("1/(1 + exp(-x))", WithRespectTo = "x")]
    public static partial double B1(double x);

    [Witness(800)]
    [Loss("exp(x)/(1 + exp(x))", WithRespectTo = "x")]
    public static partial double B2(double x);

    [Witness(40)]
    [Loss("1 - sigmoid(x)", WithRespectTo = "x")]
    public static partial double B3(double x);

    [Witness(40)]
    [Loss("sigmoid(x)*(1 - sigmoid(x))", WithRespectTo = "x")]
    public static partial double B4(double x);

    [Witness(-800)]
    [Loss("log(sigmoid(x))", WithRespectTo = "x")]
    public static partial double B5(double x);

    [Witness(40)]
    [Loss("log(1 - sigmoid(x))", WithRespectTo = "x")]
    public static partial double B6(double x);

    [Witness(40)]
    [Loss("sigmoid(x)/(1 - sigmoid(x))", WithRespectTo = "x")]
    public static partial double B7(double x);

    [Witness(-800)]
    [Loss("exp(-x)*sigmoid(x)", WithRespectTo = "x")]
    public static partial double B8(double x);

    [Witness(40)]
    [Loss("log(sigmoid(x)/(1 - sigmoid(x)))", WithRespectTo = "x")]
    public static partial double B9(double x);

    [Witness(0.5000000001)]
    [Loss("log(p/(1 - p))", WithRespectTo = "p")]
    public static partial double B10(double p);

    [Witness(800, 799)]
    [Loss("exp(a)/(exp(a) + exp(b))", WithRespectTo = "a")]
    public static partial double B11(double a, double b);

    [Witness(800, 799, 1)]
    [Loss("exp(a)/(exp(a) + exp(b) + exp(c))", WithRespectTo = "a")]
    public static partial double B12(double a, double b, double c);

    [Witness(40, 0)]
    [Loss("log(exp(a)/(exp(a) + exp(b)))", WithRespectTo = "a")]
    public static partial double B13(double a, double b);

    [Witness(40)]
    [Loss("softplus(x) - x", WithRespectTo = "x")]
    public static partial double B14(double x);

    [Witness(1, 40)]
    [Loss("softplus(x) - y*x", WithRespectTo = "x")]
    public static partial double B15(double y, double x);

    [Witness(1, 40)]
    [Loss("sigmoid(x) - y", WithRespectTo = "x")]
    public static partial double B16(double y, double x);

    [Witness(1, -800)]
    [Loss("log(1 + exp(-y*f))", WithRespectTo = "f")]
    public static partial double B17(double y, double f);

    [Witness(1, -800)]
    [Loss("-y*exp(-y*f)/(1 + exp(-y*f))", WithRespectTo = "f")]
    public static partial double B18(double y, double f);

    [Witness(1e-30)]
    [Loss("log(1 + exp(log(x)))", WithRespectTo = "x")]
    public static partial double B19(double x);

    [Witness(1e-20)]
    [Loss("1/(1 + exp(-log(1 + x)))", WithRespectTo = "x")]
    public static partial double B20(double x);

    [Witness(41, 40)]
    [Loss("log(sigmoid(a) - sigmoid(b))", WithRespectTo = "a")]
    public static partial double B21(double a, double b);

    [Witness(1e-12)]
    [Loss("2/(1 + exp(-2*x)) - 1", WithRespectTo = "x")]
    public static partial double B22(double x);

    [Witness(800)]
    [Loss("(exp(x) - exp(-x))/(exp(x) + exp(-x))", WithRespectTo = "x")]
    public static partial double B23(double x);

    [Witness(25)]
    [Loss("1 - tanh(x)^2", WithRespectTo = "x")]
    public static partial double B24(double x);

    [Witness(25)]
    [Loss("1 - tanh(x)", WithRespectTo = "x")]
    public static partial double B25(double x);

    [Witness(1e-12)]
    [Loss("(exp(x) - exp(-x))/2", WithRespectTo = "x")]
    public static partial double B26(double x);

    [Witness(800)]
    [Loss("log(cosh(x))", WithRespectTo = "x")]
    public static partial double B27(double x);

    [Witness(800)]
    [Loss("log(abs(sinh(x)))", WithRespectTo = "x")]
    public static partial double B28(double x);

    [Witness(1e-12)]
    [Loss("log((1 - a)/(1 + a))", WithRespectTo = "a")]
    public static partial double B29(double a);

    [Witness(-1000000000)]
    [Loss("log(x + sqrt(x^2 + 1))", WithRespectTo = "x")]
    public static partial double B30(double x);

    [Witness(1e200, 1e200)]
    [Loss("sqrt(a^2 + b^2)", WithRespectTo = "a")]
    public static partial double C1(double a, double b);

    [Witness(1e-6)]
    [Loss("sqrt(1 + u^2) - 1", WithRespectTo = "u")]
    public static partial double C2(double u);

    [Witness(1e15)]
    [Loss("sqrt(x + 1) - sqrt(x)", WithRespectTo = "x")]
    public static partial double C3(double x);

    [Witness(100000001, 100000000)]
    [Loss("a^2 - b^2", WithRespectTo = "a")]
    public static partial double C4(double a, double b);

    [Witness(100000001, 100000000)]
    [Loss("a^2 - 2*a*b + b^2", WithRespectTo = "a")]
    public static partial double C5(double a, double b);

    [Witness(1e200, 1)]
    [Loss("x/sqrt(x^2 + c^2)", WithRespectTo = "x")]
    public static partial double C6(double x, double c);

    [Witness(1e-12)]
    [Loss("(1 + x)^7.5 - 1", WithRespectTo = "x")]
    public static partial double C7(double x);

    [Witness(1e-12, 1e12)]
    [Loss("(1 + x)^y", WithRespectTo = "x")]
    public static partial double C8(double x, double y);

    [Witness(0.3, 1e-12)]
    [Loss("(p^q - 1)/q", WithRespectTo = "p")]
    public static partial double C9(double p, double q);

    [Witness(100000000, 100000001)]
    [Loss("1/a - 1/b", WithRespectTo = "a")]
    public static partial double C10(double a, double b);

    [Witness(40, 40.5, 1000, 20)]
    [Loss("(sigmoid(s)^c*(1 - sigmoid(s))^d)/(sigmoid(t)^c*(1 - sigmoid(t))^d)", WithRespectTo = "s")]
    public static partial double C11(double s, double t, double c, double d);

    [Witness(-1e-100)]
    [Loss("x^3", WithRespectTo = "x")]
    public static partial double C12(double x);

    [Witness(-1e200)]
    [Loss("sqrt(x^2)", WithRespectTo = "x")]
    public static partial double C13(double x);

    [Witness(-3)]
    [Loss("max(x, 0) + max(-x, 0)", WithRespectTo = "x")]
    public static partial double C14(double x);

    [Witness(1000000, 1000001)]
    [Loss("y*log(y/p) + p - y", WithRespectTo = "p")]
    public static partial double D1(double y, double p);

    [Witness(1.0000001)]
    [Loss("r - log(r) - 1", WithRespectTo = "r")]
    public static partial double D2(double r);

    [Witness(1e-7)]
    [Loss("log(1 + x) - x", WithRespectTo = "x")]
    public static partial double D3(double x);

    [Witness(7)]
    [Loss("1 - erf(x)", WithRespectTo = "x")]
    public static partial double D4(double x);

    [Witness(-9)]
    [Loss("0.5*(1 + erf(x/sqrt(2)))", WithRespectTo = "x")]
    public static partial double D5(double x);

    [Witness(30)]
    [Loss("log(1 - erf(x))", WithRespectTo = "x")]
    public static partial double D6(double x);

    // 1/erfcx(x) approaches a line, and its slope is a difference of numbers near 2x^2.
    [Witness(30, Derivative = 1024)]
    [Loss("exp(-x^2)/(1 - erf(x))", WithRespectTo = "x")]
    public static partial double D7(double x);

    [Witness(0)]
    [Loss("x*log(x)", WithRespectTo = "x")]
    public static partial double D8(double x);

    [Witness(0, 0)]
    [Loss("x*log(y)", WithRespectTo = "x")]
    public static partial double D9(double x, double y);

    [Witness(-800)]
    [Loss("x*exp(x)", WithRespectTo = "x")]
    public static partial double D10(double x);

    [Witness(1, 40)]
    [Loss("-y*log(sigmoid(x)) - (1 - y)*log(1 - sigmoid(x))", WithRespectTo = "x")]
    public static partial double D11(double y, double x);

    [Witness(800, 799)]
    [Loss("-(0.9*log(exp(a)/(exp(a) + exp(b))) + 0.1*log(exp(b)/(exp(a) + exp(b))))", WithRespectTo = "a")]
    public static partial double D12(double a, double b);

    [Witness(1e200)]
    [Loss("x^2/(1 + x^2)", WithRespectTo = "x")]
    public static partial double ShareOfSquare(double x);

    [Witness(1e55)]
    [Loss("x/(1 + x^2)^2", WithRespectTo = "x")]
    public static partial double CurvatureOfShareOfSquare(double x);

    [Witness(1e90)]
    [Loss("x/(1 + x^2)^2", WithRespectTo = "x")]
    public static partial double SlopeOfShareOfSquare(double x);
}
