namespace LossGen.Tool.Checking;

/// <summary>The numbers between two, and these.</summary>
internal readonly record struct NumberRange(double Low, double High);
