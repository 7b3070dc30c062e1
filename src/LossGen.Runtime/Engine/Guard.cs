using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>
/// The checks of arguments that generated members make before they write anything. All of them throw
/// <see cref="ArgumentException"/> with the name of the parameter that is at fault.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Checks that a span has one element for each sample.</summary>
    /// <param name="span">The span.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="name">The name of its parameter.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static void SameLength<T>(ReadOnlySpan<T> span, int samples, string name)
    {
        if (span.Length != samples)
        {
            ThrowSameLength(span.Length, samples, name);
        }
    }

    /// <summary>Checks that there is a sample.</summary>
    /// <param name="span">A span with one element for each sample.</param>
    /// <param name="name">The name of its parameter.</param>
    /// <exception cref="ArgumentException">The span is empty.</exception>
    public static void NotEmpty<T>(ReadOnlySpan<T> span, string name)
    {
        if (span.IsEmpty)
        {
            ThrowEmpty(name);
        }
    }

    /// <summary>Checks that an output has room for each sample.</summary>
    /// <param name="output">The output.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="name">The name of its parameter.</param>
    /// <exception cref="ArgumentException">The output is shorter.</exception>
    public static void LongEnough<T>(Span<T> output, int samples, string name)
    {
        if (output.Length < samples)
        {
            ThrowTooShort(output.Length, samples, name);
        }
    }

    /// <summary>Checks that an output has room for each sample, and is exactly an input or apart from it.</summary>
    /// <param name="output">The output.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="name">The name of the output's parameter.</param>
    /// <exception cref="ArgumentException">The output is too short or overlaps an input otherwise.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Output<T>(Span<T> output, in Samples<T> samples, string name)
        where T : unmanaged
    {
        LongEnough(output, samples.Length, name);
        if (!samples.AreSameOrApart(in MemoryMarshal.GetReference(output)))
        {
            ThrowInputOverlap(name);
        }
    }

    /// <summary>
    /// Checks that the part of an output that is written starts at the first element of an input or doesn't overlap it.
    /// </summary>
    /// <param name="output">The output, not shorter than the input.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The name of the output's parameter.</param>
    /// <exception cref="ArgumentException">They overlap otherwise.</exception>
    public static void SameOrApart<T>(Span<T> output, ReadOnlySpan<T> input, string name)
    {
        ReadOnlySpan<T> written = output[..input.Length];
        if (written.Overlaps(input) && !Unsafe.AreSame(ref MemoryMarshal.GetReference(written), ref MemoryMarshal.GetReference(input)))
        {
            ThrowInputOverlap(name);
        }
    }

    /// <summary>Checks that the parts of two outputs that are written don't overlap.</summary>
    /// <param name="output">An output, not shorter than the number of samples.</param>
    /// <param name="other">Another one.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="name">The name of the first one's parameter.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void Apart<T>(Span<T> output, Span<T> other, int samples, string name)
    {
        if (output[..samples].Overlaps(other[..samples]))
        {
            ThrowOverlap("Two outputs overlap.", name);
        }
    }

    [DoesNotReturn]
    private static void ThrowSameLength(int length, int samples, string name) =>
        throw new ArgumentException($"The length is {length}, but there are {samples} samples.", name);

    [DoesNotReturn]
    private static void ThrowEmpty(string name) =>
        throw new ArgumentException("There is no mean over no samples.", name);

    [DoesNotReturn]
    private static void ThrowTooShort(int length, int samples, string name) =>
        throw new ArgumentException($"The length is {length}, too short for {samples} samples.", name);

    [DoesNotReturn]
    private static void ThrowInputOverlap(string name) => ThrowOverlap("The output overlaps an input without starting where it starts.", name);

    [DoesNotReturn]
    private static void ThrowOverlap(string message, string name) =>
        throw new ArgumentException(message, name);
}
