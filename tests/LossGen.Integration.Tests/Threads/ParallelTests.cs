using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using LossGen.Runtime;
using Xunit;

namespace LossGen.Integration.Tests.Threads;

/// <summary>The same bits for any number of threads, any number of samples and at any alignment.</summary>
[Collection(nameof(Crew))]
public sealed class ParallelTests
{
    /// <summary>Around the lengths of rows, blocks and what is shared out; the last two are stored past the caches.</summary>
    private static readonly int[] Sizes =
    [
        .. Enumerable.Range(1, 300), 4095, 4096, 4097, ParallelEngine.Threshold - 1, ParallelEngine.Threshold,
        Lanes.ExactLength + 65, 1_000_003, 4_200_001,
    ];

    public static TheoryData<int> Workers { get; } = [1, 2, 8];

    [Theory]
    [MemberData(nameof(Workers))]
    public void Threads_give_the_bits_of_one(int workers)
    {
        ThreadPool.GetMinThreads(out int threads, out int ports);
        int before = Crew.Workers;
        try
        {
            ThreadPool.SetMinThreads(Math.Max(threads, 8), ports);
            Crew.Workers = workers;
            foreach (int n in Sizes)
            {
                // Spans begin anywhere.
                float[] y = Values<float>(n, 1), f = Values<float>(n, 2), weight = [.. Values<float>(n, 3).Select(Math.Abs)];
                int offset = n % 16;
                Check(ParallelForms.Logistic, ParallelForms.LogisticValueAndGradient, ParallelForms.LogisticGradientAndHessian, y, f, offset);
                Assert.Equal(
                    SerialForms.Hinge(y, f, weight), ParallelForms.Hinge(y.AsSpan(), Moved(f, offset), Moved(weight, 15 - offset)));
                if (n < 400 || n > 1_000_000)
                {
                    CheckDouble(n, offset);
                }
            }
        }
        finally
        {
            Crew.Workers = before;
            ThreadPool.SetMinThreads(threads, ports);
        }
    }

    private delegate float Reduced(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    private delegate float Both(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> gradient);

    private delegate void Derivatives(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> gradient, Span<float> hessian);

    private static void Check(Reduced reduced, Both both, Derivatives derivatives, float[] y, float[] f, int offset)
    {
        int n = y.Length;
        float[] expected = new float[n], expectedHessian = new float[n], losses = new float[n];
        float value = SerialForms.LogisticValueAndGradient(y, f, expected);
        SerialForms.LogisticGradientAndHessian(y, f, expected, expectedHessian);
        SerialForms.Logistic(y, f, losses);

        ReadOnlySpan<float> movedY = Moved(y, offset), movedF = Moved(f, (offset * 7) % 16);
        Span<float> gradient = Moved(new float[n], 15 - offset), hessian = Moved(new float[n], offset / 2);
        Assert.Equal(value, reduced(movedY, movedF));
        Assert.Equal(value, both(movedY, movedF, gradient));
        AssertSame(expected, gradient);
        gradient.Clear();
        derivatives(movedY, movedF, gradient, hessian);
        AssertSame(expected, gradient);
        AssertSame(expectedHessian, hessian);
        gradient.Clear();
        ParallelForms.LogisticGradient(movedY, movedF, gradient);
        AssertSame(expected, gradient);
        ParallelForms.Logistic(movedY, movedF, gradient);
        AssertSame(losses, gradient);

        // In place.
        Span<float> same = Moved(f, offset);
        Assert.Equal(value, both(movedY, same, same));
        AssertSame(expected, same);
    }

    private static void CheckDouble(int n, int offset)
    {
        double[] x = Values<double>(n, 4), y = Values<double>(n, 5);
        double[] expected = new double[n];
        double value = SerialForms.LineValueAndGradient(x, y, 0.3, -0.1, out double w, out double b, expected);
        Span<double> gradient = Moved(new double[n], offset % 8);
        Assert.Equal(value, ParallelForms.Line(x, y, 0.3, -0.1));
        Assert.Equal(value, ParallelForms.LineValueAndGradient(x, y, 0.3, -0.1, out double gradientW, out double gradientB, gradient));
        Assert.Equal((w, b), (gradientW, gradientB));
        AssertSame<double>(expected, gradient);

        double logistic = SerialForms.LogisticValueAndGradient(y, x, expected);
        Assert.Equal(logistic, ParallelForms.LogisticValueAndGradient(y, x, gradient));
        AssertSame<double>(expected, gradient);
    }

    private static void AssertSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IEquatable<T> => Assert.True(expected.SequenceEqual(actual), $"{expected.Length} samples differ");

    /// <summary>A copy that begins at an index of a larger array.</summary>
    private static Span<T> Moved<T>(T[] values, int offset)
    {
        T[] larger = new T[values.Length + offset + 1];
        values.CopyTo(larger, offset);
        return larger.AsSpan(offset, values.Length);
    }

    private static T[] Values<T>(int n, int seed)
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        T[] values = new T[n];
        for (int i = 0; i < n; i++)
        {
            values[i] = T.CreateTruncating((random.NextDouble() - 0.5) * 8);
        }

        return values;
    }
}
