using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using LossGen.Integration.Tests.Calling;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Where a rounding grows, what it left is carried along: value and derivative stay within a few units.</summary>
public sealed class CompositionTests
{
    private const int Points = 256;

    public static TheoryData<string> Names =>
        [.. typeof(Compositions).GetMethods().Where(m => m.GetCustomAttribute<CompositionAttribute>() is not null).Select(m => m.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Doubles_are_within_their_budget(string name) => Check<double>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_are_within_their_budget(string name) => Check<float>(name);

    private static void Check<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        MethodInfo method = typeof(Compositions).GetMethods().Single(m =>
            m.Name == name && m.ReturnType == typeof(T) && m.GetCustomAttribute<CompositionAttribute>() is not null);
        CompositionAttribute composition = method.GetCustomAttribute<CompositionAttribute>()!;
        LossAttribute loss = method.GetCustomAttribute<LossAttribute>()!;
        LossMethods<T> methods = new(typeof(Compositions), name);
        Judge<T> judge = new(Expression.Parse(loss.Expression), [.. methods.Parameters.Select(p => p.Name)], loss.WithRespectTo!);
        Random random = new(20260101);
        for (int i = 0; i < Points; i++)
        {
            T[] point = [.. composition.At(random.NextDouble(), random.NextDouble()).Select(T.CreateTruncating)];
            TrueValue truth = judge.Truth(point);
            LossArguments<T> arguments = new(methods, [.. point.Select(x => new[] { x })], []);
            Near("value", arguments.Pointwise(0), truth.Value);
            Near("derivative", arguments.Gradient()[0], truth.First);

            void Near(string what, T result, BigReal exact)
            {
                double distance = Judge<T>.Distance(result, exact);
                Assert.True(distance <= composition.Budget, $"{name} at {point[0]:g17}, {point[1]:g17}: the {what} {result:g17} is {distance:g4} units off {exact}");
            }
        }
    }
}
