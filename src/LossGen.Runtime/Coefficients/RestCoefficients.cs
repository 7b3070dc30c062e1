namespace LossGen;

/// <summary>Bounds of what functions take as the rest of a rounded argument.</summary>
internal static class RestCoefficients
{
    // Beyond it, exponentials have ended; below it, it moves none over the ends of its range.
    public const float Moderate32 = 0.001953125f;
    public const double Moderate64 = 0.001953125;
}
