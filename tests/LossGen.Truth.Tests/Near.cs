using Xunit;

namespace LossGen.Truth.Tests;

/// <summary>Comparison of numbers that were computed in two ways.</summary>
internal static class Near
{
    /// <summary>Fails unless two values agree to a number of bits, relative to the expected one; zero and infinities exactly.</summary>
    internal static void Equal(BigReal expected, BigReal actual, int bits)
    {
        if (expected.IsZero || !expected.IsFinite || !actual.IsFinite)
        {
            Assert.Equal(expected, actual);
            return;
        }

        var difference = BigReal.Abs(new RealContext(64).Subtract(actual, expected));
        Assert.True(
            difference <= BigReal.ScaleB(BigReal.Abs(expected), -bits),
            $"expected {expected.ToString(40)}, got {actual.ToString(40)}");
    }
}
