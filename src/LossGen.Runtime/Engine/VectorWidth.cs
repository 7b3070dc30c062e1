using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>How wide the vectors of the loops are on this machine.</summary>
internal static class VectorWidth
{
    /// <summary>
    /// Whether they have 512 bits. The instructions are asked for, and not <see cref="Vector512.IsHardwareAccelerated"/>, which is
    /// a matter of preference and false on Intel processors up to Cascade Lake, since a few wide instructions lower their clock for
    /// all that is around them. A loss has nothing around them: there too its loops are two to three times as fast with 512 bits.
    /// A native compiler isn't asked for what it doesn't prefer: that of .NET 9 then gives other bits for sums over rows.
    /// </summary>
    public static bool Is512 => Vector512.IsHardwareAccelerated || (RuntimeFeature.IsDynamicCodeCompiled && Avx512F.IsSupported);

    /// <summary>Whether they have at least 256 bits.</summary>
    public static bool Is256 => Vector256.IsHardwareAccelerated;
}
