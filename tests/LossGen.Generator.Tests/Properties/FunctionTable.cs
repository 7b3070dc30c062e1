using System;
using System.Collections.Generic;
using LossGen.Truth;

namespace LossGen.Generator.Tests.Properties;

/// <summary>Where a function is asked for.</summary>
internal enum Domain
{
    All,
    Positive,

    /// <summary>Away from zero.</summary>
    NotZero,
}

/// <summary>A function of one argument: its value and first two derivatives.</summary>
internal sealed record FunctionRow(string Name, Domain Domain, Func<double, (double Value, double First, double Second)> Jet);

/// <summary>The scalar functions of the language, one a line.</summary>
internal static class FunctionTable
{
    private static readonly Expression Erf = Expression.Parse("erf(u)");
    private static readonly Expression LGamma = Expression.Parse("lgamma(u)");

    public static IReadOnlyList<FunctionRow> Smooth { get; } =
    [
        new("exp", Domain.All, u => (Math.Exp(u), Math.Exp(u), Math.Exp(u))),
        new("expm1", Domain.All, u => (Math.Exp(u) - 1, Math.Exp(u), Math.Exp(u))),
        new("log", Domain.Positive, u => Log(u, 1)),
        new("log1p", Domain.Positive, u => Log(1 + u, 1)),
        new("log2", Domain.Positive, u => Log(u, 1 / Math.Log(2))),
        new("log10", Domain.Positive, u => Log(u, 1 / Math.Log(10))),
        new("sqrt", Domain.Positive, u => (Math.Sqrt(u), 0.5 / Math.Sqrt(u), -0.25 / (u * Math.Sqrt(u)))),
        new("cbrt", Domain.NotZero, u => (Math.Cbrt(u), Math.Cbrt(u) / (3 * u), -2 * Math.Cbrt(u) / (9 * u * u))),
        new("square", Domain.All, u => (u * u, 2 * u, 2)),
        new("sin", Domain.All, u => (Math.Sin(u), Math.Cos(u), -Math.Sin(u))),
        new("cos", Domain.All, u => (Math.Cos(u), -Math.Sin(u), -Math.Cos(u))),
        new("tan", Domain.All, u => Tan(Math.Tan(u))),
        new("atan", Domain.All, u => (Math.Atan(u), 1 / (1 + (u * u)), -2 * u / Math.Pow(1 + (u * u), 2))),
        new("sinh", Domain.All, u => (Math.Sinh(u), Math.Cosh(u), Math.Sinh(u))),
        new("cosh", Domain.All, u => (Math.Cosh(u), Math.Sinh(u), Math.Cosh(u))),
        new("tanh", Domain.All, u => Tanh(Math.Tanh(u))),
        new("erf", Domain.All, u => True(Erf, u)),
        new("lgamma", Domain.Positive, u => True(LGamma, u)),
        new("sigmoid", Domain.All, u => (Sigmoid(u), Bell(u), Bell(u) * (1 - (2 * Sigmoid(u))))),
        new("logsigmoid", Domain.All, u => (-Softplus(-u), Sigmoid(-u), -Bell(u))),
        new("softplus", Domain.All, u => (Softplus(u), Sigmoid(u), Bell(u))),
    ];

    /// <summary>Functions with kinks or steps, and where those are: the distance of the argument from the nearest one.</summary>
    public static IReadOnlyList<(string Name, Func<double, double> Kink, Func<double, (double Value, double First, double Second)> Jet)> Broken { get; } =
    [
        ("abs", _ => 0, u => (Math.Abs(u), Math.Sign(u), 0)),
        ("sign", _ => 0, u => (Math.Sign(u), 0, 0)),
        ("relu", _ => 0, u => (Math.Max(u, 0), u > 0 ? 1 : 0, 0)),
        ("step", _ => 0, u => (u > 0 ? 1 : 0, 0, 0)),
        ("floor", Math.Round, u => (Math.Floor(u), 0, 0)),
        ("ceil", Math.Round, u => (Math.Ceiling(u), 0, 0)),
        ("round", u => Math.Floor(u) + 0.5, u => (Math.Round(u), 0, 0)),
    ];

    /// <summary>The jet of a^b for a positive base, with both varying.</summary>
    public static Tracked Power(Tracked a, Tracked b)
    {
        if (!(a.Value > 1e-3))
        {
            return Tracked.Useless;
        }

        (double value, double first, double second) = Log(a.Value, 1);
        Tracked exponent = b * Tracked.Apply(a, value, first, second);
        double power = Math.Exp(exponent.Value);
        return Tracked.Apply(exponent, power, power, power);
    }

    private static (double Value, double First, double Second) Log(double u, double factor) => (Math.Log(u) * factor, factor / u, -factor / (u * u));

    private static (double Value, double First, double Second) Tan(double t) => (t, 1 + (t * t), 2 * t * (1 + (t * t)));

    private static (double Value, double First, double Second) Tanh(double t) => (t, 1 - (t * t), -2 * t * (1 - (t * t)));

    private static double Sigmoid(double u) => 1 / (1 + Math.Exp(-u));

    private static double Bell(double u) => Sigmoid(u) * Sigmoid(-u);

    private static double Softplus(double u) => Math.Max(u, 0) + Math.Log(1 + Math.Exp(-Math.Abs(u)));

    private static (double Value, double First, double Second) True(Expression expression, double u)
    {
        if (!(Math.Abs(u) < 50))
        {
            return (double.NaN, double.NaN, double.NaN);
        }

        TrueValue value = expression.Evaluate(new Dictionary<string, BoundValue> { ["u"] = u }, "u");
        return (value.Value.ToDouble(), value.First.ToDouble(), value.Second.ToDouble());
    }
}
