using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace LossGen.Integration.Tests.Forms;

/// <summary>What is known of losses, as a property beside them.</summary>
public sealed partial class LossInfoTests
{
    [Loss("max(0, 1 - y*f)")]
    private static partial float Margin(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss("max(0, 1 - y*f)")]
    private static partial double Margin(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)")]
    internal partial double Threshold(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta);

    [Loss("-(y*log(p) + (1 - y)*log(1 - p))", WithRespectTo = "p, y")]
    private static partial double Entropy(ReadOnlySpan<double> y, ReadOnlySpan<double> p);

    [Fact]
    public void Overloads_have_one_between_them()
    {
        LossInfo info = MarginInfo;
        Assert.Equal(("Margin", "max(0, 1 - y*f)", "f"), (info.Name, info.Expression, info.Variable));
        Assert.Equal(("max(0, 1 - y*f)", "y*f < 1 ? -y : 0", "0"), (info.Formula, info.Derivative, info.SecondDerivative));
        Assert.True(info.IsConvex);
        Assert.Equal("abs(y)", info.LipschitzConstant?.ToString());
        Assert.Null(info.LipschitzConstant?.Value);
        Assert.Null(info.SmoothnessConstant);
        Assert.False(info.Variables[0].IsSmooth);
        Assert.Equal("[0, inf)", info.Range);
        Assert.Null(info.Domain);
        Assert.Contains("y*f = 1", Assert.Single(info.Kinks));
        Assert.Equal("Margin: max(0, 1 - y*f)", info.ToString());
        Assert.Same(info, MarginInfo);
    }

    [Fact]
    public void Conditions_are_named()
    {
        LossVariableInfo variable = Assert.Single(ThresholdInfo.Variables);
        Assert.True(variable.IsConvex);
        Assert.Equal("delta >= 0", variable.ConvexityCondition);
        Assert.Equal(new LossConstant("1", 1, "delta >= 0"), variable.SmoothnessConstant);
        Assert.Equal("1 for delta >= 0", variable.SmoothnessConstant?.ToString());
    }

    [Fact]
    public void Each_variable_has_a_part_of_its_own()
    {
        Assert.Equal(["p", "y"], EntropyInfo.Variables.Select(v => v.Name));
        Assert.Equal("p > 0 and p < 1", EntropyInfo.Domain);
        Assert.True(EntropyInfo.Variables[1].IsConvex);
        Assert.True(EntropyInfo.Variables[1].IsConcave);
    }

    [Fact]
    public void Lists_cannot_be_changed()
    {
        var kinks = (IList<string>)MarginInfo.Kinks;
        Assert.Throws<NotSupportedException>(() => kinks[0] = "");
    }

    [Fact]
    public void The_list_of_built_in_losses_is_complete()
    {
        LossInfo[] infos = [.. typeof(Losses).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(LossInfo))
            .Select(p => (LossInfo)p.GetValue(null)!)];
        Assert.Equal(infos.Select(i => i.Name).Order(StringComparer.Ordinal), Losses.All.Select(i => i.Name));
        Assert.All(Losses.All, i => Assert.Equal(
            i.Expression, typeof(LossFormulas).GetField(i.Name)!.GetRawConstantValue()));
    }
}
