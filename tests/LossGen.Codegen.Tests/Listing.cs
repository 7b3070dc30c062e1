using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace LossGen.Codegen.Tests;

/// <summary>The machine code of the kernels that <see cref="KernelCalls"/> calls, on vectors of one width.</summary>
internal sealed class Listing
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly Lazy<Listing> OfWide = new(() => new("zmm", allowsAvx512: true));
    private static readonly Lazy<Listing> OfNarrow = new(() => new("ymm", allowsAvx512: false));
    private readonly IReadOnlyList<CompiledMethod> _methods;
    private readonly string _register;

    private Listing(string register, bool allowsAvx512)
    {
        _register = register;
        _methods = CompiledMethod.Read(Compile(allowsAvx512)).Where(method => method.Name.Contains("(FullOpts", StringComparison.Ordinal)).ToArray();
    }

    /// <summary>With vectors of 512 bits where the machine has them.</summary>
    public static Listing Wide => OfWide.Value;

    /// <summary>With vectors of 256 bits where the machine has them.</summary>
    public static Listing Narrow => OfNarrow.Value;

    /// <summary>Returns the compiled methods that are for a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    public IEnumerable<CompiledMethod> Methods(KernelName kernel) => _methods.Where(method => kernel.IsIn(method.Name));

    /// <summary>Returns the loop of a kernel over its samples, null if none is on vectors of that width.</summary>
    /// <param name="kernel">The kernel.</param>
    public HotLoop? Loop(KernelName kernel) => HotLoop.Find(Methods(kernel), _register);

    /// <summary>Runs this assembly as a program.</summary>
    private static string[] Compile(bool allowsAvx512)
    {
        string file = Path.GetTempFileName();
        try
        {
            // The host that runs the tests may be any program; the one that runs an assembly is that of the runtime in use.
            ProcessStartInfo start = new("dotnet", [typeof(KernelCalls).Assembly.Location]) { RedirectStandardError = true };
            start.Environment["DOTNET_JitDisasm"] = "*Vectors *Rows *Batch Short*";
            start.Environment["DOTNET_JitStdOutFile"] = file;
            if (!allowsAvx512)
            {
                start.Environment["DOTNET_EnableAVX512"] = "0";
            }

            using Process process = Process.Start(start) ?? throw new InvalidOperationException("The program doesn't start.");
            string error = process.StandardError.ReadToEnd();
            if (!process.WaitForExit(Limit) || process.ExitCode != 0)
            {
                throw new InvalidOperationException($"The program that calls the kernels failed: {error}");
            }

            return File.ReadAllLines(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
