using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LossGen.Runtime;
using Xunit;

namespace LossGen.Integration.Tests.Threads;

/// <summary>What a token does to generated members, and what it doesn't.</summary>
[Collection(nameof(Crew))]
public sealed class CancellationTests
{
    private const int Length = (1 << 18) + 77;
    private const int Columns = 8;

    private readonly float[] _y = [.. Values(Length, 1).Select(v => v < 0 ? -1f : 1f)];
    private readonly float[] _f = Values(Length, 2);
    private readonly float[] _weight = [.. Values(Length, 3).Select(Math.Abs)];
    private readonly float[] _rows = Values(Length * Columns, 4);
    private readonly float[] _w = Values(Columns, 5);
    private readonly int[] _label = [.. Enumerable.Range(0, Length).Select(i => i % Columns)];
    private readonly double[] _x = [.. Values(Length, 6).Select(v => (double)v)];
    private readonly float[] _first = new float[Length * Columns];
    private readonly float[] _second = new float[Length];
    private readonly float[] _shared = new float[Columns];
    private readonly double[] _wide = new double[Length];

    /// <summary>Every member that takes a token.</summary>
    private Action<CancellationToken>[] Members =>
    [
        token => CancellableForms.Logistic(_y, _f, token),
        token => CancellableForms.Logistic(_y, _f, _first, token),
        token => CancellableForms.LogisticGradient(_y, _f, _first, token),
        token => CancellableForms.LogisticValueAndGradient(_y, _f, _first, token),
        token => CancellableForms.LogisticGradientAndHessian(_y, _f, _first, _second, token),
        token => CancellableForms.Hinge(_y, _f, _weight, token),
        token => CancellableForms.Hinge(_y, _f, _weight, _first, token),
        token => CancellableForms.HingeGradient(_y, _f, _weight, _first, token),
        token => CancellableForms.HingeValueAndGradient(_y, _f, _weight, _first, token),
        token => CancellableForms.Line(_x, _x, 2, cancellationToken: token),
        token => CancellableForms.Line(_x, _x, 2, 1, _wide, token),
        token => CancellableForms.LineGradient(_x, _x, 2, 1, out _, out _, _wide, token),
        token => CancellableForms.LineValueAndGradient(_x, _x, 2, 1, out _, out _, _wide, token),
        token => CancellableForms.Absolute(_x, _x, _wide, token),
        token => CancellableForms.Absolute(_x, _x, token),
        token => CancellableForms.AbsoluteValueAndGradient(_x, _x, _wide, token),
        token => CancellableForms.Softmax(_label, _rows, token),
        token => CancellableForms.Softmax(_label, _rows, _second, token),
        token => CancellableForms.SoftmaxGradient(_label, _rows, _first, token),
        token => CancellableForms.SoftmaxValueAndGradient(_label, _rows, _first, token),
        token => CancellableForms.Objective(_y, _rows, _w, 1, 2, _weight, token),
        token => CancellableForms.Objective(_y, _rows, _w, 1, 2, _weight, _second, token),
        token => CancellableForms.ObjectiveGradient(_y, _rows, _w, 1, 2, _weight, _shared, out _, _first, token),
        token => CancellableForms.ObjectiveValueAndGradient(_y, _rows, _w, 1, 2, _weight, _shared, out _, _first, token),
        token => CancellableForms.HostileValueAndGradient(_x, _x, _x, _wide, token),
    ];

    [Fact]
    public void A_token_that_is_cancelled_already_writes_nothing()
    {
        Mark();
        foreach (Action<CancellationToken> member in Members)
        {
            CancellationToken cancelled = new(true);
            Assert.Equal(cancelled, Assert.Throws<OperationCanceledException>(() => member(cancelled)).CancellationToken);
        }

        Assert.True(IsMarked());

        // So it is with few samples.
        Assert.Throws<OperationCanceledException>(() => CancellableForms.LogisticGradient([1, 1], [2, 3], _first, new(true)));
        Assert.Throws<OperationCanceledException>(() => CancellableForms.SoftmaxGradient([1], [2, 3], _first, new(true)));
        Assert.True(IsMarked());
    }

    [Fact]
    public void Arguments_that_are_wrong_come_first()
    {
        Assert.Throws<ArgumentException>(() => CancellableForms.Logistic(_y, [1], new CancellationToken(true)));
        Assert.Throws<ArgumentException>(() => CancellableForms.Softmax([Columns], _w, new CancellationToken(true)));
    }

    /// <summary>Wherever a call is when it is cancelled, nothing is written once it has thrown.</summary>
    [Fact]
    public async Task A_cancelled_call_leaves_nobody_at_work()
    {
        int before = Crew.Workers;
        try
        {
            Crew.Workers = 8;
            foreach (Action<CancellationToken> member in Members)
            {
                using CancellationTokenSource source = new();
                CancellationToken token = source.Token;
                using SemaphoreSlim begun = new(0);
                Task cancelling = Task.Run(async () =>
                {
                    await begun.WaitAsync(CancellationToken.None);
                    source.Cancel();
                });
                Assert.Equal(token, Assert.Throws<OperationCanceledException>(RepeatUntilItThrows).CancellationToken);

                Mark();
                await cancelling;
                _ = CancellableForms.Logistic(_y, _f, CancellationToken.None);
                Assert.True(IsMarked());

                void RepeatUntilItThrows()
                {
                    while (true)
                    {
                        begun.Release();
                        member(token);
                    }
                }
            }
        }
        finally
        {
            Crew.Workers = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(Length)]
    public void A_token_that_is_never_cancelled_changes_no_bit(int n)
    {
        using CancellationTokenSource source = new();
        CancellationToken token = source.Token;
        ReadOnlySpan<float> y = _y.AsSpan(0, n), f = _f.AsSpan(0, n), weight = _weight.AsSpan(0, n), rows = _rows.AsSpan(0, n * Columns);
        float[] expected = new float[n * Columns], expectedW = new float[Columns];

        Assert.Equal(SerialForms.LogisticValueAndGradient(y, f, expected), CancellableForms.LogisticValueAndGradient(y, f, _first, token));
        Assert.Equal(expected[..n], _first[..n]);
        Assert.Equal(SerialForms.Hinge(y, f, weight), CancellableForms.Hinge(y, f, weight, token));
        Assert.Equal(
            SerialRowForms.SoftmaxValueAndGradient(_label.AsSpan(0, n), rows, expected),
            CancellableForms.SoftmaxValueAndGradient(_label.AsSpan(0, n), rows, _first, token));
        Assert.Equal(expected, _first[..(n * Columns)]);
        Assert.Equal(
            SerialRowForms.ObjectiveValueAndGradient(y, rows, _w, 0.25f, 0.1f, weight, expectedW, out float expectedB, expected),
            CancellableForms.ObjectiveValueAndGradient(y, rows, _w, 0.25f, 0.1f, weight, _shared, out float b, _first, token));
        Assert.Equal(expectedB, b);
        Assert.Equal(expectedW, _shared);
        Assert.Equal(expected, _first[..(n * Columns)]);
    }

    [Fact]
    public void A_token_is_left_out_where_it_has_a_default_and_for_one_sample()
    {
        Assert.Equal(SerialForms.Logistic(_y, _f), CancellableForms.Logistic(_y, _f));
        Assert.Equal(CancellableForms.Logistic(_y, _f, CancellationToken.None), CancellableForms.LogisticValueAndGradient(_y, _f, _first));
        Assert.Equal(SerialForms.Logistic(1f, 2f), CancellableForms.Logistic(1f, 2f));
        Assert.Equal(3, CancellableForms.Absolute(1, 4));
        Assert.Equal(SerialRowForms.Softmax(1, _w), CancellableForms.Softmax(1, _w));
        Assert.Equal(0.5, CancellableForms.Line(0, 1, 2, b: 1 + Math.Sqrt(0.5)), 1e-15);
    }

    [Fact]
    public void A_call_with_a_token_allocates_nothing_but_what_the_pool_does()
    {
        using CancellationTokenSource source = new();
        CancellationToken token = source.Token;
        foreach (Action<CancellationToken> member in Members)
        {
            Repeat(10);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(20);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * 256);

            void Repeat(int calls)
            {
                for (int i = 0; i < calls; i++)
                {
                    member(token);
                }
            }
        }
    }

    private void Mark()
    {
        _first.AsSpan().Fill(42);
        _second.AsSpan().Fill(42);
        _shared.AsSpan().Fill(42);
        _wide.AsSpan().Fill(42);
    }

    private bool IsMarked() =>
        !_first.AsSpan().ContainsAnyExcept(42) && !_second.AsSpan().ContainsAnyExcept(42)
        && !_shared.AsSpan().ContainsAnyExcept(42) && !_wide.AsSpan().ContainsAnyExcept(42);

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() - 0.5) * 6))];
    }
}
