using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Security.Cryptography;
using LossGen.Integration.Tests.Calling;
using Xunit;

namespace LossGen.Integration.Tests.Consistency;

/// <summary>
/// Results are the same bits on every machine: the suite is run with Vector512, Vector256 and Vector128 in turn
/// (DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0), and each run must give these hashes. A change that is meant to round
/// otherwise gives new ones, and they are the same in all three runs.
/// </summary>
public sealed class ResultHashTests
{
    private const int Count = 5003;

    public static TheoryData<string, string, string> Hashes { get; } = new()
    {
        { "Hinge", "a19365e28fa90251", "66e51476a888eb52" },
        { "Logistic", "ae911eeb580df8f8", "fcd6b15f50534b05" },
        { "LogisticBase2", "7c795166f1d9de67", "07e7dbf8cec44025" },
        { "Exponential", "d6fdbc81b014561f", "f7d90805778fa99f" },
        { "BinaryCrossEntropy", "4b3f244ce05d07e0", "8c53e3958260356c" },
        { "BinaryFocal", "628bebb81d6b9cc3", "23600ad5e578baf5" },
        { "SigmoidCrossEntropy", "67c2be010773921c", "bbbf3ee31821025a" },
        { "Absolute", "87a15680970f19ce", "935c72fa0121ae81" },
        { "Huber", "d93e0272fe3ba05e", "d452d78590443068" },
        { "PseudoHuber", "b2b4a4dc6c7469a8", "33087aef3a9c90df" },
        { "TemporalDifference", "744389a9d9101369", "fb4f4d3f946f3fb6" },
        { "Pointwise", "0ede6fbb5ace77d0", "c0d400437f9718c8" },
    };

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Results_are_these_bits_on_every_vector_width(string name, string ofFloat, string ofDouble) =>
        Assert.Equal((ofFloat, ofDouble), (Hash<float>(name), Hash<double>(name)));

    private static string Hash<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LossArguments<T> arguments = Kernels.Samples(Kernels.Find<T>(name), Count);
        (T value, T[] gradient) = arguments.ValueAndGradient();
        List<T> results = [arguments.Reduced(), value, .. gradient, .. arguments.Elementwise()];
        (T[] first, T[] second) = arguments.GradientAndHessian();
        results.AddRange(first);
        results.AddRange(second);

        byte[] bytes = new byte[results.Count * sizeof(long)];
        for (int i = 0; i < results.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), Bits.Of(results[i]));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
