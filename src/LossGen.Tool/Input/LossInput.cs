using System.Linq;
using LossGen.Explaining;
using LossGen.Tool.Output;

namespace LossGen.Tool.Input;

/// <summary>An expression that was read.</summary>
/// <param name="Expression">The expression; of a built-in its formula.</param>
/// <param name="Options">What was said beside it.</param>
/// <param name="Result">What is known of it.</param>
/// <param name="Known">The built-in that was named, or null.</param>
internal sealed record LossInput(string Expression, ExplainOptions Options, ExplainResult Result, KnownLoss? Known)
{
    /// <summary>Writes the problems: to the error output, or as the one document for machines.</summary>
    /// <returns>The explanation, or null if there are errors.</returns>
    public LossExplanation? Report(ToolConsole console, string command, bool asJson)
    {
        if (Result.Explanation is null && asJson)
        {
            JsonText.Write(console.Out, JsonText.Problems(command, this));
        }
        else if (!asJson)
        {
            ProblemWriter.Write(Terminal.ForErrors(console), Expression, Options.WithRespectTo, Result.Problems);
        }

        return Result.Explanation;
    }
}
