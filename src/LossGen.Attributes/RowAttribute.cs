using System;

namespace LossGen;

/// <summary>
/// Marks a span that holds one row per sample, <c>[n, k]</c> in row-major order: class logits, embeddings, features.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class RowAttribute : Attribute;
