using System;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace LossGen.Codegen.Tests;

/// <summary>
/// The machine code of the loops over samples: on the widest vectors, without calls, without values that go through the stack,
/// and with not many more instructions than when they were last measured. So a change that costs speed is seen without timing.
/// </summary>
public sealed class HotLoopTests
{
    /// <summary>What a loop may have more than was measured: another compiler orders a few instructions differently.</summary>
    private const double Margin = 1.05;

    [MachineTheory(512)]
    [MemberData(nameof(MeasuredLoops.Wide), MemberType = typeof(MeasuredLoops))]
    public void Loops_with_512_bits_are_as_short_as_they_were(KernelName kernel, double instructions, int spills, int calls) =>
        Check(Listing.Wide, kernel, instructions, spills, calls);

    [MachineTheory(256)]
    [MemberData(nameof(MeasuredLoops.Narrow), MemberType = typeof(MeasuredLoops))]
    public void Loops_with_256_bits_are_as_short_as_they_were(KernelName kernel, double instructions, int spills, int calls) =>
        Check(Listing.Narrow, kernel, instructions, spills, calls);

    [Theory]
    [MemberData(nameof(MeasuredLoops.Kernels), MemberType = typeof(MeasuredLoops))]
    public void On_any_machine_loops_are_compiled_with_full_optimization_at_the_first_call_and_for_its_width(KernelName kernel)
    {
        int width = Avx512F.IsSupported ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        Assert.Contains(
            Listing.Wide.Methods(kernel),
            method => method.Name.Contains($"Engine{width}:", StringComparison.Ordinal) || method.Name.Contains($"Vector{width}RowPasses:", StringComparison.Ordinal));
    }

    private static void Check(Listing listing, KernelName kernel, double instructions, int spills, int calls)
    {
        HotLoop? loop = listing.Loop(kernel);
        Assert.True(loop is not null, $"{kernel}: no loop on vectors of the expected width.");
        Assert.True(loop.Calls <= calls, $"{kernel}: {loop.Calls} calls in the loop, at most {calls}.");
        Assert.True(loop.Spills <= spills, $"{kernel}: {loop.Spills} stores to the stack in the loop, at most {spills}.");
        double count = kernel.Instructions(loop), most = Math.Max(instructions * Margin, instructions + 1);
        Assert.True(count <= most, $"{kernel}: {count:0.##} instructions for each vector of samples, at most {most:0.##}; {instructions} were measured.");
    }
}
