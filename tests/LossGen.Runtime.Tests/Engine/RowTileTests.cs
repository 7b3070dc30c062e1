using System;
using System.Linq;
using Xunit;

namespace LossGen.Runtime.Tests.Engine;

/// <summary>Kernels written by hand on the loops over rows, against plain loops in double.</summary>
public class RowTileTests
{
    [Fact]
    public void Softmax_cross_entropy_of_rows_of_every_length()
    {
        foreach (int k in (int[])[.. Enumerable.Range(1, 70), 127, 1000])
        {
            foreach (int n in (int[])[1, 2, 3, 15, 16, 17, 63, 64, 65, 130])
            {
                float[] z = Values((n * 1000) + k, n * k, 4);
                int[] label = [.. Enumerable.Range(0, n).Select(i => (i * 7) % k)];
                float[] losses = new float[n];
                float[] gradient = [.. z];
                double sum = SoftmaxCrossEntropy(label, gradient, k, losses, gradient);
                Assert.Equal(Lanes.Sum(losses), sum);
                for (int i = 0; i < n; i++)
                {
                    double[] row = [.. z.AsSpan(i * k, k).ToArray().Select(v => (double)v)];
                    double max = row.Max();
                    double total = row.Sum(v => Math.Exp(v - max));
                    Assert.Equal(Math.Log(total) + max - row[label[i]], losses[i], 1e-5);
                    for (int j = 0; j < k; j++)
                    {
                        Assert.Equal((Math.Exp(row[j] - max) / total) - (j == label[i] ? 1 : 0), gradient[(i * k) + j], 1e-6);
                    }
                }
            }
        }
    }

    [Fact]
    public void Logistic_regression_with_weights_of_every_length()
    {
        foreach (int d in (int[])[0, .. Enumerable.Range(1, 70), 127, 1000])
        {
            foreach (int n in (int[])[1, 2, 17, 63, 64, 65, 130])
            {
                float[] x = Values((n * 1000) + d, n * d, 1);
                float[] w = Values(d, d, 0.1);
                float[] y = [.. Enumerable.Range(0, n).Select(i => (float)(i % 2))];
                float[] gradient = new float[d];
                double loss = LogisticRegression(y, x, w, 0.25f, gradient, out double intercept);

                double expectedLoss = 0, expectedIntercept = 0;
                double[] expected = new double[d];
                for (int i = 0; i < n; i++)
                {
                    double s = 0.25;
                    for (int j = 0; j < d; j++)
                    {
                        s += (double)x[(i * d) + j] * w[j];
                    }

                    expectedLoss += Math.Log(1 + Math.Exp(s)) - (y[i] * s);
                    double slope = (1 / (1 + Math.Exp(-s))) - y[i];
                    expectedIntercept += slope;
                    for (int j = 0; j < d; j++)
                    {
                        expected[j] += slope * x[(i * d) + j];
                    }
                }

                Assert.Equal(expectedLoss, loss, 1e-4);
                Assert.Equal(expectedIntercept, intercept, 1e-4);
                for (int j = 0; j < d; j++)
                {
                    Assert.Equal(expected[j], gradient[j], 1e-4);
                }
            }
        }
    }

    private static double SoftmaxCrossEntropy(int[] label, ReadOnlySpan<float> z, int k, Span<float> losses, Span<float> gradient)
    {
        const int columns = 7;
        float[] scratch = new float[RowScratch.OfColumns<float>(columns) + RowScratch.OfRows<float>(k, 2)];
        var tile = new RowTile<float>(scratch, columns, label.Length);
        tile.Bind(0, z, k);
        var sum = new SampleSum<float>(label.Length);
        while (tile.Next())
        {
            tile.Load(0, label);
            tile.Max<LargestLogit>(k, 1);
            tile.Sums<OtherExponentials>(k, 2, 3);
            tile.Gather(0, 0, 4);
            tile.Map<CrossEntropyOfLabel>();
            tile.Add(5, ref sum);
            tile.Store(5, losses);
            tile.Write<CrossEntropyGradient>(k, gradient);
        }

        return sum.Total;
    }

    private static double LogisticRegression(
        float[] y, ReadOnlySpan<float> x, ReadOnlySpan<float> w, float b, Span<float> gradient, out double intercept)
    {
        const int columns = 5;
        float[] scratch = new float[RowScratch.OfColumns<float>(columns) + RowScratch.OfRows<float>(w.Length, 1)];
        var tile = new RowTile<float>(scratch, columns, y.Length);
        tile.Bind(0, x, w.Length);
        tile.BindShared(1, w);
        tile.Fill(1, b);
        var loss = new SampleSum<float>(y.Length);
        var slope = new SampleSum<float>(y.Length);
        var weights = new RowSum<float>(gradient, w.Length);
        while (tile.Next())
        {
            tile.Load(0, y);
            tile.Sums<Score>(w.Length, 2);
            tile.Map<LogisticLoss>();
            tile.Add(3, ref loss);
            tile.Add(4, ref slope);
            tile.Accumulate<WeightsGradient>(ref weights);
        }

        weights.End();
        intercept = slope.Total;
        return loss.Total;
    }

    private static float[] Values(int seed, int count, double scale)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() - 0.5) * scale))];
    }
}
