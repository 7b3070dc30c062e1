namespace LossGen.Calculus;

/// <summary>A parameter of the loss as the calculus sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ordinal">Its place among the parameters, below <see cref="Graph.MaxVariables"/>.</param>
/// <param name="Shape">Its shape for one sample.</param>
/// <param name="PerSample">Whether it differs from sample to sample.</param>
internal sealed record Variable(string Name, int Ordinal, Shape Shape, bool PerSample);
