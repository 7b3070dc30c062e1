using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace LossGen.Runtime.Tests.Threads;

/// <summary>Blocks are shared out, each once, whatever happens on the way.</summary>
[Collection(nameof(Crew))]
public sealed class CrewTests
{
    [Fact]
    public void Each_block_is_done_once()
    {
        foreach (int blocks in (int[])[0, 1, 2, 3, 100, 5000])
        {
            int[] counts = new int[blocks];
            CountWork work = new(counts, -1);
            Crew.Run(ref work, blocks);
            Assert.All(counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void What_a_block_throws_the_call_throws_when_all_have_stopped()
    {
        for (int failing = 0; failing < 200; failing++)
        {
            int[] counts = new int[200];
            var thrown = Assert.Throws<InvalidOperationException>(() =>
            {
                CountWork work = new(counts, failing);
                Crew.Run(ref work, counts.Length);
            });
            Assert.Equal($"{failing}", thrown.Message);

            // Nobody is at work any more, and the next call is none the worse.
            int[] after = [.. counts];
            Assert.All(after, count => Assert.InRange(count, 0, 1));
            Each_block_is_done_once();
            Assert.Equal(after, counts);
        }
    }

    [Fact]
    public void Calls_from_all_threads_of_the_pool_at_once_come_to_an_end()
    {
        int[][] counts = [.. Enumerable.Range(0, 64).Select(_ => new int[300])];
        Parallel.For(0, counts.Length, new ParallelOptions { MaxDegreeOfParallelism = 64 }, i =>
        {
            CountWork work = new(counts[i], -1);
            Crew.Run(ref work, 300);
        });
        Assert.All(counts.SelectMany(c => c), count => Assert.Equal(1, count));
    }

    [Fact]
    public void A_call_within_a_call_comes_to_an_end()
    {
        int[] counts = new int[50 * 50];
        NestedWork work = new(counts);
        Crew.Run(ref work, 50);
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task A_pool_without_a_thread_to_spare_costs_speed_only()
    {
        // Tasks that wait for one another take whatever threads there are.
        using var gate = new ManualResetEventSlim();
        Task[] waiting = [.. Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Task.Run(gate.Wait))];
        Each_block_is_done_once();
        gate.Set();
        await Task.WhenAll(waiting);
    }

    [Fact]
    public void Calls_allocate_next_to_nothing()
    {
        const int Calls = 2000;
        int[] counts = new int[64];
        Repeat(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(Calls);

        // The pool's queue grows by a segment now and then.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Calls, 0, 64);

        void Repeat(int calls)
        {
            for (int i = 0; i < calls; i++)
            {
                CountWork work = new(counts, -1);
                Crew.Run(ref work, counts.Length);
            }
        }
    }

    private readonly ref struct CountWork(Span<int> counts, int failing) : IBlockWork
    {
        private readonly Span<int> _counts = counts;

        public void Run(int block)
        {
            Interlocked.Increment(ref _counts[block]);
            if (block == failing)
            {
                throw new InvalidOperationException($"{block}");
            }
        }
    }

    private readonly ref struct NestedWork(Span<int> counts) : IBlockWork
    {
        private readonly Span<int> _counts = counts;

        public void Run(int block)
        {
            CountWork work = new(_counts.Slice(block * 50, 50), -1);
            Crew.Run(ref work, 50);
        }
    }
}
