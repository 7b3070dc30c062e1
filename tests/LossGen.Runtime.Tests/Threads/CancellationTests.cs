using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace LossGen.Runtime.Tests.Threads;

/// <summary>
/// A cancelled call throws, and no thread begins anything that it would have had to do next. The work cancels itself, so that
/// it is at a known place whatever the clock says.
/// </summary>
[Collection(nameof(Crew))]
public sealed class CancellationTests : IDisposable
{
    private const int Samples = 1 << 20;

    private readonly int _workers = Crew.Workers;

    private delegate void Call(CountingKernel kernel, CancellationToken cancellationToken);

    public static TheoryData<int> Workers { get; } = [1, 2, 8];

    public void Dispose() => Crew.Workers = _workers;

    [Theory]
    [MemberData(nameof(Workers))]
    public void Blocks_that_nobody_has_begun_are_left(int workers)
    {
        Crew.Workers = workers;
        for (int cancelling = 1; cancelling < 200; cancelling++)
        {
            using CancellationTokenSource source = new();
            Counter begun = new(source, cancelling), done = new();
            OperationCanceledException thrown = Assert.Throws<OperationCanceledException>(() =>
            {
                CountWork work = new(begun, done);
                Crew.Run(ref work, 5000, source.Token);
            });
            Assert.Equal(source.Token, thrown.CancellationToken);

            // Each of the others may have been about to begin one. Nobody is at work any more.
            Assert.InRange(begun.Count, cancelling, cancelling + workers - 1);
            Assert.Equal(begun.Count, done.Count);
        }
    }

    [Fact]
    public void A_call_after_a_cancelled_one_is_none_the_worse()
    {
        Counter begun = new(), done = new();
        for (int i = 0; i < 100; i++)
        {
            Assert.Throws<OperationCanceledException>(() =>
            {
                CountWork work = new(begun, done);
                Crew.Run(ref work, 100, new CancellationToken(true));
            });
            Assert.Equal((100 * i, 100 * i), (begun.Count, done.Count));

            CountWork again = new(begun, done);
            Crew.Run(ref again, 100);
        }
    }

    [Fact]
    public void What_a_block_throws_comes_before_the_cancellation()
    {
        using CancellationTokenSource source = new();
        Assert.Throws<InvalidTimeZoneException>(() =>
        {
            FailingWork work = new(source);
            Crew.Run(ref work, 100, source.Token);
        });
    }

    [Theory]
    [MemberData(nameof(Workers))]
    public void Every_call_of_the_engine_ends_with_the_block(int workers)
    {
        Crew.Workers = workers;
        float[] x = new float[Samples], first = new float[Samples], second = new float[Samples];
        Call[] calls =
        [
            (kernel, token) => ParallelEngine.Values(kernel, new Samples<float>(x), first, token),
            (kernel, token) => ParallelEngine.Sum(kernel, new Samples<float>(x), token),
            (kernel, token) => ParallelEngine.SumOfParts(kernel, new Samples<float>(x), token),
            (kernel, token) => ParallelEngine.Gradient(kernel, new Samples<float>(x), first, token),
            (kernel, token) => ParallelEngine.SumOfGradients(kernel, new Samples<float>(x), token),
            (kernel, token) => ParallelEngine.SumAndGradient(kernel, new Samples<float>(x), first, token),
            (kernel, token) => ParallelEngine.GradientAndHessian(kernel, new Samples<float>(x), first, second, token),
            (kernel, token) => ParallelEngine.Gradients(kernel, new Samples<float>(x), new Outputs<float>(first), new double[1], token),
            (kernel, token) => ParallelEngine.SumAndGradients(kernel, new Samples<float>(x), new Outputs<float>(first), new double[1], token),
        ];
        foreach (Call call in calls)
        {
            var whole = new Counter();
            call(new CountingKernel(whole), CancellationToken.None);
            Array.Clear(first);
            using CancellationTokenSource source = new();
            var part = new Counter(source);
            Assert.Throws<OperationCanceledException>(() => call(new CountingKernel(part), source.Token));

            int blocks = Lanes.BlockCount(Samples);
            Assert.InRange(part.Count, 1, workers * whole.Count / blocks);
            Assert.InRange(first.Count(value => value != 0), 0, workers * Lanes.BlockLength);
        }
    }

    [Fact]
    public void Sums_of_weights_are_cancelled_too()
    {
        CancellationToken cancelled = new(true);
        Assert.Throws<OperationCanceledException>(() => ParallelEngine.Sum(new float[Samples], cancelled));
        Assert.Throws<OperationCanceledException>(() => ParallelEngine.Sum(new double[Samples], cancelled));
    }

    /// <summary>Few samples, so that one thread does the work, and many.</summary>
    [Theory]
    [InlineData(1, 5000)]
    [InlineData(1, Samples)]
    [InlineData(2, Samples)]
    [InlineData(8, Samples)]
    public void Rows_end_with_the_tile(int workers, int samples)
    {
        Crew.Workers = workers;
        float[] gradient = new float[3];
        var whole = new Counter();
        Run(whole, CancellationToken.None);
        Assert.Equal((samples + RowTile<float>.Stride - 1) / RowTile<float>.Stride, whole.Count);
        Assert.Equal([0, 0, 0], gradient);

        using CancellationTokenSource source = new();
        var part = new Counter(source);
        gradient.AsSpan().Fill(7);
        OperationCanceledException thrown = Assert.Throws<OperationCanceledException>(() => Run(part, source.Token));
        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.InRange(part.Count, 1, samples == Samples ? workers : 1);
        Assert.Equal([7, 7, 7], gradient);

        void Run(Counter counter, CancellationToken token)
        {
            RowWork work = new(counter, new(gradient, 3));
            RowEngine.RunParallel<RowWork, float>(ref work, samples, 1, token);
        }
    }

    private readonly struct CountWork(Counter begun, Counter done) : IBlockWork
    {
        public void Run(int block)
        {
            begun.Add();
            done.Add();
        }
    }

    private readonly struct FailingWork(CancellationTokenSource source) : IBlockWork
    {
        public void Run(int block)
        {
            source.Cancel();
            throw new InvalidTimeZoneException();
        }
    }

    private ref struct RowWork(Counter counter, RowSum<float> sum) : IRowWork<float>
    {
        private RowSum<float> _sum = sum;

        public readonly int Scratch => RowScratch.OfColumns<float>(1);

        public readonly void Start(ref RowTile<float> tile)
        {
        }

        public readonly void Run(ref RowTile<float> tile) => counter.Add();

        public void Totals(ref RowTotals<float> totals) => totals.Of(ref _sum);

        public readonly void Finish(ref RowTile<float> tile) => _sum.End();
    }
}
