using System;
using Xunit;

namespace LossGen.Runtime.Tests;

/// <summary>Each check lets the right arguments through and names the parameter that is at fault.</summary>
public class GuardTests
{
    [Fact]
    public void Same_length()
    {
        Guard.SameLength<float>(new float[3], 3, "f");
        AssertFault("f", () => Guard.SameLength<float>(new float[3], 4, "f"));
        AssertFault("f", () => Guard.SameLength<int>(new int[5], 4, "f"));
    }

    [Fact]
    public void Not_empty()
    {
        Guard.NotEmpty<double>(new double[1], "y");
        AssertFault("y", () => Guard.NotEmpty<double>([], "y"));
    }

    [Fact]
    public void Long_enough()
    {
        Guard.LongEnough<float>(new float[4], 4, "gradient");
        Guard.LongEnough<float>(new float[5], 4, "gradient");
        AssertFault("gradient", () => Guard.LongEnough<float>(new float[3], 4, "gradient"));
    }

    [Fact]
    public void Same_or_apart()
    {
        var memory = new float[10];
        Guard.SameOrApart<float>(memory, memory, "gradient");
        Guard.SameOrApart<float>(memory.AsSpan(0, 8), memory.AsSpan(0, 5), "gradient");
        Guard.SameOrApart<float>(memory.AsSpan(0, 5), memory.AsSpan(5, 5), "gradient");
        Guard.SameOrApart<float>(new float[10], memory, "gradient");
        Guard.SameOrApart<float>(memory, [], "gradient");

        // What lies behind the samples isn't written.
        Guard.SameOrApart<float>(memory.AsSpan(0, 10), memory.AsSpan(5, 5), "gradient");

        AssertFault("gradient", () => Guard.SameOrApart<float>(memory.AsSpan(1, 9), memory.AsSpan(0, 9), "gradient"));
        AssertFault("gradient", () => Guard.SameOrApart<float>(memory.AsSpan(0, 9), memory.AsSpan(1, 9), "gradient"));
    }

    [Fact]
    public void Apart()
    {
        var memory = new double[10];
        Guard.Apart<double>(memory.AsSpan(0, 10), memory.AsSpan(5, 5), 5, "hessian");
        AssertFault("hessian", () => Guard.Apart<double>(memory, memory, 1, "hessian"));
        AssertFault("hessian", () => Guard.Apart<double>(memory.AsSpan(4, 6), memory.AsSpan(0, 5), 5, "hessian"));
        Guard.Apart<double>(memory, memory, 0, "hessian");
    }

    private static void AssertFault(string parameter, Action call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);
}
