using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Model;

namespace LossGen.Calculus.Witnessing;

/// <summary>
/// Compares a formula as it is written, in the arithmetic of its type, with the form that takes its place. What that form gives
/// counts only where it can be trusted: in double it hardly changes when every operation errs a little, and in the type of the
/// loss it is right as well.
/// </summary>
internal sealed class Judge(Node written, Node computed, FloatType type)
{
    private const double FloatMax = 3.4028234663852886e38;
    private const double FloatMinNormal = 1.1754943508222875e-38;
    private const double DoubleMinNormal = 2.2250738585072014e-308;

    private readonly Evaluator _written = new(written);
    private readonly Evaluator _computed = new(computed);

    public FloatType Type { get; } = type;

    /// <summary>The variables that the formula depends on, in their order.</summary>
    public IReadOnlyList<Variable> Variables => [.. _written.Variables.OrderBy(v => v.Ordinal)];

    /// <summary>How many operations both forms have.</summary>
    public int Size => _written.Size + _computed.Size;

    private Precision Rounding => Type == FloatType.Single ? Precision.Single : Precision.Double;

    /// <summary>What is wrong at a point.</summary>
    /// <param name="point">The values of the variables, by ordinal.</param>
    /// <param name="isDecided">Whether there is a number to compare with, neither too large nor too small for the type.</param>
    /// <returns>The failure, or null if there is none or it isn't decided.</returns>
    public Failure? At(double[]?[] point, out bool isDecided)
    {
        double[] truth = [.. _computed.Evaluate(point, Precision.Double)];
        isDecided = Array.TrueForAll(truth, IsRepresentable);
        if (!isDecided)
        {
            return null;
        }

        double[] value = _written.Evaluate(point, Rounding);
        Failure? worst = null;
        for (int i = 0; i < Math.Max(truth.Length, value.Length); i++)
        {
            Failure? failure = Compare(value[value.Length == 1 ? 0 : i], truth[truth.Length == 1 ? 0 : i], _written.Overflowed);
            worst = worst is null || failure < worst ? failure ?? worst : worst;
        }

        // Where the formula isn't defined, it is right to be NaN. What is 0 may have become so by underflow.
        isDecided = worst is null
            ? Array.TrueForAll(truth, t => t != 0)
            : !(worst == Failure.NotANumber && _written.LeftDomain) && IsTrusted(point, truth);
        return isDecided ? worst : null;
    }

    private static Failure? Compare(double value, double truth, bool overflowed) =>
        double.IsNaN(value) ? Failure.NotANumber
        : double.IsInfinity(value) ? (overflowed ? Failure.Overflow : Failure.Infinite)
        : truth == 0 ? null
        : value == 0 ? Failure.Zero
        : Math.Abs(value - truth) > Math.Abs(truth) / 2 ? Failure.NoDigit
        : null;

    private bool IsTrusted(double[]?[] point, double[] truth) =>
        AreClose(_computed.Evaluate(point, Precision.Perturbed), truth, 1e-9)
        && (Type == FloatType.Double || AreClose(_computed.Evaluate(point, Precision.Single), truth, 1e-3));

    private static bool AreClose(double[] values, double[] truth, double tolerance) =>
        values.Length == truth.Length && values.Zip(truth, (v, t) => Math.Abs(v - t) <= tolerance * Math.Abs(t)).All(isClose => isClose);

    private bool IsRepresentable(double value)
    {
        (double min, double max) = Type == FloatType.Single ? (FloatMinNormal, FloatMax) : (DoubleMinNormal, double.MaxValue);
        double size = Math.Abs(value);
        return size == 0 || (size >= min && size <= max);
    }
}
