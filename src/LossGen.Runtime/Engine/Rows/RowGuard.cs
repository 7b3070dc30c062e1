using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// The checks of arguments over rows that generated members make before they write anything. All of them throw
/// <see cref="ArgumentException"/> with the name of the parameter that is at fault.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowGuard
{
    /// <summary>The largest number of places in a row that float tells apart.</summary>
    private const int MaxSingleLength = 1 << 24;

    /// <summary>A length that the caller gives.</summary>
    /// <param name="length">The length of a row.</param>
    /// <param name="name">The name of its parameter.</param>
    /// <exception cref="ArgumentException">It isn't positive.</exception>
    public static int Length(int length, string name)
    {
        if (length <= 0)
        {
            Throw($"The length of a row is {length}, but must be positive.", name);
        }

        return length;
    }

    /// <summary>The length of the rows in a span.</summary>
    /// <param name="rows">The rows of all samples.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="name">The name of the span's parameter.</param>
    /// <exception cref="ArgumentException">The span can't be shared out among the samples.</exception>
    public static int Length<T>(ReadOnlySpan<T> rows, int samples, string name)
    {
        int length = samples == 0 ? 0 : rows.Length / samples;
        if (rows.Length != samples * length)
        {
            Throw($"The length is {rows.Length}, no multiple of the {samples} samples.", name);
        }

        return length;
    }

    /// <summary>The number of rows in a span.</summary>
    /// <param name="rows">The rows of all samples.</param>
    /// <param name="length">The length of a row.</param>
    /// <param name="name">The name of the span's parameter.</param>
    /// <exception cref="ArgumentException">The span is no whole number of rows.</exception>
    public static int Samples<T>(ReadOnlySpan<T> rows, int length, string name)
    {
        int samples = length == 0 ? 0 : rows.Length / length;
        if (rows.Length != samples * length)
        {
            Throw($"The length is {rows.Length}, no multiple of the length of a row, {length}.", name);
        }

        return samples;
    }

    /// <summary>Checks that a span has a row for each sample.</summary>
    /// <param name="rows">The rows of all samples.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="length">The length of a row.</param>
    /// <param name="name">The name of the span's parameter.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public static void Rows<T>(ReadOnlySpan<T> rows, int samples, int length, string name)
    {
        if (rows.Length != (long)samples * length)
        {
            Throw($"The length is {rows.Length}, but there are {samples} samples with rows of {length}.", name);
        }
    }

    /// <summary>Checks that there is a sample.</summary>
    /// <param name="samples">The number of samples.</param>
    /// <param name="name">The name of the parameter that tells it.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static void NotEmpty(int samples, string name)
    {
        if (samples == 0)
        {
            Throw("There is no mean over no samples.", name);
        }
    }

    /// <summary>Checks that rows have an element, of which one is the largest.</summary>
    /// <param name="length">The length of a row.</param>
    /// <param name="samples">The number of samples; without any it doesn't matter.</param>
    /// <param name="name">The name of the rows' parameter.</param>
    /// <exception cref="ArgumentException">They have none.</exception>
    public static void NotEmptyRows(int length, int samples, string name)
    {
        if (length == 0 && samples > 0)
        {
            Throw("A row without elements has no largest.", name);
        }
    }

    /// <summary>Checks that every label is a place in a row.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="length">The length of a row.</param>
    /// <param name="name">The name of the labels' parameter.</param>
    /// <exception cref="ArgumentException">One of them isn't.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Labels(ReadOnlySpan<int> labels, int length, string name)
    {
        int i = 0;
        var end = Vector256.Create((uint)length);
        while (i + Vector256<uint>.Count <= labels.Length
            && !Vector256.GreaterThanOrEqualAny(Vector256.Create(labels[i..]).AsUInt32(), end))
        {
            i += Vector256<uint>.Count;
        }

        for (; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)length)
            {
                Throw($"The label of sample {i} is {labels[i]}, but must be at least 0 and less than {length}.", name);
            }
        }
    }

    /// <summary>Checks that float can tell the places in a row apart.</summary>
    /// <param name="length">The length of a row.</param>
    /// <param name="name">The name of the rows' parameter.</param>
    /// <exception cref="ArgumentException">The row is longer than 2^24.</exception>
    public static void SinglePlaces(int length, string name)
    {
        if (length > MaxSingleLength)
        {
            Throw($"The length of a row is {length}; labels of rows of float go up to {MaxSingleLength}.", name);
        }
    }

    /// <summary>Checks that an output has room for every sample.</summary>
    /// <param name="output">The output.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="length">How much is written for each.</param>
    /// <param name="name">The name of the output's parameter.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public static void LongEnough<T>(Span<T> output, int samples, int length, string name)
    {
        if (output.Length < (long)samples * length)
        {
            Throw($"The length is {output.Length}, too short for {samples} times {length}.", name);
        }
    }

    /// <summary>Checks that the part of an output that is written starts where an input does or doesn't overlap it.</summary>
    /// <param name="output">The output.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="length">How much is written for each.</param>
    /// <param name="input">An input as long as what is written.</param>
    /// <param name="name">The name of the output's parameter.</param>
    /// <exception cref="ArgumentException">They overlap otherwise.</exception>
    public static void SameOrApart<T>(Span<T> output, int samples, int length, ReadOnlySpan<T> input, string name)
    {
        Span<T> written = output[..(samples * length)];
        if (written.Overlaps(input) && !Unsafe.AreSame(ref MemoryMarshal.GetReference(written), ref MemoryMarshal.GetReference(input)))
        {
            Throw("The output overlaps an input without starting where it starts.", name);
        }
    }

    /// <summary>Checks that the part of an output that is written doesn't overlap something else.</summary>
    /// <param name="output">The output.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="length">How much is written for each.</param>
    /// <param name="other">An input of another shape, or another output.</param>
    /// <param name="name">The name of the output's parameter.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void Apart<T>(Span<T> output, int samples, int length, ReadOnlySpan<T> other, string name)
    {
        if (output[..(samples * length)].Overlaps(other))
        {
            Throw("The output overlaps another parameter of another shape.", name);
        }
    }

    /// <summary>An input that stays as it is while an output is written: itself, or a copy where the output lies over it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    public static ReadOnlySpan<T> Kept<T>(ReadOnlySpan<T> input, Span<T> output) => input.Overlaps(output) ? input.ToArray() : input;

    /// <summary>Rows that are read after values were kept in an output: themselves, or a copy where the output lies over them.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="output">The output.</param>
    /// <param name="length">The length of a row: short ones are kept elsewhere.</param>
    public static ReadOnlySpan<T> Unkept<T>(ReadOnlySpan<T> input, Span<T> output, int length)
        where T : unmanaged => RowTile<T>.IsShort(length) ? input : Kept(input, output);

    [DoesNotReturn]
    private static void Throw(string message, string name) => throw new ArgumentException(message, name);
}
