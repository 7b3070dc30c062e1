using System;

namespace LossGen;

/// <summary>
/// Marks a parameter that all samples share. On a span it is a row of length d, such as model weights; on a scalar of a
/// pointwise method, where every parameter is per sample otherwise, it is a constant such as a margin or delta.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class SharedAttribute : Attribute;
