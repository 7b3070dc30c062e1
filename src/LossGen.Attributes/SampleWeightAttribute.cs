using System;

namespace LossGen;

/// <summary>
/// Marks a span of one weight per sample, <c>[n]</c>, which the expression doesn't name: the mean becomes sum(w*l)/sum(w), the sum becomes sum(w*l), and the loss of each sample w*l.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class SampleWeightAttribute : Attribute;
