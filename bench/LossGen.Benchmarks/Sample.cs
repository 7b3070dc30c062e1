using System;

namespace LossGen.Benchmarks;

/// <summary>Made-up samples: the same in every run.</summary>
internal static class Sample
{
    private const int Seed = 20240607;
    private const double Spread = 3;

    /// <summary>Returns scores around 0, as a model that has learned something gives them.</summary>
    public static float[] Scores(int length)
    {
        var random = new Random(Seed);
        return Make(length, () => (float)(Spread * Normal(random)));
    }

    /// <summary>Returns probabilities, none of them 0 or 1.</summary>
    public static float[] Probabilities(int length) => Array.ConvertAll(Scores(length), s => 1 / (1 + MathF.Exp(-s)));

    /// <summary>Returns one of two targets at random.</summary>
    public static float[] Targets(int length, float negative)
    {
        var random = new Random(Seed + 1);
        return Make(length, () => random.Next(2) == 0 ? negative : 1);
    }

    /// <summary>Returns classes at random.</summary>
    public static int[] Labels(int length, int classes)
    {
        var random = new Random(Seed + 2);
        return Make(length, () => random.Next(classes));
    }

    private static T[] Make<T>(int length, Func<T> next)
    {
        var numbers = new T[length];
        for (int i = 0; i < length; i++)
        {
            numbers[i] = next();
        }

        return numbers;
    }

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
