using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>Where the results of a step over rows go.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal readonly ref struct RowOutputs<T>
    where T : unmanaged
{
    public readonly ref T First;
    public readonly ref T Second;
    public readonly ref T Third;
    public readonly ref T Fourth;

    public RowOutputs(Span<T> first, Span<T> second, Span<T> third, Span<T> fourth)
    {
        First = ref MemoryMarshal.GetReference(first);
        Second = ref MemoryMarshal.GetReference(second);
        Third = ref MemoryMarshal.GetReference(third);
        Fourth = ref MemoryMarshal.GetReference(fourth);
    }

    public ref T Of(int result)
    {
        switch (result)
        {
            case 0: return ref First;
            case 1: return ref Second;
            case 2: return ref Third;
            default: return ref Fourth;
        }
    }
}

/// <summary>The results that a step over rows has for one vector, at most.</summary>
/// <typeparam name="TVector">The type of the vector.</typeparam>
[InlineArray(4)]
internal struct Results<TVector>
{
    private TVector _first;
}
