using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Xunit;

namespace LossGen.Integration.Tests.Rows;

/// <summary>
/// Results over rows are the same bits on every vector width: the suite is run with Vector512, Vector256 and Vector128 in turn,
/// and each run must give these hashes.
/// </summary>
public sealed class RowHashTests
{
    private static readonly (int Samples, int Length)[] Sizes =
        [(1, 1), (37, 3), (130, 10), (3, 31), (5, 32), (4, 47), (3, 64), (9, 100), (2, 1003)];

    public static TheoryData<string, string, string> Hashes { get; } = new()
    {
        { "Losses.SoftmaxCrossEntropy", "759f6f432ba1dc95", "47124b582e3e2425" },
        { "Losses.SoftSoftmaxCrossEntropy", "5671f3bf1e98482d", "71ab0c3434a5c24b" },
        { "Losses.ClassificationError", "45b346e830ca4c52", "502bf5f2e5064e40" },
        { "Losses.Contrastive", "7c82d8136acddb8e", "f2a723f0d7db80ee" },
        { "Losses.ElasticNet", "73a7d0b7185bf679", "682ec73757069c30" },
        { "Losses.LogisticRegression", "28512cac47e50c57", "a055caa3e49e6618" },
        { "Losses.SoftMargin", "9bd3e85da19a36ff", "36aa2080912fcf93" },
        { "Losses.LabelSmoothing", "054a595d35087714", "d77a2292cd303f96" },
        { "Losses.PolyLoss", "f94a8c438924a0de", "4d9d6433b4fa7524" },
        { "Losses.InfoNce", "4622c253733c4525", "11db7c9b6b9c8c3f" },
        { "Losses.MultiMargin", "26baf3d21f43ab8b", "09ad47c99efb4337" },
        { "Losses.KlDivergence", "11c35905dd5cceb6", "a81f3807cb585f7e" },
        { "Losses.JensenShannon", "07f98048cc66fef9", "89c4566e2e9458b8" },
        { "Losses.Triplet", "f9159855663141ab", "049877ebc93d975a" },
        { "Losses.CosineEmbedding", "3e7266243ba77a27", "923b2f3d689a5931" },
        { "Losses.Dice", "52329fa2016fcf51", "2c733215156f64b6" },
        { "Losses.Tversky", "40b510ff1da2f2c1", "62bf52855f96b50a" },
        { "RowForms.TwoLengths", "01a80d0b3a68f707", "ae9d26211556c348" },
        { "RowForms.WeightedMean", "89795c4588536f3d", "8a1a396befbb123a" },
    };

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Results_are_these_bits_on_every_vector_width(string name, string ofFloat, string ofDouble) =>
        Assert.Equal((ofFloat, ofDouble), (Hash<float>(name), Hash<double>(name)));

    private static string Hash<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RowMethods<T> methods = RowAccuracyTests.Find<T>(name);
        List<T> results = [];
        foreach ((int samples, int length) in Sizes.Where(s => methods.HasSamples || s.Samples == 1))
        {
            var problem = new RowProblem<T>(methods, samples, length);
            results.Add(methods.Reduced(problem.Inputs));
            if (methods.HasGradient)
            {
                T[][] gradients = problem.Gradients();
                results.Add(methods.ValueAndGradient(problem.Inputs, gradients));
                results.AddRange(gradients.SelectMany(g => g));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(results))).AsSpan(0, 8));
    }
}
