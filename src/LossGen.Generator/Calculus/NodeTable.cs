using System;

namespace LossGen.Calculus;

/// <summary>The nodes of a graph by hash code; whoever looks for one compares those that have the same.</summary>
internal sealed class NodeTable
{
    private int[] _first = new int[64];
    private (Node Node, int Hash, int Next)[] _entries = new (Node, int, int)[48];

    /// <summary>Gets how many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The next node with a hash code, or null.</summary>
    /// <param name="hash">The hash code.</param>
    /// <param name="place">Where the search stands; 0 to begin.</param>
    public Node? Next(int hash, ref int place)
    {
        // Places count from 1; that of the first node with some low bits is in the table, the others follow one another.
        place = place == 0 ? _first[hash & (_first.Length - 1)] : _entries[place - 1].Next;
        while (place != 0 && _entries[place - 1].Hash != hash)
        {
            place = _entries[place - 1].Next;
        }

        return place == 0 ? null : _entries[place - 1].Node;
    }

    /// <summary>Adds a node that isn't there yet.</summary>
    public void Add(int hash, Node node)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * Count);
            _first = new int[2 * _first.Length];
            for (int i = 0; i < Count; i++)
            {
                Link(i);
            }
        }

        _entries[Count] = (node, hash, 0);
        Link(Count++);
    }

    private void Link(int index)
    {
        ref int first = ref _first[_entries[index].Hash & (_first.Length - 1)];
        _entries[index].Next = first;
        first = index + 1;
    }
}
