namespace LossGen.Tool;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>A check found errors beyond its bound.</summary>
    public const int CheckFailed = 1;

    /// <summary>The expression or the options can't be used, or a file can't be read or written.</summary>
    public const int Unusable = 2;
}
