using System.Numerics;
using System.Runtime.CompilerServices;

/// <summary>Calls losses at many sizes, and prints one hash of the bits that each gave.</summary>
internal sealed class Bits(bool isLarge)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // A little of everything: single elements, parts of vectors, several blocks of the sums, the edges of pages.
    private static readonly (int Samples, int Length)[] Rows =
        [(1, 1), (37, 3), (130, 10), (3, 31), (5, 32), (4, 47), (3, 64), (9, 100), (2, 1003)];

    private readonly Dictionary<(Type, string), Array> _inputs = [];
    private readonly Dictionary<(Type, int), Array> _outputs = [];
    private ulong _hash;

    public void Member(string name, bool hasRows, Action<Bits, int, int> call)
    {
        _hash = Basis;
        foreach ((int samples, int length) in Sizes(hasRows))
        {
            call(this, samples, length);
        }

        Console.WriteLine($"{name}: {_hash:x16}");
    }

    /// <summary>Numbers that depend on the name of the parameter and their index: probabilities, targets, or anything.</summary>
    public ReadOnlySpan<T> Input<T>(string name, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!_inputs.TryGetValue((typeof(T), name), out Array? found) || found.Length < length)
        {
            T[] made = new T[Math.Max(length, 8192)];
            ulong state = (ulong)name.Length * Prime + name[0];
            for (int i = 0; i < made.Length; i++)
            {
                state = state * 6364136223846793005 + 1442695040888963407;
                double unit = ((state >> 40) + 0.5) / (1 << 24);
                made[i] = T.CreateTruncating(name[0] switch
                {
                    'p' or 'q' => unit,
                    'y' or 't' => unit < 0.4 ? -1 : unit < 0.8 ? 1 : unit < 0.9 ? 0 : unit,
                    _ => (unit - 0.5) * (i % 17 == 0 ? 200 : 12),
                });
            }

            found = made;
            _inputs[(typeof(T), name)] = made;
        }

        return ((T[])found).AsSpan(0, length);
    }

    public ReadOnlySpan<int> Labels(int samples, int classes)
    {
        int[] labels = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            labels[i] = (int)((uint)i * 2654435761 >> 8) % classes;
        }

        return labels;
    }

    public Span<T> Output<T>(int index, int length)
    {
        if (!_outputs.TryGetValue((typeof(T), index), out Array? found) || found.Length < length)
        {
            found = new T[Math.Max(length, 8192)];
            _outputs[(typeof(T), index)] = found;
        }

        Span<T> output = ((T[])found).AsSpan(0, length);
        output.Clear();
        return output;
    }

    public void AddOutput<T>(int index, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (T value in ((T[])_outputs[(typeof(T), index)]).AsSpan(0, length))
        {
            Add(value);
        }
    }

    /// <summary>The sign and the payload of a NaN are the processor's own business; everything else counts.</summary>
    public void Add<T>(T value)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T number = T.IsNaN(value) ? T.NaN : value;
        ulong bits = Unsafe.SizeOf<T>() == 4 ? Unsafe.BitCast<T, uint>(number) : Unsafe.BitCast<T, ulong>(number);
        _hash = BitOperations.RotateLeft((_hash ^ bits) * Prime, 23);
    }

    private IEnumerable<(int Samples, int Length)> Sizes(bool hasRows)
    {
        if (hasRows)
        {
            return isLarge ? [(20011, 10), (211, 1003)] : Rows;
        }

        return isLarge ? [(1_000_003, 1)] : Enumerable.Range(1, 300).Concat([4095, 4096, 4097]).Select(n => (n, 1));
    }
}
