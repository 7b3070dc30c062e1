using System;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace LossGen.Runtime;

/// <summary>
/// Threads that share out blocks: the one that calls, and what helpers the thread pool has to spare. The caller takes blocks
/// like the others and waits only for helpers that are at work, so that a pool which is busy costs speed and nothing else,
/// and calls may be nested. A crew belongs to a thread and is used again; a call allocates nothing but what the pool does.
/// </summary>
/// <remarks>
/// Work lives on the caller's stack, and holds references that the collector keeps up to date there; helpers read it in place.
/// That is what the pointer is for, and why <see cref="Run{TWork}"/> doesn't return before they have left.
/// </remarks>
internal sealed unsafe class Crew : IThreadPoolWorkItem
{
    /// <summary>The state of a crew that has no work; helpers inside are counted up from it.</summary>
    private const int Closed = int.MinValue;

    // A helper takes so many shares of the blocks that those who start late still find some.
    private const int SharesPerWorker = 8;

    [ThreadStatic]
    private static Crew? _own;

    private void* _work;
    private delegate*<void*, int, void> _run;
    private CancellationToken _cancellationToken;
    private ExceptionDispatchInfo? _failure;
    private int _blocks;
    private int _share;
    private int _next;
    private int _state = Closed;
    private int _queued;

    /// <summary>Gets or sets how many threads work at once, the caller among them; tests set it.</summary>
    internal static int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>Does work on all blocks.</summary>
    /// <typeparam name="TWork">The kind of work; it lives on the stack, as a ref struct does.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="blocks">The number of blocks.</param>
    /// <param name="cancellationToken">Asked before each block. The call throws when it was cancelled, and no thread is at work by then.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; blocks may have been left.</exception>
    public static void Run<TWork>(ref TWork work, int blocks, CancellationToken cancellationToken = default)
        where TWork : struct, IBlockWork, allows ref struct
    {
        int workers = Math.Min(Workers, blocks);
        if (workers <= 1)
        {
            for (int block = 0; block < blocks && !cancellationToken.IsCancellationRequested; block++)
            {
                work.Run(block);
            }

            cancellationToken.ThrowIfCancellationRequested();
            return;
        }

        Crew crew = _own ?? new Crew();
        _own = null;
        try
        {
            crew.Lead(Unsafe.AsPointer(ref work), &RunBlock<TWork>, blocks, workers, cancellationToken);
        }
        finally
        {
            _own = crew;
        }
    }

    /// <summary>Helps, if there is something to do by now.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        Interlocked.Decrement(ref _queued);
        int state = Volatile.Read(ref _state);
        while (state >= 0)
        {
            int seen = Interlocked.CompareExchange(ref _state, state + 1, state);
            if (seen == state)
            {
                Work();
                Interlocked.Decrement(ref _state);
                return;
            }

            state = seen;
        }
    }

    private static void RunBlock<TWork>(void* work, int block)
        where TWork : struct, IBlockWork, allows ref struct => Unsafe.AsRef<TWork>(work).Run(block);

    private void Lead(void* work, delegate*<void*, int, void> run, int blocks, int workers, CancellationToken cancellationToken)
    {
        _work = work;
        _run = run;
        _cancellationToken = cancellationToken;
        _failure = null;
        _blocks = blocks;
        _share = Math.Max(1, blocks / (SharesPerWorker * workers));
        _next = 0;
        Volatile.Write(ref _state, 0);
        try
        {
            // Requests of an earlier call that the pool hasn't come to yet will do as well.
            for (int helpers = Volatile.Read(ref _queued); helpers < workers - 1; helpers++)
            {
                Interlocked.Increment(ref _queued);
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }

            Work();
        }
        finally
        {
            Interlocked.Add(ref _state, Closed);
            SpinWait spin = default;
            while (Volatile.Read(ref _state) != Closed)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }

            _work = null;
            _cancellationToken = default;
        }

        _failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Takes shares until there are none left, or the call is cancelled.</summary>
    private void Work()
    {
        try
        {
            while (true)
            {
                int first = Interlocked.Add(ref _next, _share) - _share;
                if (first >= _blocks)
                {
                    return;
                }

                int end = Math.Min(first + _share, _blocks);
                for (int block = first; block < end; block++)
                {
                    if (_cancellationToken.IsCancellationRequested)
                    {
                        return;
                    }

                    _run(_work, block);
                }
            }
        }
        catch (Exception exception)
        {
            // The first one is thrown to the caller, and the blocks that nobody has taken are left.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            Interlocked.Exchange(ref _next, _blocks);
        }
    }
}
