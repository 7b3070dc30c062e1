using System;
using System.Linq;
using System.Threading;
using LossGen.Runtime;
using Xunit;

namespace LossGen.Integration.Tests.Threads;

/// <summary>Losses over rows have the same bits for any number of threads.</summary>
[Collection(nameof(Crew))]
public sealed class ParallelRowTests
{
    /// <summary>Numbers of samples and lengths of rows: one block, several, and more than are collected at once.</summary>
    public static TheoryData<int, int> Shapes { get; } = new()
    {
        { 1, 10 }, { 700, 10 }, { 7000, 10 }, { 30_001, 10 }, { 600_007, 2 }, { 3001, 31 }, { 3001, 32 }, { 5003, 100 }, { 301, 1000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Threads_give_the_bits_of_one(int n, int k)
    {
        ThreadPool.GetMinThreads(out int threads, out int ports);
        int before = Crew.Workers;
        try
        {
            ThreadPool.SetMinThreads(Math.Max(threads, 8), ports);
            foreach (int workers in (int[])[1, 2, 8])
            {
                Crew.Workers = workers;
                CheckSoftmax(n, k);
                CheckObjective(n, k);
                CheckScales(n, k);
            }
        }
        finally
        {
            Crew.Workers = before;
            ThreadPool.SetMinThreads(threads, ports);
        }
    }

    [Fact]
    public void A_call_allocates_nothing_but_what_the_pool_does()
    {
        const int n = 20_000, k = 10;
        int[] label = Labels(n, k);
        float[] z = Values(n * k, 1), gradient = new float[n * k];
        for (int i = 0; i < 20; i++)
        {
            ParallelRowForms.SoftmaxValueAndGradient(label, z, gradient);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            ParallelRowForms.SoftmaxValueAndGradient(label, z, gradient);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 256);
    }

    private static void CheckSoftmax(int n, int k)
    {
        int[] label = Labels(n, k);
        float[] z = Values(n * k, 1), expected = new float[n * k], gradient = new float[n * k], expectedLosses = new float[n], losses = new float[n];
        float value = SerialRowForms.SoftmaxValueAndGradient(label, z, expected);
        SerialRowForms.Softmax(label, z, expectedLosses);
        Assert.Equal(value, ParallelRowForms.Softmax(label, z));
        Assert.Equal(value, ParallelRowForms.SoftmaxValueAndGradient(label, z, gradient));
        Assert.Equal(expected, gradient);
        ParallelRowForms.Softmax(label, z, losses);
        Assert.Equal(expectedLosses, losses);
        ParallelRowForms.SoftmaxGradient(label, z, z);
        Assert.Equal(expected, z);

        double[] wide = [.. gradient.Select(v => v * 1.1)], expectedWide = new double[n * k], gradientWide = new double[n * k];
        Assert.Equal(
            SerialRowForms.SoftmaxValueAndGradient(label, wide, expectedWide), ParallelRowForms.SoftmaxValueAndGradient(label, wide, gradientWide));
        Assert.Equal(expectedWide, gradientWide);
    }

    private static void CheckObjective(int n, int k)
    {
        float[] y = [.. Values(n, 2).Select(v => v < 0 ? -1f : 1f)], x = Values(n * k, 3), w = Values(k, 4), weight = [.. Values(n, 5).Select(Math.Abs)];
        float[] expectedW = new float[k], expectedX = new float[n * k], gradientW = new float[k], gradientX = new float[n * k];
        float value = SerialRowForms.ObjectiveValueAndGradient(y, x, w, 0.25f, 0.1f, weight, expectedW, out float expectedB, expectedX);
        Assert.Equal(value, ParallelRowForms.Objective(y, x, w, 0.25f, 0.1f, weight));
        Assert.Equal(value, ParallelRowForms.ObjectiveValueAndGradient(y, x, w, 0.25f, 0.1f, weight, gradientW, out float b, gradientX));
        Assert.Equal(expectedB, b);
        Assert.Equal(expectedW, gradientW);
        Assert.Equal(expectedX, gradientX);
    }

    private static void CheckScales(int n, int k)
    {
        double[] x = [.. Values(n * k, 6).Select(v => (double)v)], y = [.. Values(n * k, 7).Select(v => (double)v)], w = [.. Values(k, 8).Select(v => (double)v)];
        double[] expected = new double[k], gradient = new double[k];
        Assert.Equal(SerialRowForms.ScalesValueAndGradient(x, y, w, expected), ParallelRowForms.ScalesValueAndGradient(x, y, w, gradient));
        Assert.Equal(expected, gradient);
        ParallelRowForms.ScalesGradient(x, y, w, w);
        Assert.Equal(expected, w);
    }

    private static int[] Labels(int n, int k) => [.. Enumerable.Range(0, n).Select(i => (i * 7) % k)];

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() - 0.5) * 6))];
    }
}
