using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Every built-in loss over rows and every function of rows: values, gradients and all members against the truth.</summary>
public sealed class RowAccuracyTests
{
    // Rows that are gone through side by side, rows that are gone through along, and the ends of lanes and vectors.
    private static readonly (int Samples, int Length)[] Sizes =
    [
        (1, 1), (1, 2), (3, 1), (2, 3), (17, 5), (40, 3), (16, 10), (15, 15), (2, 16), (2, 17), (3, 31), (2, 32), (3, 33), (2, 47),
        (2, 63), (1, 64), (2, 65), (1, 70), (65, 2), (130, 4), (1, 260),
    ];

    public static TheoryData<string> Names { get; } =
    [
        .. new[] { typeof(Losses), typeof(RowForms) }
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(m => m.GetCustomAttribute<LossAttribute>() is not null && m.ReturnType == typeof(double))
            .Where(m => m.GetParameters().Any(p => p.GetCustomAttribute<RowAttribute>() is not null || p.GetCustomAttribute<SharedAttribute>() is not null))
            .Select(m => m.DeclaringType!.Name + "." + m.Name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_results_are_true(string name) => Check<float>(name, 4e-6);

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_results_are_true(string name) => Check<double>(name, 1e-14);

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_agree_to_the_bit(string name)
    {
        Agree<float>(name);
        Agree<double>(name);
    }

    internal static RowMethods<T> Find<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        string[] parts = name.Split('.');
        return new(parts[0] == nameof(Losses) ? typeof(Losses) : typeof(RowForms), parts[1]);
    }

    private static void Check<T>(string name, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RowMethods<T> methods = Find<T>(name);
        foreach ((int samples, int length) in Sizes.Where(s => methods.HasSamples || s.Samples == 1))
        {
            var problem = new RowProblem<T>(methods, samples, length);
            double sum = 0;
            for (int i = 0; i < samples; i++)
            {
                sum += problem.Weight(i) * problem.Truth(i, null, 0).Value.ToDouble();
            }

            double expected = sum / problem.Divisor;
            Near(expected, double.CreateChecked(methods.Reduced(problem.Inputs)), tolerance, $"value at {samples} x {length}");
            if (methods.HasGradient)
            {
                CheckGradients(methods, problem, samples, length, tolerance);
            }
        }
    }

    private static void CheckGradients<T>(RowMethods<T> methods, RowProblem<T> problem, int samples, int length, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[][] gradients = problem.Gradients();
        methods.Gradient(problem.Inputs, gradients);
        foreach ((RowParameter variable, T[] gradient) in methods.Variables.Zip(gradients))
        {
            bool isPerSample = variable.Kind is Kind.Row or Kind.Sample;
            int own = isPerSample ? gradient.Length / samples : gradient.Length;
            int[] components = [.. new[] { 0, 1, own / 2, own - 1 }.Where(c => c < own).Distinct()];
            int[] some = isPerSample ? [.. new[] { 0, samples - 1 }.Distinct()] : [.. Enumerable.Range(0, samples)];
            foreach (int component in components)
            {
                double total = 0;
                foreach (int i in some)
                {
                    double slope = problem.Weight(i) * problem.Truth(i, variable.Name, component).First.ToDouble() / problem.Divisor;
                    total += slope;
                    if (isPerSample)
                    {
                        double actual = double.CreateChecked(gradient[(i * own) + component]);
                        Near(slope, actual, tolerance, $"d/d{variable.Name}[{i},{component}] at {samples} x {length}");
                    }
                }

                if (!isPerSample)
                {
                    Near(total, double.CreateChecked(gradient[component]), tolerance, $"d/d{variable.Name}[{component}] at {samples} x {length}");
                }
            }
        }
    }

    private static void Near(double expected, double actual, double tolerance, string what) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected)) || (double.IsNaN(expected) && double.IsNaN(actual)),
        $"{what}: {actual:R}, not {expected:R}");

    private static void Agree<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RowMethods<T> methods = Find<T>(name);
        foreach ((int samples, int length) in ((int, int)[])[(1, 5), (7, 3), (70, 9), (5, 40), (33, 100)])
        {
            if (!methods.HasSamples && samples > 1)
            {
                continue;
            }

            var problem = new RowProblem<T>(methods, samples, length);
            T value = methods.Reduced(problem.Inputs);
            T[] losses = new T[samples];
            if (methods.HasSamples)
            {
                methods.Elementwise(problem.Inputs, losses);
                for (int i = 0; i < samples; i++)
                {
                    Assert.Equal(losses[i], methods.Pointwise(problem.InputsOf(i)) ?? losses[i]);
                }
            }

            if (!methods.HasGradient)
            {
                continue;
            }

            T[][] alone = problem.Gradients();
            T[][] beside = problem.Gradients();
            methods.Gradient(problem.Inputs, alone);
            Assert.Equal(value, methods.ValueAndGradient(problem.Inputs, beside));
            Assert.Equal(alone, beside);
            InPlace(methods, problem, alone);
        }
    }

    /// <summary>A gradient may be written exactly over the variable that it belongs to.</summary>
    private static void InPlace<T>(RowMethods<T> methods, RowProblem<T> problem, T[][] expected)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        object[] inputs = [.. problem.Inputs.Select(v => v is T[] array ? (T[])array.Clone() : v)];
        List<string> names = [.. methods.Parameters.Select(p => p.Name)];
        T[][] gradients = [.. methods.Variables.Select(v => v.Kind == Kind.Shared ? new T[1] : (T[])inputs[names.IndexOf(v.Name)])];
        methods.Gradient(inputs, gradients);
        Assert.Equal(expected, gradients);
    }
}
