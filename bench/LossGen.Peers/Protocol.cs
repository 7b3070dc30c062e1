using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace LossGen.Peers;

/// <summary>What the peers have agreed on: names, sizes, tolerances, and what the environment asks for.</summary>
internal static class Protocol
{
    /// <summary>The elements in a file of data.</summary>
    public const int BlockLength = 262144;

    /// <summary>How often the block stands in the largest arrays.</summary>
    public const int BlockCount = 64;

    /// <summary>The elements of the largest size.</summary>
    public const int MaximumLength = BlockLength * BlockCount;

    /// <summary>Gets the nominal sizes: the first elements of the same arrays.</summary>
    public static int[] Sizes { get; } = [.. new[] { 4096, BlockLength, MaximumLength }.Where(n => IsWanted("PEERS_SIZES", Text(n)))];

    /// <summary>Gets how long a row is measured, in nanoseconds.</summary>
    public static double Budget { get; } =
        1e6 * double.Parse(Environment.GetEnvironmentVariable("PEERS_BUDGET_MS") ?? "30", CultureInfo.InvariantCulture);

    /// <summary>Returns whether the environment names what is given, or nothing, which means everything.</summary>
    public static bool IsWanted(string variable, string what) =>
        Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } list || list.Split(',').Contains(what);

    /// <summary>Reads a file of data.</summary>
    public static T[] Read<T>(string name)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable("PEERS_DATA") ?? "data", name))).ToArray();

    /// <summary>Returns a number as rows show it.</summary>
    public static string Text(IFormattable number, string? format = null) => number.ToString(format, CultureInfo.InvariantCulture);
}
