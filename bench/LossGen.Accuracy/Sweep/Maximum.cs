using System.Collections.Generic;
using System.Linq;

namespace LossGen.Accuracy.Sweep;

/// <summary>The largest error that a function is stated to have, in units in the last place.</summary>
/// <param name="Name">The function in <see cref="SweepFunctions"/>.</param>
/// <param name="Core">Whether it is one of those that everything is made of, which are held to more.</param>
/// <param name="Single">In float, over all arguments.</param>
/// <param name="Double">In double.</param>
internal sealed record Maximum(string Name, bool Core, double Single, double Double)
{
    /// <summary>The table: what the sweep measured, rounded up. Tests hold a part of the arguments to it, the sweep all.</summary>
    public static IReadOnlyList<Maximum> All { get; } =
    [
        new("Exp", true, 1, 1.5),
        new("ExpNegAbs", true, 1, 1.5),
        new("Exp2", true, 1, 1.5),
        new("Expm1", true, 1, 1.5),
        new("Log", true, 1, 1.5),
        new("Log2", true, 1, 1.5),
        new("Log10", true, 1, 1.5),
        new("Log1p", true, 1, 1.5),
        new("Log1mExp", true, 1, 1.5),
        new("Softplus", true, 1, 1.5),
        new("Sigmoid", true, 1, 1.5),
        new("LogSigmoid", true, 1, 1.5),
        new("Tanh", true, 1, 1.5),
        new("Sqrt", true, 0.5, 0.5),
        new("LogCosh", true, 1, 1.5),
        new("XLogY", true, 1, 1.5),
        new("XLog1pY", false, 2, 2.5),
        new("XDivY", false, 0.5, 0.5),
        new("Log1pmx", false, 2, 2.5),
        new("Log1pSquare", false, 2, 2.5),
        new("SigmoidDerivative", false, 2, 2.5),
        new("TanhDerivative", false, 2, 2.5),
        new("Sinh", false, 2, 2.5),
        new("Cosh", false, 2, 2.5),
        new("Sqrt1pSquare", false, 2, 2.5),
        new("Sqrt1pSquareM1", false, 2, 2.5),
        new("Hypot", false, 2, 2.5),
        new("Cbrt", false, 2, 2.5),
        new("Pow", false, 2, 2.5),
        new("Sin", false, 2, 2.5),
        new("Cos", false, 2, 2.5),
        new("Tan", false, 2, 2.5),
        new("Atan", false, 2, 2.5),
        new("Erf", false, 2, 2.5),
        new("Erfc", false, 2, 2.5),
        new("Erfcx", false, 2, 2.5),
        new("LogErfc", false, 2, 2.5),
        new("LGamma", false, 2, 2.5),
        new("LGamma below 0", false, 2, 2.5),
        new("Digamma", false, 2, 2.5),
        new("Digamma below 0", false, 2, 2.5),
        new("Trigamma", false, 2, 2.5),
        new("Trigamma below 0", false, 2, 2.5),
    ];

    /// <summary>What is asked of every function of its kind, in float.</summary>
    public double SingleGoal => Core ? 1 : 2;

    /// <summary>What is asked of every function of its kind, in double.</summary>
    public double DoubleGoal => Core ? 1.5 : 2.5;

    /// <summary>What is measured.</summary>
    public SweepFunction Function => SweepFunctions.All.Single(function => function.Name == Name);
}
