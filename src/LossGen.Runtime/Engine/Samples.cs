using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// What a kernel reads for each sample: references to the first elements of up to <see cref="MaxInputs"/> spans of one length,
/// in the order of the parameters. References rather than spans, so that the steps of kernels need no bounds checks; whoever
/// makes this has checked the lengths.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Samples<T>
    where T : unmanaged
{
    /// <summary>The largest number of inputs.</summary>
    public const int MaxInputs = 8;

    // Steps load from these by name; a property would have to be inlined once more for each load.
#pragma warning disable CA1051 // Do not declare visible instance fields

    /// <summary>The first element of the first input.</summary>
    public ref readonly T Input0;

    /// <summary>The first element of the second input, if there is one; and so on.</summary>
    public ref readonly T Input1;

    /// <inheritdoc cref="Input1"/>
    public ref readonly T Input2;

    /// <inheritdoc cref="Input1"/>
    public ref readonly T Input3;

    /// <inheritdoc cref="Input1"/>
    public ref readonly T Input4;

    /// <inheritdoc cref="Input1"/>
    public ref readonly T Input5;

    /// <inheritdoc cref="Input1"/>
    public ref readonly T Input6;

    /// <inheritdoc cref="Input1"/>
    public ref readonly T Input7;

    /// <summary>The number of samples.</summary>
    public readonly int Length;

    /// <summary>The number of inputs.</summary>
    public readonly int Inputs;

#pragma warning restore CA1051

    /// <summary>Samples with an element in each of the inputs.</summary>
    /// <param name="input0">The first input; its length is the number of samples.</param>
    /// <param name="input1">The second, of the same length; left out if there are no more. If there are no samples, it doesn't
    /// matter how many inputs there are.</param>
    /// <param name="input2">The third, likewise.</param>
    /// <param name="input3">The fourth, likewise.</param>
    /// <param name="input4">The fifth, likewise.</param>
    /// <param name="input5">The sixth, likewise.</param>
    /// <param name="input6">The seventh, likewise.</param>
    /// <param name="input7">The eighth, likewise.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Samples(
        ReadOnlySpan<T> input0,
        ReadOnlySpan<T> input1 = default,
        ReadOnlySpan<T> input2 = default,
        ReadOnlySpan<T> input3 = default,
        ReadOnlySpan<T> input4 = default,
        ReadOnlySpan<T> input5 = default,
        ReadOnlySpan<T> input6 = default,
        ReadOnlySpan<T> input7 = default)
    {
        Input0 = ref MemoryMarshal.GetReference(input0);
        Input1 = ref MemoryMarshal.GetReference(input1);
        Input2 = ref MemoryMarshal.GetReference(input2);
        Input3 = ref MemoryMarshal.GetReference(input3);
        Input4 = ref MemoryMarshal.GetReference(input4);
        Input5 = ref MemoryMarshal.GetReference(input5);
        Input6 = ref MemoryMarshal.GetReference(input6);
        Input7 = ref MemoryMarshal.GetReference(input7);
        Length = input0.Length;
        Inputs = Count(input0) + Count(input1) + Count(input2) + Count(input3) + Count(input4) + Count(input5) + Count(input6) + Count(input7);
    }

    /// <summary>Samples without inputs, for kernels that read none.</summary>
    /// <param name="length">The number of samples.</param>
    public Samples(int length) => Length = length;

    /// <summary>One vector of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Samples(
        ref readonly Vector128<T> input0,
        ref readonly Vector128<T> input1,
        ref readonly Vector128<T> input2,
        ref readonly Vector128<T> input3,
        ref readonly Vector128<T> input4,
        ref readonly Vector128<T> input5,
        ref readonly Vector128<T> input6,
        ref readonly Vector128<T> input7)
    {
        Input0 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input0));
        Input1 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input1));
        Input2 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input2));
        Input3 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input3));
        Input4 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input4));
        Input5 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input5));
        Input6 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input6));
        Input7 = ref Unsafe.As<Vector128<T>, T>(ref Unsafe.AsRef(in input7));
        Length = Vector128<T>.Count;
        Inputs = MaxInputs;
    }

    /// <summary>Some of the samples. References that aren't there stay null.</summary>
    private Samples(scoped in Samples<T> whole, nuint start, int length)
    {
        if (whole.Inputs > 0)
        {
            Input0 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input0), start);
        }

        if (whole.Inputs > 1)
        {
            Input1 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input1), start);
        }

        if (whole.Inputs > 2)
        {
            Input2 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input2), start);
        }

        if (whole.Inputs > 3)
        {
            Input3 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input3), start);
        }

        if (whole.Inputs > 4)
        {
            Input4 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input4), start);
        }

        if (whole.Inputs > 5)
        {
            Input5 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input5), start);
        }

        if (whole.Inputs > 6)
        {
            Input6 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input6), start);
        }

        if (whole.Inputs > 7)
        {
            Input7 = ref Unsafe.Add(ref Unsafe.AsRef(in whole.Input7), start);
        }

        Length = length;
        Inputs = whole.Inputs;
    }

    /// <summary>Gets the elements of an input.</summary>
    /// <param name="k">The number of the input.</param>
    internal readonly ReadOnlySpan<T> this[int k] => MemoryMarshal.CreateReadOnlySpan(in Input(k), Length);

    /// <summary>Whether an input starts where an output does, so that what is written takes the place of what was read.</summary>
    /// <param name="output">The first element of the output.</param>
    internal readonly bool StartsWith(ref readonly T output) =>
        Unsafe.AreSame(in Input0, in output) || Unsafe.AreSame(in Input1, in output)
        || Unsafe.AreSame(in Input2, in output) || Unsafe.AreSame(in Input3, in output)
        || Unsafe.AreSame(in Input4, in output) || Unsafe.AreSame(in Input5, in output)
        || Unsafe.AreSame(in Input6, in output) || Unsafe.AreSame(in Input7, in output);

    /// <summary>Whether each input starts where an output does or doesn't overlap it.</summary>
    /// <param name="output">The first element of the output, which is as long as the inputs.</param>
    internal readonly bool AreSameOrApart(ref readonly T output)
    {
        nuint bytes = (nuint)Length * (nuint)Unsafe.SizeOf<T>();
        return (Inputs < 1 || IsSameOrApart(in Input0, in output, bytes)) && (Inputs < 2 || IsSameOrApart(in Input1, in output, bytes))
            && (Inputs < 3 || IsSameOrApart(in Input2, in output, bytes)) && (Inputs < 4 || IsSameOrApart(in Input3, in output, bytes))
            && (Inputs < 5 || IsSameOrApart(in Input4, in output, bytes)) && (Inputs < 6 || IsSameOrApart(in Input5, in output, bytes))
            && (Inputs < 7 || IsSameOrApart(in Input6, in output, bytes)) && (Inputs < 8 || IsSameOrApart(in Input7, in output, bytes));

        static bool IsSameOrApart(ref readonly T input, ref readonly T output, nuint bytes)
        {
            nint distance = Unsafe.ByteOffset(in output, in input);
            return distance == 0 || ((nuint)distance >= bytes && (nuint)(-distance) >= bytes);
        }
    }

    /// <summary>
    /// Goes on to later samples, in a loop of which each round reads at fixed distances: addresses then need no instructions of
    /// their own. Once past the last sample nothing may be read.
    /// </summary>
    /// <param name="inputs">The number of inputs that the loop reads, a constant to the compiler.</param>
    /// <param name="count">How many samples to pass over.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int inputs, nuint count)
    {
        if (inputs > 0)
        {
            Input0 = ref Unsafe.Add(ref Unsafe.AsRef(in Input0), count);
        }

        if (inputs > 1)
        {
            Input1 = ref Unsafe.Add(ref Unsafe.AsRef(in Input1), count);
        }

        if (inputs > 2)
        {
            Input2 = ref Unsafe.Add(ref Unsafe.AsRef(in Input2), count);
        }

        if (inputs > 3)
        {
            Input3 = ref Unsafe.Add(ref Unsafe.AsRef(in Input3), count);
        }

        if (inputs > 4)
        {
            Input4 = ref Unsafe.Add(ref Unsafe.AsRef(in Input4), count);
        }

        if (inputs > 5)
        {
            Input5 = ref Unsafe.Add(ref Unsafe.AsRef(in Input5), count);
        }

        if (inputs > 6)
        {
            Input6 = ref Unsafe.Add(ref Unsafe.AsRef(in Input6), count);
        }

        if (inputs > 7)
        {
            Input7 = ref Unsafe.Add(ref Unsafe.AsRef(in Input7), count);
        }
    }

    /// <summary>Some of the samples.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="length">How many.</param>
    internal readonly Samples<T> Part(int start, int length) => new(in this, (nuint)start, length);

    /// <summary>The samples of a block.</summary>
    /// <param name="block">The number of the block.</param>
    internal readonly Samples<T> Block(int block)
    {
        int start = Lanes.BlockStart(block);
        return Part(start, Math.Min(Length - start, Lanes.BlockLength));
    }

    /// <summary>Copies of the last samples, each input in a row that is filled up with zeros.</summary>
    /// <param name="start">The first of the samples.</param>
    /// <param name="buffer">Where the rows are: zeros, a row for each input.</param>
    internal readonly Samples<T> Tail(nuint start, Span<T> buffer)
    {
        int row = Lanes.RowLength<T>();
        for (int k = 0; k < Inputs; k++)
        {
            this[k][(int)start..].CopyTo(buffer[(k * row)..]);
        }

        return Inputs == 0
            ? new(row)
            : new(Row(buffer, 0), Row(buffer, 1), Row(buffer, 2), Row(buffer, 3), Row(buffer, 4), Row(buffer, 5), Row(buffer, 6), Row(buffer, 7));

        static ReadOnlySpan<T> Row(Span<T> rows, int k)
        {
            int length = Lanes.RowLength<T>();
            return k * length < rows.Length ? rows.Slice(k * length, length) : default;
        }
    }

    private static int Count(ReadOnlySpan<T> input) => input.IsEmpty ? 0 : 1;

    /// <summary>The first element of an input.</summary>
    /// <param name="k">The number of the input.</param>
    internal readonly ref readonly T Input(int k)
    {
        switch (k)
        {
            case 0: return ref Input0;
            case 1: return ref Input1;
            case 2: return ref Input2;
            case 3: return ref Input3;
            case 4: return ref Input4;
            case 5: return ref Input5;
            case 6: return ref Input6;
            default: return ref Input7;
        }
    }
}
