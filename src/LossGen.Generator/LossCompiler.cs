using System.Threading;
using LossGen.Model;

namespace LossGen;

/// <summary>From the model of a loss to the text of the generated file: everything between reading and writing.</summary>
internal static class LossCompiler
{
    /// <summary>Compiles a loss.</summary>
    public static LossCompilation Compile(LossModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(null, new([]));
    }
}
