using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Integration.Tests.Calling;
using LossGen.Integration.Tests.Forms;

namespace LossGen.Integration.Tests.Consistency;

/// <summary>A handful of kernels of every kind, and samples for them.</summary>
internal static class Kernels
{
    public static IReadOnlyDictionary<string, (Type Type, string Name)> All { get; } = new Dictionary<string, (Type, string)>
    {
        ["Hinge"] = (typeof(Losses), nameof(Losses.Hinge)),
        ["Logistic"] = (typeof(Losses), nameof(Losses.Logistic)),
        ["LogisticBase2"] = (typeof(Losses), nameof(Losses.LogisticBase2)),
        ["Exponential"] = (typeof(Losses), nameof(Losses.Exponential)),
        ["BinaryCrossEntropy"] = (typeof(Losses), nameof(Losses.BinaryCrossEntropy)),
        ["BinaryFocal"] = (typeof(Losses), nameof(Losses.BinaryFocal)),
        ["SigmoidCrossEntropy"] = (typeof(Losses), nameof(Losses.SigmoidCrossEntropy)),
        ["Absolute"] = (typeof(Losses), nameof(Losses.Absolute)),
        ["Huber"] = (typeof(Losses), nameof(Losses.Huber)),
        ["PseudoHuber"] = (typeof(Losses), nameof(Losses.PseudoHuber)),
        ["ModifiedHuber"] = (typeof(Losses), nameof(Losses.ModifiedHuber)),
        ["Quantile"] = (typeof(Losses), nameof(Losses.Quantile)),
        ["Cauchy"] = (typeof(Losses), nameof(Losses.Cauchy)),
        ["Poisson"] = (typeof(Losses), nameof(Losses.Poisson)),
        ["TemporalDifference"] = (typeof(Losses), nameof(Losses.TemporalDifference)),
        ["Pointwise"] = (typeof(PointwiseForms), nameof(PointwiseForms.Square)),
    };

    /// <summary>One of these kernels, or any other of the built-in losses.</summary>
    public static LossMethods<T> Find<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        All.TryGetValue(name, out (Type Type, string Name) kernel) ? new(kernel.Type, kernel.Name) : new(typeof(Losses), name);

    /// <summary>Samples in the domain of any of the losses; a later sample doesn't depend on how many there are.</summary>
    public static LossArguments<T> Samples<T>(LossMethods<T> methods, int count, int seed = 7)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[][] inputs = [.. methods.Parameters.Where(p => p.PerSample).Select((p, i) => Column(p.Name, new(seed + (31 * i))))];
        T[] shared = [.. methods.Parameters.Where(p => !p.PerSample).Select((p, i) => T.CreateTruncating(0.75 + i))];
        return new(methods, inputs, shared);

        T[] Column(string name, Random random)
        {
            T[] column = new T[count];
            for (int i = 0; i < count; i++)
            {
                double uniform = random.NextDouble();
                column[i] = T.CreateTruncating(name switch
                {
                    "p" or "d" => uniform,
                    "variance" => uniform + 0.1,
                    "y" => uniform < 0.5 ? 0.0 : 1.0,
                    _ => (uniform - 0.5) * 12,
                });
            }

            return column;
        }
    }
}
