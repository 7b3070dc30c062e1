using System;
using System.Linq;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>Tables of sixteen numbers, at every width and with any bits above the four that count.</summary>
public sealed class LookupTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0x4B400000)]
    [InlineData(-16)]
    [InlineData(0x7FFFFFF0)]
    public void The_low_four_bits_select_the_entry(int above)
    {
        float[] table = [.. Enumerable.Range(0, 16).Select(i => (float)(i * i) + 0.5f)];
        for (int start = 0; start < 16; start++)
        {
            Vector512<int> entries = (Vector512<int>.Indices + Vector512.Create(start)) & Vector512.Create(15);
            Vector512<float> index = (entries | Vector512.Create(above)).AsSingle();
            Vector512<float> expected = Vector512.Create([.. Enumerable.Range(0, 16).Select(i => table[(i + start) % 16])]);
            Assert.Equal(expected, Lookup.Sixteenth(table, index));
            Assert.Equal(expected.GetLower(), Lookup.Sixteenth(table, index.GetLower()));
            Assert.Equal(expected.GetLower().GetLower(), Lookup.Sixteenth(table, index.GetLower().GetLower()));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x4338000000000000)]
    [InlineData(-16)]
    public void The_low_four_bits_select_the_double(long above)
    {
        double[] table = [.. Enumerable.Range(0, 16).Select(i => (double)(i * i) + 0.5)];
        for (int start = 0; start < 16; start++)
        {
            Vector512<long> entries = (Vector512<long>.Indices + Vector512.Create((long)start)) & Vector512.Create(15L);
            Vector512<double> index = (entries | Vector512.Create(above)).AsDouble();
            Vector512<double> expected = Vector512.Create([.. Enumerable.Range(0, 8).Select(i => table[(i + start) % 16])]);
            Assert.Equal(expected, Lookup.Sixteenth(table, index));
            Assert.Equal(expected.GetLower(), Lookup.Sixteenth(table, index.GetLower()));
            Assert.Equal(expected.GetLower().GetLower(), Lookup.Sixteenth(table, index.GetLower().GetLower()));
        }
    }

    [Fact]
    public void What_is_taken_for_exact_is()
    {
        RealContext context = new(120);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal((double)SigmoidTables.Inverses32[i] - 1, SigmoidTables.InversesMinusOne32[i]);
            Assert.Equal(1, SigmoidTables.Inverses64[i] - SigmoidTables.InversesMinusOne64[i]);
            BigReal single = context.Add(SigmoidTables.Logs32[i], context.Log(SigmoidTables.Inverses32[i]));
            Assert.InRange(single.ToDouble(), -Math.ScaleB(SigmoidTables.Logs32[i], -31), Math.ScaleB(SigmoidTables.Logs32[i], -31));
            BigReal pair = context.Add(SigmoidTables.Logs64[i], context.Log(SigmoidTables.Inverses64[i]));
            Assert.InRange(pair.ToDouble(), -Math.ScaleB(SigmoidTables.Logs64[i], -60), Math.ScaleB(SigmoidTables.Logs64[i], -60));
        }
    }
}
