namespace LossGen.Calculus.Witnessing;

/// <summary>How a formula fails at a point, the worst first.</summary>
internal enum Failure
{
    /// <summary>A finite intermediate result leaves the range of numbers, and the result is infinite, which it shouldn't be.</summary>
    Overflow,

    /// <summary>It is NaN, where it should be a number.</summary>
    NotANumber,

    /// <summary>It is infinite because of a division by 0 or a logarithm of 0, which it shouldn't be.</summary>
    Infinite,

    /// <summary>It is 0, which it shouldn't be.</summary>
    Zero,

    /// <summary>It is off by more than half of what it should be.</summary>
    NoDigit,
}

/// <summary>What is said of a <see cref="Failure"/>.</summary>
internal static class FailureText
{
    public static string Of(Failure failure) => failure switch
    {
        Failure.Overflow => "overflows",
        Failure.NotANumber => "is NaN",
        Failure.Infinite => "is infinite",
        Failure.Zero => "is 0",
        _ => "has no correct digit",
    };
}
