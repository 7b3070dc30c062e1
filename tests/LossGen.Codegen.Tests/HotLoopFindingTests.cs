using Xunit;

namespace LossGen.Codegen.Tests;

/// <summary>What is read off a listing.</summary>
public sealed class HotLoopFindingTests
{
    [Fact]
    public void The_innermost_loop_is_counted()
    {
        HotLoop? loop = HotLoop.Find(CompiledMethod.Read(Listing("vaddpd   zmm1, zmm1, zmm0")), "zmm");
        Assert.Equal(new HotLoop(Instructions: 5, WideInstructions: 2, Loads: 1, Calls: 0, Spills: 0), loop);
    }

    [Theory]
    [InlineData("call     [Kernel:Value512(byref,nuint)]", 1, 0)]
    [InlineData("vmovups  zmmword ptr [rbp-0x70], zmm0", 0, 1)]
    [InlineData("mov      qword ptr [rsp+0x10], rax", 0, 1)]
    [InlineData("vmovups  zmmword ptr [rcx+4*rax], zmm0", 0, 0)]
    public void Calls_and_stores_to_the_stack_are_seen(string instruction, int calls, int spills)
    {
        HotLoop? loop = HotLoop.Find(CompiledMethod.Read(Listing(instruction)), "zmm");
        Assert.Equal((calls, spills), (loop?.Calls, loop?.Spills));
    }

    [Fact]
    public void A_loop_on_narrower_vectors_is_none() =>
        Assert.Null(HotLoop.Find(CompiledMethod.Read(Listing("vaddpd   zmm1, zmm1, zmm0")), "ymm"));

    /// <summary>Two loops, one in the other, with a place for one more instruction.</summary>
    private static string[] Listing(string instruction) =>
    [
        "; Assembly listing for method Engine512:MapVectors[double] (FullOpts)",
        "; FullOpts code",
        "G_M000_IG01:                ;; offset=0x0000",
        "       xor      eax, eax",
        "       align    [0 bytes for IG02]",
        "G_M000_IG02:                ;; offset=0x0010",
        "       call     [Outside:Of(int)]",
        "G_M000_IG03:                ;; offset=0x0020",
        "       vmovups  zmm0, zmmword ptr [rdi+8*rax]",
        $"       {instruction}",
        "       add      rax, 8",
        "       cmp      rax, rdx",
        "       jb       SHORT G_M000_IG03",
        " ",
        "G_M000_IG04:                ;; offset=0x0040",
        "       cmp      rax, rsi",
        "       jb       G_M000_IG02",
        "       ret      ",
        "; Total bytes of code 80",
    ];
}
