using System;
using System.Runtime.Intrinsics;
using System.Threading;

namespace LossGen.Runtime.Tests.Threads;

/// <summary>How often something was done; some time cancels it, and nothing more is done on any thread before that has happened.</summary>
/// <param name="source">What is cancelled, or null.</param>
/// <param name="cancelling">Which time cancels it.</param>
internal sealed class Counter(CancellationTokenSource? source = null, int cancelling = 1)
{
    private readonly Lock _lock = new();
    private int _count;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public void Add()
    {
        lock (_lock)
        {
            _count++;
            if (_count == cancelling)
            {
                source?.Cancel();
            }
        }
    }
}

/// <summary>A kernel that counts its steps, whose results are all 1.</summary>
internal readonly struct CountingKernel(Counter counter) :
    IValueKernel<float>, IPartKernel<float>, IGradientKernel<float>, IValueAndGradientKernel<float>,
    IGradientAndHessianKernel<float>, IGradientsKernel<float>, IValueAndGradientsKernel<float>
{
    public static bool IsShort => true;

    public static int Inputs => 1;

    public Vector512<float> Value512(in Samples<float> samples, nuint i) => One(Vector512<float>.One);

    public Vector256<float> Value256(in Samples<float> samples, nuint i) => One(Vector256<float>.One);

    public Vector128<float> Value128(in Samples<float> samples, nuint i) => One(Vector128<float>.One);

    public Vector512<float> Part512(in Samples<float> samples, nuint i) => One(Vector512<float>.One);

    public Vector256<float> Part256(in Samples<float> samples, nuint i) => One(Vector256<float>.One);

    public Vector128<float> Part128(in Samples<float> samples, nuint i) => One(Vector128<float>.One);

    public Vector512<float> Gradient512(in Samples<float> samples, nuint i) => One(Vector512<float>.One);

    public Vector256<float> Gradient256(in Samples<float> samples, nuint i) => One(Vector256<float>.One);

    public Vector128<float> Gradient128(in Samples<float> samples, nuint i) => One(Vector128<float>.One);

    public Vector512<float> ValueAndGradient512(in Samples<float> samples, nuint i, out Vector512<float> gradient) =>
        gradient = One(Vector512<float>.One);

    public Vector256<float> ValueAndGradient256(in Samples<float> samples, nuint i, out Vector256<float> gradient) =>
        gradient = One(Vector256<float>.One);

    public Vector128<float> ValueAndGradient128(in Samples<float> samples, nuint i, out Vector128<float> gradient) =>
        gradient = One(Vector128<float>.One);

    public Vector512<float> GradientAndHessian512(in Samples<float> samples, nuint i, out Vector512<float> hessian) =>
        hessian = One(Vector512<float>.One);

    public Vector256<float> GradientAndHessian256(in Samples<float> samples, nuint i, out Vector256<float> hessian) =>
        hessian = One(Vector256<float>.One);

    public Vector128<float> GradientAndHessian128(in Samples<float> samples, nuint i, out Vector128<float> hessian) =>
        hessian = One(Vector128<float>.One);

    public void Gradients512(in Samples<float> samples, nuint i, Span<Vector512<float>> results) => results.Fill(One(Vector512<float>.One));

    public void Gradients256(in Samples<float> samples, nuint i, Span<Vector256<float>> results) => results.Fill(One(Vector256<float>.One));

    public void Gradients128(in Samples<float> samples, nuint i, Span<Vector128<float>> results) => results.Fill(One(Vector128<float>.One));

    public void ValueAndGradients512(in Samples<float> samples, nuint i, Span<Vector512<float>> results) =>
        results.Fill(One(Vector512<float>.One));

    public void ValueAndGradients256(in Samples<float> samples, nuint i, Span<Vector256<float>> results) =>
        results.Fill(One(Vector256<float>.One));

    public void ValueAndGradients128(in Samples<float> samples, nuint i, Span<Vector128<float>> results) =>
        results.Fill(One(Vector128<float>.One));

    private TVector One<TVector>(TVector one)
    {
        counter.Add();
        return one;
    }
}
