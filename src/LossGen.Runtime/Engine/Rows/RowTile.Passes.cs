using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>The passes, at the widest vector that the machine has.</content>
public ref partial struct RowTile<T>
{
    /// <summary>One or two sums over each row.</summary>
    /// <typeparam name="TStep">What is added up.</typeparam>
    /// <param name="length">The length of the rows.</param>
    /// <param name="first">Where the first sums go.</param>
    /// <param name="second">Where the second sums go, if the step has two.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Sums<TStep>(int length, int first, int second = 0)
        where TStep : struct, IRowSums<T>
    {
        if (VectorWidth.Is512)
        {
            if (IsShort(length))
            {
                Vector512RowPasses.ShortSums<T, TStep>(ref this, length, first, second);
            }
            else
            {
                Vector512RowPasses.LongSums<T, TStep>(ref this, length, first, second);
            }
        }
        else if (VectorWidth.Is256)
        {
            if (IsShort(length))
            {
                Vector256RowPasses.ShortSums<T, TStep>(ref this, length, first, second);
            }
            else
            {
                Vector256RowPasses.LongSums<T, TStep>(ref this, length, first, second);
            }
        }
        else
        {
            if (IsShort(length))
            {
                Vector128RowPasses.ShortSums<T, TStep>(ref this, length, first, second);
            }
            else
            {
                Vector128RowPasses.LongSums<T, TStep>(ref this, length, first, second);
            }
        }
    }

    /// <summary>The largest of each row.</summary>
    /// <typeparam name="TStep">What is compared; it leaves its accumulator alone.</typeparam>
    /// <param name="length">The length of the rows.</param>
    /// <param name="column">Where the largest go.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Max<TStep>(int length, int column)
        where TStep : struct, IRowMaximum<T>
    {
        if (VectorWidth.Is512)
        {
            if (IsShort(length))
            {
                Vector512RowPasses.ShortMax<T, TStep>(ref this, length, column);
            }
            else
            {
                Vector512RowPasses.LongMax<T, TStep>(ref this, length, column);
            }
        }
        else if (VectorWidth.Is256)
        {
            if (IsShort(length))
            {
                Vector256RowPasses.ShortMax<T, TStep>(ref this, length, column);
            }
            else
            {
                Vector256RowPasses.LongMax<T, TStep>(ref this, length, column);
            }
        }
        else
        {
            if (IsShort(length))
            {
                Vector128RowPasses.ShortMax<T, TStep>(ref this, length, column);
            }
            else
            {
                Vector128RowPasses.LongMax<T, TStep>(ref this, length, column);
            }
        }
    }

    /// <summary>The place of the largest of each row.</summary>
    /// <typeparam name="TStep">What is compared; it leaves its accumulator alone.</typeparam>
    /// <param name="length">The length of the rows.</param>
    /// <param name="column">Where the places go.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ArgMax<TStep>(int length, int column)
        where TStep : struct, IRowReduction<T>
    {
        if (VectorWidth.Is512)
        {
            Vector512RowPasses.ArgMax<T, TStep>(ref this, length, column);
        }
        else if (VectorWidth.Is256)
        {
            Vector256RowPasses.ArgMax<T, TStep>(ref this, length, column);
        }
        else
        {
            Vector128RowPasses.ArgMax<T, TStep>(ref this, length, column);
        }
    }

    /// <summary>Columns from columns.</summary>
    /// <typeparam name="TStep">What is computed.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Map<TStep>()
        where TStep : struct, IRowMap<T>
    {
        if (VectorWidth.Is512)
        {
            Vector512RowPasses.Map<T, TStep>(ref this);
        }
        else if (VectorWidth.Is256)
        {
            Vector256RowPasses.Map<T, TStep>(ref this);
        }
        else
        {
            Vector128RowPasses.Map<T, TStep>(ref this);
        }
    }

    /// <summary>Writes rows, as many as the step has results.</summary>
    /// <typeparam name="TStep">What is computed.</typeparam>
    /// <param name="length">The length of the rows.</param>
    /// <param name="first">Where the rows of the first result go.</param>
    /// <param name="second">Where the rows of the second result go.</param>
    /// <param name="third">Where the rows of the third result go.</param>
    /// <param name="fourth">Where the rows of the fourth result go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write<TStep>(int length, Span<T> first, Span<T> second = default, Span<T> third = default, Span<T> fourth = default)
        where TStep : struct, IRowWrite<T>
    {
        if (length == 0)
        {
            return;
        }

        _output0 = first;
        _output1 = second;
        _output2 = third;
        _output3 = fourth;
        int results = second.IsEmpty ? 1 : third.IsEmpty ? 2 : fourth.IsEmpty ? 3 : 4;
        _outputSize = length * Stride;
        if (!IsShort(length))
        {
            if (VectorWidth.Is512)
            {
                if (results == 1)
                {
                    Vector512RowPasses.LongWriteOne<T, TStep>(ref this, length);
                }
                else
                {
                    Vector512RowPasses.LongWrite<T, TStep>(ref this, length, results);
                }
            }
            else if (VectorWidth.Is256)
            {
                if (results == 1)
                {
                    Vector256RowPasses.LongWriteOne<T, TStep>(ref this, length);
                }
                else
                {
                    Vector256RowPasses.LongWrite<T, TStep>(ref this, length, results);
                }
            }
            else
            {
                if (results == 1)
                {
                    Vector128RowPasses.LongWriteOne<T, TStep>(ref this, length);
                }
                else
                {
                    Vector128RowPasses.LongWrite<T, TStep>(ref this, length, results);
                }
            }

            return;
        }

        _sideBySide = _rest[..(results * _outputSize)];
        if (VectorWidth.Is512)
        {
            if (results == 1)
            {
                Vector512RowPasses.ShortWriteOne<T, TStep>(ref this, length);
            }
            else
            {
                Vector512RowPasses.ShortWrite<T, TStep>(ref this, length, results);
            }
        }
        else if (VectorWidth.Is256)
        {
            if (results == 1)
            {
                Vector256RowPasses.ShortWriteOne<T, TStep>(ref this, length);
            }
            else
            {
                Vector256RowPasses.ShortWrite<T, TStep>(ref this, length, results);
            }
        }
        else
        {
            if (results == 1)
            {
                Vector128RowPasses.ShortWriteOne<T, TStep>(ref this, length);
            }
            else
            {
                Vector128RowPasses.ShortWrite<T, TStep>(ref this, length, results);
            }
        }

        for (int r = 0; r < results; r++)
        {
            Transposition.OneByOne<T>(_sideBySide.Slice(r * _outputSize, _outputSize), Count, length, Output(r).Slice(_start * length, Count * length));
        }
    }

    /// <summary>Adds what the samples contribute to a row that is added up over them.</summary>
    /// <typeparam name="TStep">What is added up.</typeparam>
    /// <param name="sum">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Accumulate<TStep>(ref RowSum<T> sum)
        where TStep : struct, IRowReduction<T>
    {
        if (VectorWidth.Is512)
        {
            Vector512RowPasses.Accumulate<T, TStep>(ref this, ref sum);
        }
        else if (VectorWidth.Is256)
        {
            Vector256RowPasses.Accumulate<T, TStep>(ref this, ref sum);
        }
        else
        {
            Vector128RowPasses.Accumulate<T, TStep>(ref this, ref sum);
        }

        if (EndsBlock)
        {
            sum.EndBlock();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void ShortGather(ref T row, int length, int labels, int column)
    {
        if (VectorWidth.Is512)
        {
            Vector512RowPasses.ShortGather(in this, ref row, length, labels, column);
        }
        else if (VectorWidth.Is256)
        {
            Vector256RowPasses.ShortGather(in this, ref row, length, labels, column);
        }
        else
        {
            Vector128RowPasses.ShortGather(in this, ref row, length, labels, column);
        }
    }

    /// <summary>Where a sample's row of each result goes.</summary>
    internal readonly RowOutputs<T> OutputRow(int sample, int length)
    {
        int place = (_start + sample) * length;
        return new(From(_output0, place), From(_output1, place), From(_output2, place), From(_output3, place));
    }

    /// <summary>Where short rows of each result go, side by side from a sample on.</summary>
    internal readonly RowOutputs<T> SideBySide(nuint sample)
    {
        int place = (int)sample;
        return new(
            From(_sideBySide, place),
            From(_sideBySide, place + _outputSize),
            From(_sideBySide, place + (2 * _outputSize)),
            From(_sideBySide, place + (3 * _outputSize)));
    }

    private static Span<T> From(Span<T> span, int place) => place < span.Length ? span[place..] : default;

    private readonly Span<T> Output(int result) => result switch
    {
        0 => _output0,
        1 => _output1,
        2 => _output2,
        _ => _output3,
    };
}
