using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
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
        { "BinaryCrossEntropy", "6aaa86b93f298110", "8c53e3958260356c" },
        { "BinaryFocal", "a4735a0d7f895db3", "23600ad5e578baf5" },
        { "SigmoidCrossEntropy", "67c2be010773921c", "bbbf3ee31821025a" },
        { "Absolute", "87a15680970f19ce", "935c72fa0121ae81" },
        { "Huber", "d93e0272fe3ba05e", "d452d78590443068" },
        { "PseudoHuber", "b2b4a4dc6c7469a8", "33087aef3a9c90df" },
        { "TemporalDifference", "744389a9d9101369", "fb4f4d3f946f3fb6" },
        { "SquaredHinge", "3633330efd9425c7", "65221c386f322f56" },
        { "SmoothedHinge", "49cd6a3f813faa0a", "6bc63139db15ca1a" },
        { "ModifiedHuber", "6c2a9d2ac5554f79", "59680d29e26c6fff" },
        { "Quantile", "e63140b85e0f013f", "dbbb1e53640d9697" },
        { "EpsilonInsensitive", "2e7f782b2fb1da1c", "3e6613a37a3deac0" },
        { "SquaredEpsilonInsensitive", "40310810958a8011", "d51c458a7eaa5287" },
        { "LogCosh", "60e1c57d86adb9d8", "7122b4ee6c4f74ff" },
        { "Cauchy", "f2d5122df092d2bb", "8ea3b1c876da211d" },
        { "Welsch", "aaa4ca8993c48913", "330692eb20d9ae62" },
        { "GemanMcClure", "d0d71a98c7f62c17", "c7aeb9a590454fab" },
        { "Poisson", "357910273fe0816c", "192624700ba15757" },
        { "Gamma", "9ba62bf77b04f5bf", "bddcdbee5082cccc" },
        { "Tweedie", "4af6a0da2a7464ab", "0a77ff3234104a57" },
        { "GaussianNll", "67bda58bdba051ef", "878e35a6695e20f0" },
        { "MarginRanking", "4ddb5be8f332279a", "78d80b1ef2f437d0" },
        { "HingeEmbedding", "548e50e3ad377212", "52a5e5b7ed125ca2" },
        { "Pointwise", "0ede6fbb5ace77d0", "c0d400437f9718c8" },
    };

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Results_are_these_bits_on_every_vector_width(string name, string ofFloat, string ofDouble) =>
        Assert.Equal((ofFloat, ofDouble), (Hash<float>(name), Hash<double>(name)));

    private static string Hash<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LossMethods<T> methods = Kernels.Find<T>(name);
        LossArguments<T> arguments = Kernels.Samples(methods, Count);
        (T value, T[][] gradients) = arguments.ValueAndGradients();
        List<T> results = [arguments.Reduced(), value, .. gradients.SelectMany(g => g), .. arguments.Elementwise()];
        if (methods.GradientAndHessian is not null)
        {
            (T[] first, T[] second) = arguments.GradientAndHessian();
            results.AddRange(first);
            results.AddRange(second);
        }

        byte[] bytes = new byte[results.Count * sizeof(long)];
        for (int i = 0; i < results.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), Bits.Of(results[i]));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
