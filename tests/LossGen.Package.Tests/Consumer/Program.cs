using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using LossGen;

// What the processor offers to this program goes where results don't.
Console.Error.WriteLine($"512 bits {Vector512.IsHardwareAccelerated}, 256 bits {Vector256.IsHardwareAccelerated}, fused {Fma.IsSupported}");

float[] y = [1, -1, 1];
float[] f = [0.5f, 0.25f, 2];
float[] gradient = new float[3];
Console.WriteLine(FormattableString.Invariant($"{MyLosses.HingeValueAndGradient(y, f, gradient)}: {gradient[0]} {gradient[1]} {gradient[2]}"));

bool isLarge = args is ["large"];
Bits bits = new(isLarge);
bits.Member("Objective", true, static (bits, n, k) =>
{
    bits.Add(Own.ObjectiveValueAndGradient(bits.Input<double>("x", n * k), bits.Input<double>("y", n), bits.Input<double>("w", k), 0.5, 0.125, bits.Output<double>(0, k), out double b));
    bits.Add(b);
    bits.AddOutput<double>(0, k);
});
bits.Member("Shared out", false, static (bits, n, _) =>
{
    bits.Add(Own.SharedOutValueAndGradient(bits.Input<float>("y", n), bits.Input<float>("f", n), bits.Output<float>(0, n)));
    bits.AddOutput<float>(0, n);
});
bits.Member("Struct", false, static (bits, n, _) => Own.Call<PseudoHuberLoss>(bits, n));
BuiltIns.Run(bits);

internal static partial class Own
{
    [Loss("s = dot(x, w) + b; -(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s))) + lambda/2*sum(w^2)", WithRespectTo = "w, b")]
    public static partial double Objective([Row] ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Shared] ReadOnlySpan<double> w, double b, double lambda);

    [Loss("log(1 + exp(-y*f))", Parallel = true)]
    public static partial float SharedOut(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    public static void Call<TLoss>(Bits bits, int n)
        where TLoss : struct, ILossWithHessian<double>
    {
        ReadOnlySpan<double> y = bits.Input<double>("y", n), f = bits.Input<double>("f", n);
        bits.Add(TLoss.ValueAndGradient(y, f, bits.Output<double>(0, n)));
        bits.AddOutput<double>(0, n);
        TLoss.GradientAndHessian(y, f, bits.Output<double>(0, n), bits.Output<double>(1, n));
        bits.AddOutput<double>(0, n);
        bits.AddOutput<double>(1, n);
        bits.Add(TLoss.Value(y[0], f[0]));
        bits.Add(TLoss.Gradient(y[0], f[0]));
    }
}

[Loss("delta = 1.5; delta^2*(sqrt(1 + ((f - y)/delta)^2) - 1)", Hessian = true)]
internal readonly partial struct PseudoHuberLoss;
