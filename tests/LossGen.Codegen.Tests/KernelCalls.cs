using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace LossGen.Codegen.Tests;

/// <summary>
/// The program that the tests start: it calls the members of some built-in losses once, so that the just-in-time compiler
/// compiles their loops and lists the machine code. The loops are compiled with full optimization at the first call. With the
/// argument <c>table</c> it prints what <see cref="MeasuredLoops"/> holds, as it is now.
/// </summary>
internal static class KernelCalls
{
    /// <summary>Enough for the widest loop, few enough that nothing goes past the caches.</summary>
    private const int Length = 256;

    private const int Classes = 10;

    public static void Main(string[] arguments)
    {
        if (arguments is ["table"])
        {
            Print(Listing.Wide, MeasuredLoops.Wide);
            Print(Listing.Narrow, MeasuredLoops.Narrow);
        }
        else
        {
            InFloat();
            InDouble();
        }
    }

    private static void Print(Listing listing, IEnumerable<object[]> kernels)
    {
        foreach (KernelName kernel in kernels.Select(row => (KernelName)row[0]))
        {
            Console.WriteLine(listing.Loop(kernel) is { } loop
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{{ new(\"{kernel.Loss}\", \"{kernel.Number}\", Operation.{kernel.Operation}), {kernel.Instructions(loop):0.#}, {loop.Spills}, {loop.Calls} }},")
                : $"{kernel}: no loop on vectors of this width");
        }
    }

    private static void InFloat()
    {
        float[] y = new float[Length], f = new float[Length], gradient = new float[Length];
        Array.Fill(f, 0.5f);

        Losses.Square(y, f);
        Losses.SquareGradient(y, f, gradient);
        Losses.SquareValueAndGradient(y, f, gradient);

        Losses.Huber(y, f, 1);
        Losses.HuberGradient(y, f, 1, gradient);
        Losses.HuberValueAndGradient(y, f, 1, gradient);

        Losses.Hinge(y, f);
        Losses.HingeGradient(y, f, gradient);
        Losses.HingeValueAndGradient(y, f, gradient);

        Losses.Exponential(y, f);
        Losses.ExponentialGradient(y, f, gradient);
        Losses.ExponentialValueAndGradient(y, f, gradient);

        Losses.Logistic(y, f);
        Losses.LogisticGradient(y, f, gradient);
        Losses.LogisticValueAndGradient(y, f, gradient);

        Losses.SigmoidCrossEntropy(y, f);
        Losses.SigmoidCrossEntropyGradient(y, f, gradient);
        Losses.SigmoidCrossEntropyValueAndGradient(y, f, gradient);

        Losses.BinaryCrossEntropy(y, f);
        Losses.BinaryCrossEntropyGradient(y, f, gradient);
        Losses.BinaryCrossEntropyValueAndGradient(y, f, gradient);

        Losses.BinaryFocalWithLogits(y, f, 0.25f, 2);
        Losses.BinaryFocalWithLogitsGradient(y, f, 0.25f, 2, gradient);
        Losses.BinaryFocalWithLogitsValueAndGradient(y, f, 0.25f, 2, gradient);

        int[] label = new int[Length / Classes];
        Span<float> z = f.AsSpan(0, label.Length * Classes), slope = gradient.AsSpan(0, z.Length);
        Losses.SoftmaxCrossEntropy(label, z);
        Losses.SoftmaxCrossEntropyValueAndGradient(label, z, slope);
    }

    private static void InDouble()
    {
        double[] y = new double[Length], f = new double[Length], gradient = new double[Length];
        Array.Fill(f, 0.5);

        Losses.Square(y, f);
        Losses.SquareGradient(y, f, gradient);
        Losses.SquareValueAndGradient(y, f, gradient);

        Losses.Huber(y, f, 1);
        Losses.HuberGradient(y, f, 1, gradient);
        Losses.HuberValueAndGradient(y, f, 1, gradient);

        Losses.Hinge(y, f);
        Losses.HingeGradient(y, f, gradient);
        Losses.HingeValueAndGradient(y, f, gradient);

        Losses.Exponential(y, f);
        Losses.ExponentialGradient(y, f, gradient);
        Losses.ExponentialValueAndGradient(y, f, gradient);

        Losses.Logistic(y, f);
        Losses.LogisticGradient(y, f, gradient);
        Losses.LogisticValueAndGradient(y, f, gradient);

        Losses.SigmoidCrossEntropy(y, f);
        Losses.SigmoidCrossEntropyGradient(y, f, gradient);
        Losses.SigmoidCrossEntropyValueAndGradient(y, f, gradient);

        Losses.BinaryCrossEntropy(y, f);
        Losses.BinaryCrossEntropyGradient(y, f, gradient);
        Losses.BinaryCrossEntropyValueAndGradient(y, f, gradient);

        Losses.BinaryFocalWithLogits(y, f, 0.25, 2);
        Losses.BinaryFocalWithLogitsGradient(y, f, 0.25, 2, gradient);
        Losses.BinaryFocalWithLogitsValueAndGradient(y, f, 0.25, 2, gradient);

        int[] label = new int[Length / Classes];
        Span<double> z = f.AsSpan(0, label.Length * Classes), slope = gradient.AsSpan(0, z.Length);
        Losses.SoftmaxCrossEntropy(label, z);
        Losses.SoftmaxCrossEntropyValueAndGradient(label, z, slope);
    }
}
