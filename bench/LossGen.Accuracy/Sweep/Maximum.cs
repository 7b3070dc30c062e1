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
    /// <summary>The table: what the sweep measured with a little room. Tests hold a part of the arguments to it, the sweep all.</summary>
    public static IReadOnlyList<Maximum> All { get; } =
    [
        new("Exp", true, 0.9, 0.91),
        new("ExpNegAbs", true, 0.81, 0.75),
        new("Exp2", true, 0.89, 1.1),
        new("Expm1", true, 0.96, 1.1),
        new("Log", true, 0.93, 0.9),
        new("Log2", true, 0.99, 1.03),
        new("Log10", true, 0.96, 0.93),
        new("Log1p", true, 0.94, 0.95),
        new("Log1mExp", true, 0.92, 0.91),
        new("Softplus", true, 0.85, 0.83),
        new("Sigmoid", true, 0.85, 0.83),
        new("LogSigmoid", true, 0.85, 0.83),
        new("Tanh", true, 0.8, 0.85),
        new("Sqrt", true, 0.5, 0.5),
        new("LogCosh", true, 0.97, 0.93),
        new("XLogY", true, 1, 0.93),
        new("XLog1pY", false, 1.05, 0.95),
        new("XDivY", false, 0.5, 0.5),
        new("Log1pmx", false, 1.88, 1.95),
        new("Log1pSquare", false, 1.3, 1.25),
        new("SigmoidDerivative", false, 1.51, 1.55),
        new("TanhDerivative", false, 1.51, 1.55),
        new("Sinh", false, 1.5, 1.8),
        new("Cosh", false, 1.3, 1.3),
        new("Sqrt1pSquare", false, 0.9, 0.87),
        new("Sqrt1pSquareM1", false, 2, 1.94),
        new("Hypot", false, 1.02, 1),
        new("Cbrt", false, 0.52, 0.51),
        new("Pow", false, 0.52, 0.8),
        new("Sin", false, 0.77, 0.76),
        new("Cos", false, 0.77, 0.77),
        new("Tan", false, 0.94, 0.91),
        new("Atan", false, 0.7, 0.65),
        new("Erf", false, 1.1, 1.1),
        new("Erfc", false, 1.68, 1.78),
        new("Erfcx", false, 1.7, 1.72),
        new("LogErfc", false, 0.51, 1.69),
        new("LGamma", false, 0.51, 1.33),
        new("LGamma below 0", false, 0.51, 1.5),
        new("Digamma", false, 0.51, 2.07),
        new("Digamma below 0", false, 0.51, 2.5),
        new("Trigamma", false, 0.51, 1.9),
        new("Trigamma below 0", false, 0.51, 1.92),
    ];

    /// <summary>What is asked of every function of its kind, in float.</summary>
    public double SingleGoal => Core ? 1 : 2;

    /// <summary>What is asked of every function of its kind, in double.</summary>
    public double DoubleGoal => Core ? 1.5 : 2.5;

    /// <summary>What is measured.</summary>
    public SweepFunction Function => SweepFunctions.All.Single(function => function.Name == Name);
}
