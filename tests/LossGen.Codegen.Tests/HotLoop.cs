using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LossGen.Codegen.Tests;

/// <summary>What the loop of a kernel over its samples consists of.</summary>
/// <param name="Instructions">All instructions of a pass.</param>
/// <param name="WideInstructions">Those on vectors of the full width, without what widens float to double for a sum.</param>
/// <param name="Loads">Vectors of the full width that are read from anywhere but the stack and the constants of the method.</param>
/// <param name="Calls">Calls.</param>
/// <param name="Spills">Stores to the stack.</param>
internal sealed partial record HotLoop(int Instructions, int WideInstructions, int Loads, int Calls, int Spills)
{
    /// <summary>
    /// Finds the loop with the most vector instructions that reads vectors: not around others, which are for blocks and strips,
    /// and not one that only adds up.
    /// </summary>
    /// <param name="methods">The methods in which it may be.</param>
    /// <param name="register">How registers of the full width are called, such as zmm.</param>
    /// <returns>The loop; null if there is none of that width.</returns>
    public static HotLoop? Find(IEnumerable<CompiledMethod> methods, string register) =>
        methods.SelectMany(method => Innermost(method).Select(loop => Count(method.Instructions[loop.Start..loop.End], register)))
            .Where(loop => loop.Loads > 0)
            .MaxBy(loop => loop.WideInstructions);

    private static HotLoop Count(string[] body, string register)
    {
        Regex load = new($@",.*{register}word ptr \[(?!rsp|rbp|reloc|rip)");
        return new(
            body.Length,
            body.Count(line => line.Contains(register, StringComparison.Ordinal) && !line.StartsWith("vcvtps2pd", StringComparison.Ordinal)),
            body.Count(line => load.IsMatch(line)),
            body.Count(line => line.StartsWith("call", StringComparison.Ordinal)),
            body.Count(line => Spill().IsMatch(line)));
    }

    /// <summary>A loop is what lies between a jump and the label before it that it goes back to.</summary>
    private static IEnumerable<(int Start, int End)> Innermost(CompiledMethod method)
    {
        var loops = new List<(int Start, int End)>();
        for (int i = 0; i < method.Instructions.Length; i++)
        {
            if (Jump().Match(method.Instructions[i]) is { Success: true } jump
                && method.Labels.TryGetValue(jump.Groups[1].Value, out int start)
                && start <= i)
            {
                loops.Add((start, i + 1));
            }
        }

        return loops.Where(loop => !loops.Exists(inner => inner != loop && inner.Start >= loop.Start && inner.End <= loop.End));
    }

    [GeneratedRegex(@"^j\w+\s+(?:SHORT )?(G_M\d+_IG\d+)")]
    private static partial Regex Jump();

    [GeneratedRegex(@"^v?mov\w*\s+\w+ ptr \[(rsp|rbp)")]
    private static partial Regex Spill();
}
