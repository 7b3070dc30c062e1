namespace LossGen.Accuracy;

/// <summary>
/// The losses of the oracle by their definitions, as a user would write them, for float and double. The parameters come in the
/// order of the oracle's columns; scalars are named as its parameters.
/// </summary>
internal static partial class Textbook;
