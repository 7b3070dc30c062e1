using System;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>What a kernel with several results writes for each sample: up to <see cref="Samples{T}.MaxInputs"/> spans.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Outputs<T>
    where T : unmanaged
{
    private readonly Span<T> _output0;
    private readonly Span<T> _output1;
    private readonly Span<T> _output2;
    private readonly Span<T> _output3;
    private readonly Span<T> _output4;
    private readonly Span<T> _output5;
    private readonly Span<T> _output6;
    private readonly Span<T> _output7;

    /// <summary>Spans with room for each of the samples.</summary>
    /// <param name="output0">The first output.</param>
    /// <param name="output1">The second; left out if there are no more.</param>
    /// <param name="output2">The third, likewise.</param>
    /// <param name="output3">The fourth, likewise.</param>
    /// <param name="output4">The fifth, likewise.</param>
    /// <param name="output5">The sixth, likewise.</param>
    /// <param name="output6">The seventh, likewise.</param>
    /// <param name="output7">The eighth, likewise.</param>
    public Outputs(
        Span<T> output0,
        Span<T> output1 = default,
        Span<T> output2 = default,
        Span<T> output3 = default,
        Span<T> output4 = default,
        Span<T> output5 = default,
        Span<T> output6 = default,
        Span<T> output7 = default)
    {
        _output0 = output0;
        _output1 = output1;
        _output2 = output2;
        _output3 = output3;
        _output4 = output4;
        _output5 = output5;
        _output6 = output6;
        _output7 = output7;
        while (Count < Samples<T>.MaxInputs && !this[Count].IsEmpty)
        {
            Count++;
        }
    }

    /// <summary>Gets the number of outputs, if there are samples.</summary>
    public int Count { get; }

    /// <summary>Where some of the samples are written.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="length">How many.</param>
    internal Outputs<T> Part(int start, int length)
    {
        return new(Of(_output0), Of(_output1), Of(_output2), Of(_output3), Of(_output4), Of(_output5), Of(_output6), Of(_output7));

        Span<T> Of(Span<T> output) => output.IsEmpty ? output : output.Slice(start, length);
    }

    /// <summary>Gets an output.</summary>
    /// <param name="index">Which one, from 0 to 7.</param>
    internal Span<T> this[int index] => index switch
    {
        0 => _output0,
        1 => _output1,
        2 => _output2,
        3 => _output3,
        4 => _output4,
        5 => _output5,
        6 => _output6,
        _ => _output7,
    };
}
