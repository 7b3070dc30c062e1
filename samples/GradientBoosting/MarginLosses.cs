using LossGen;

namespace LossGen.Samples;

// Targets y are -1 or 1, and a score f that has the sign of y is right. Losses are added up, not averaged: then the constant
// that boosting adds to the second derivatives is measured in samples, however many there are.

/// <summary>The logistic loss.</summary>
[Loss(LossFormulas.Logistic, Reduction = Reduction.Sum, Hessian = true)]
internal readonly partial struct Logistic;

/// <summary>The exponential loss.</summary>
[Loss(LossFormulas.Exponential, Reduction = Reduction.Sum, Hessian = true)]
internal readonly partial struct Exponential;

/// <summary>The squared hinge loss, which has no slope and no curvature past the margin.</summary>
[Loss(LossFormulas.SquaredHinge, Reduction = Reduction.Sum, Hessian = true)]
internal readonly partial struct SquaredHinge;
