using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace LossGen.Codegen.Tests;

/// <summary>A theory about machine code of x64 with vectors of a width; skipped, with the reason, where the machine runs no such code.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MachineTheoryAttribute : TheoryAttribute
{
    /// <summary>Initializes the attribute.</summary>
    /// <param name="width">The width in bits, 256 or 512.</param>
    public MachineTheoryAttribute(int width)
    {
        Width = width;
        Skip = RuntimeInformation.ProcessArchitecture != Architecture.X64 ? "The limits are for instructions of x64."
            : width == 512 && !Avx512F.IsSupported ? "The machine has no AVX-512, or it is switched off."
            : !Vector256.IsHardwareAccelerated ? "The machine has no AVX2, or it is switched off."
            : null;
    }

    /// <summary>The width in bits.</summary>
    public int Width { get; }
}
