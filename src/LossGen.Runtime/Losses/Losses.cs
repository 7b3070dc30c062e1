namespace LossGen;

/// <summary>
/// Every built-in loss, generated from its formula in <see cref="LossFormulas"/> for <see langword="float"/> and
/// <see langword="double"/>: the mean over the samples, the loss of one sample and of each, the gradient, and both in one
/// pass. What each computes, and which convention holds at its kinks, stands at each member.
/// </summary>
public static partial class Losses;
