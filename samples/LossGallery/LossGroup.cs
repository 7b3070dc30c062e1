using System.Collections.Generic;

namespace LossGen.Samples;

/// <summary>Losses that belong together.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Text">What their inputs are.</param>
/// <param name="Losses">The losses, in the order in which they are shown.</param>
internal sealed record LossGroup(string Title, string Text, IReadOnlyList<PlottedLoss> Losses)
{
    /// <summary>Gets a name for links.</summary>
    public string Id => "group-" + Title.ToLowerInvariant().Replace(' ', '-');
}
