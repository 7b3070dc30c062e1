using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace LossGen.Peers;

/// <summary>Checks and measures every kernel of one type of number, and prints its rows.</summary>
internal sealed class Bench<T>(string type, double tolerance, Kernels<T>[] table)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const string Peer = "lossgen";
    private const int CheckedElements = 20000;
    private readonly AlignedArray<T> _predictions = new(Protocol.MaximumLength);
    private readonly AlignedArray<T> _targets = new(Protocol.MaximumLength);
    private readonly AlignedArray<T> _gradient = new(Protocol.MaximumLength);
    private readonly AlignedArray<int> _labels = new(Protocol.MaximumLength / 10);

    // Kept, so that no call is for nothing.
    private T _sink;

    /// <summary>Prints the rows that are wanted.</summary>
    /// <returns>How many of them were wrong.</returns>
    public int Run()
    {
        WarmUp();
        return Workload.All.Where(IsWanted).Sum(Measure);
    }

    private static bool IsWanted(Workload workload) => Protocol.IsWanted("PEERS_LOSSES", workload.Name);

    // Tiered compilation has to be through with every kernel before anything is timed.
    private void WarmUp()
    {
        for (int round = 0; round < 4; round++)
        {
            foreach (Workload workload in Workload.All.Where(IsWanted))
            {
                int rows = workload.HasLabels ? 4 : 2048;
                foreach ((_, Action<long> repeat) in Calls(workload, rows))
                {
                    repeat(40);
                }
            }

            Thread.Sleep(400);
        }
    }

    // What a kernel gets is made once for many calls, as in C.
    private (string Operation, Action<long> Repeat)[] Calls(Workload workload, int rows)
    {
        Kernels<T> kernels = table.Single(k => k.Loss == workload.Name);
        return
        [
            ("value", times => Repeat(kernels.Value, Batch(), times)),
            ("grad", times => Repeat(kernels.Gradient, Batch(), times)),
            ("value_grad", times => Repeat(kernels.Both, Batch(), times)),
        ];

        Batch<T> Batch() => new()
        {
            Targets = workload.HasLabels ? default : _targets.First(rows),
            Labels = workload.HasLabels ? _labels.First(rows) : default,
            Predictions = _predictions.First(rows * workload.Classes),
            Gradient = _gradient.First(rows * workload.Classes),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Repeat(Total<T> kernel, in Batch<T> batch, long times)
    {
        for (long i = 0; i < times; i++)
        {
            _sink = kernel(in batch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Repeat(Slope<T> kernel, in Batch<T> batch, long times)
    {
        for (long i = 0; i < times; i++)
        {
            kernel(in batch);
        }
    }

    private int Measure(Workload workload)
    {
        int blockRows = Load(workload);
        double[] reference = Protocol.Read<double>(workload.Name + ".ref");
        int wrong = 0;
        foreach (int size in Protocol.Sizes)
        {
            int rows = size == Protocol.MaximumLength ? blockRows * Protocol.BlockCount : size / workload.Classes;
            int length = rows * workload.Classes;
            foreach ((string operation, Action<long> repeat) in Calls(workload, rows))
            {
                _gradient.First(length).Fill(T.NaN);
                repeat(1);
                double mean = double.CreateChecked(_sink) / rows;
                double valueError = operation == "grad" ? 0 : ValueError(mean, reference.AsSpan(0, Math.Min(rows, blockRows)));
                double gradientError = operation == "value" ? 0 : GradientError(length, reference.AsSpan(blockRows));
                bool isRight = valueError <= tolerance && gradientError <= tolerance;
                wrong += isRight ? 0 : 1;
                string row = $"{Peer},{workload.Name},{operation},{type},{Protocol.Text(size)}";
                Console.Error.WriteLine(
                    $"check,{row},{Protocol.Text(valueError, "0.#e0")},{Protocol.Text(gradientError, "0.#e0")},{(isRight ? "ok" : "WRONG")}");
                double time = isRight ? Clock.Median(repeat, Protocol.Budget) / length : double.NaN;
                Console.WriteLine($"{row},{(isRight ? Protocol.Text(time, "0.00000") : "nan")}");
            }
        }

        return wrong;
    }

    // The arrays hold the block of the files again and again.
    private int Load(Workload workload)
    {
        Repeat(Convert(Protocol.Read<float>(workload.Predictions)), _predictions);
        if (workload.HasLabels)
        {
            int[] labels = Protocol.Read<int>(workload.Targets);
            Repeat(labels, _labels);
            return labels.Length;
        }

        Repeat(Convert(Protocol.Read<float>(workload.Targets)), _targets);
        return Protocol.BlockLength;
    }

    private static T[] Convert(float[] numbers) => Array.ConvertAll(numbers, T.CreateChecked);

    private static void Repeat<TElement>(TElement[] block, AlignedArray<TElement> array)
        where TElement : unmanaged
    {
        Span<TElement> all = array.First(block.Length * Protocol.BlockCount);
        for (int start = 0; start < all.Length; start += block.Length)
        {
            block.CopyTo(all[start..]);
        }
    }

    private static double ValueError(double mean, ReadOnlySpan<double> losses)
    {
        double sum = 0;
        foreach (double loss in losses)
        {
            sum += loss;
        }

        double truth = sum / losses.Length;
        return Math.Abs(mean - truth) / Math.Abs(truth);
    }

    // The first, the last and some elements between them. Math.Max keeps NaN: an element that was not written is wrong.
    private double GradientError(int length, ReadOnlySpan<double> truth)
    {
        var random = new Random(1);
        Span<T> gradient = _gradient.First(length);
        double worst = 0;
        for (int k = 0; k < CheckedElements; k++)
        {
            int i = k switch { 0 => 0, 1 => length - 1, _ => random.Next(length) };
            double want = truth[i % truth.Length];
            worst = Math.Max(worst, Math.Abs(double.CreateChecked(gradient[i]) - want) / (Math.Abs(want) + 0.01));
        }

        return worst;
    }
}
