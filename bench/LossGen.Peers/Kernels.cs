namespace LossGen.Peers;

/// <summary>A member that adds up the losses of a batch.</summary>
internal delegate T Total<T>(in Batch<T> batch);

/// <summary>A member that writes the gradient of the losses of a batch, and nothing else.</summary>
internal delegate void Slope<T>(in Batch<T> batch);

/// <summary>The members of one loss in one type of number; <paramref name="Both"/> is the one that makes a single pass.</summary>
internal sealed record Kernels<T>(string Loss, Total<T> Value, Slope<T> Gradient, Total<T> Both);
