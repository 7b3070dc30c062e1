using System;

namespace LossGen;

/// <summary>
/// Marks the <c>int</c> parameter that gives the length of the rows; needed only where the spans alone don't tell.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class RowLengthAttribute : Attribute;
