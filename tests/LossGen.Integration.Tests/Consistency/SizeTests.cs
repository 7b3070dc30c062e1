using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Integration.Tests.Calling;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Consistency;

/// <summary>What a sample gives depends on nothing but the sample: not on where it stands, nor on how many there are.</summary>
public sealed class SizeTests
{
    /// <summary>Around every length at which loops, blocks and tails begin or end.</summary>
    private static readonly int[] Sizes = [.. Enumerable.Range(0, 201), 511, 512, 513, 4095, 4096, 4097, 16383, 16384, 16385, 100003];

    public static TheoryData<string> Names { get; } = [.. Kernels.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_results_do_not_depend_on_position(string name) => CheckSizes<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_results_do_not_depend_on_position(string name) => CheckSizes<double>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_results_do_not_depend_on_alignment(string name) => CheckAlignment<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_results_do_not_depend_on_alignment(string name) => CheckAlignment<double>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_sums_are_nearly_exact(string name) => CheckSums<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_sums_are_nearly_exact(string name) => CheckSums<double>(name);

    private static void CheckSizes<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LossMethods<T> methods = Kernels.Find<T>(name);
        LossArguments<T> all = Kernels.Samples(methods, Sizes[^1]);

        // One sample at a time is the reference; for the largest sizes, a part of them is enough.
        T[] reference = all.Elementwise();
        for (int i = 0; i < 20_000; i++)
        {
            Assert.True(Bits.Same(all.Pointwise(i), reference[i]), $"{name} at {i}: pointwise {all.Pointwise(i)}, elementwise {reference[i]}");
        }

        foreach (int size in Sizes)
        {
            LossArguments<T> part = all.Slice(0, size);
            Assert.True(Bits.FirstDifference(part.Elementwise(), reference[..size]) < 0, $"{name}: elementwise differs for {size} samples");
            if (size > 0 && methods.Gradient is not null)
            {
                T[] gradient = part.Gradient();
                (T Value, T[] Gradient) both = part.ValueAndGradient();
                Assert.True(Bits.Same(part.Reduced(), both.Value), $"{name}: values differ for {size} samples");
                Assert.True(Bits.FirstDifference(gradient, both.Gradient) < 0, $"{name}: gradients differ for {size} samples");
            }
        }
    }

    private static void CheckAlignment<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Count = 1037;
        LossMethods<T> methods = Kernels.Find<T>(name);
        LossArguments<T> arguments = Kernels.Samples(methods, Count);
        T[] losses = arguments.Elementwise();
        (T Value, T[] Gradient) both = arguments.ValueAndGradient();
        for (int offset = 1; offset <= 17; offset++)
        {
            ArraySegment<T>[] inputs = [.. arguments.Inputs.Select((x, i) => Moved(x, offset + i))];
            ArraySegment<T> destination = Moved(new T[Count], 18 - offset);
            methods.Elementwise(inputs, arguments.Shared, [destination], []);
            Assert.Equal(-1, Bits.FirstDifference(losses, [.. destination]));
            Assert.True(Bits.Same(both.Value, methods.Reduced(inputs, arguments.Shared, [], [])));
            T value = methods.ValueAndGradient!(inputs, arguments.Shared, [destination], []);
            Assert.True(Bits.Same(both.Value, value));
            Assert.Equal(-1, Bits.FirstDifference(both.Gradient, [.. destination]));
        }
    }

    private static void CheckSums<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LossMethods<T> methods = Kernels.Find<T>(name);
        foreach (int size in (int[])[1, 63, 1000, 16385, 100003])
        {
            LossArguments<T> arguments = Kernels.Samples(methods, size);
            IReadOnlyList<T> losses = arguments.Elementwise();
            Assert.All(losses, l => Assert.True(l >= T.Zero));
            RealContext real = new(200);
            BigReal sum = losses.Aggregate(BigReal.Zero, (s, l) => real.Add(s, double.CreateTruncating(l)));
            double distance = Judge(arguments.Reduced(), real.Divide(sum, size));

            // The terms have one sign, so the rounding of a tree over lanes is all there can be.
            Assert.True(distance <= 8, $"{name}: the mean of {size} losses is {distance:g3} units off");
        }
    }

    /// <summary>A copy that begins at an index of a larger array.</summary>
    private static ArraySegment<T> Moved<T>(T[] values, int offset)
    {
        T[] larger = new T[values.Length + offset + 1];
        values.CopyTo(larger, offset);
        return new(larger, offset, values.Length);
    }

    private static double Judge<T>(T result, BigReal truth)
        where T : unmanaged, IFloatingPointIeee754<T> => Accuracy.Judge<T>.Distance(result, truth);
}
