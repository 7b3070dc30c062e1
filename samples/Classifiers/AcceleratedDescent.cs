using System;

namespace LossGen.Samples;

/// <summary>
/// Gradient descent with momentum for smooth convex objectives (Nesterov 1983), which forgets the momentum when that leads
/// uphill (O'Donoghue and Candès, "Adaptive Restart for Accelerated Gradient Schemes", 2015).
/// </summary>
/// <param name="rate">How far to go along the gradient: at most 1/L if no second derivative exceeds L.</param>
internal sealed class AcceleratedDescent(double rate) : IDescent
{
    private double[]? _reached;
    private double _momentum = 1;

    /// <inheritdoc/>
    public void Step(Span<double> point, double value, ReadOnlySpan<double> gradient)
    {
        _reached ??= point.ToArray();
        var uphill = 0.0;
        for (var i = 0; i < point.Length; i++)
        {
            uphill += gradient[i] * (point[i] - rate * gradient[i] - _reached[i]);
        }

        var previous = uphill > 0 ? 1 : _momentum;
        _momentum = (1 + Math.Sqrt(1 + 4 * previous * previous)) / 2;
        for (var i = 0; i < point.Length; i++)
        {
            var next = point[i] - rate * gradient[i];
            point[i] = next + (previous - 1) / _momentum * (next - _reached[i]);
            _reached[i] = next;
        }
    }

    /// <inheritdoc/>
    public void Complete(Span<double> point) => _reached?.CopyTo(point);
}
