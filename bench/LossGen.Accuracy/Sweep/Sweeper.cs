using System;
using System.Threading.Tasks;

namespace LossGen.Accuracy.Sweep;

/// <summary>What a sweep found.</summary>
internal readonly record struct Finding(Peak Peak, long Points);

/// <summary>Goes over the arguments of a function, on all processors.</summary>
internal static class Sweeper
{
    private const int Chunk = 1 << 12;

    /// <summary>Floats: every stride-th bit pattern of the function's.</summary>
    public static Finding Singles(SweepFunction function, int stride)
    {
        (long start, long end) = function.Patterns;
        long patterns = (end - start) / stride;
        Peaks peaks = new();

        // The last chunk may go on a little beyond the end, around to the first numbers.
        Parallel.For(0, (patterns + Chunk - 1) / Chunk, chunk =>
        {
            float[] first = new float[Chunk];
            float[] second = new float[Chunk];
            for (int i = 0; i < Chunk; i++)
            {
                long pattern = start + (((chunk * Chunk) + i) * stride);
                second[i] = BitConverter.UInt32BitsToSingle((uint)pattern);
                first[i] = function.Partner is null ? 0 : (float)function.Partner(second[i], Points.Mix((ulong)pattern), true);
            }

            peaks.Add(Measure.Singles(function, first, second));
        });
        return new(peaks.Confirm(function, single: true), patterns);
    }

    /// <summary>Doubles: so many pseudo-random ones, and those around hard arguments.</summary>
    public static Finding Doubles(SweepFunction function, long points, int hardSteps = 1000)
    {
        double[] hard = Points.Hard(function, hardSteps);
        Peaks peaks = new();
        Parallel.For(0, (points + hard.Length + Chunk - 1) / Chunk, chunk =>
        {
            double[] first = new double[Chunk];
            double[] second = new double[Chunk];
            for (int i = 0; i < Chunk; i++)
            {
                long index = (chunk * Chunk) + i;
                second[i] = index < hard.Length ? hard[index] : Points.Random(function, index);
                first[i] = function.Partner is null ? 0 : function.Partner(second[i], Points.Mix(~(ulong)index), false);
            }

            peaks.Add(Measure.Doubles(function, first, second));
        });
        return new(peaks.Confirm(function, single: false), points + hard.Length);
    }
}
