using System;

namespace LossGen.Calculus;

/// <summary>The graph has reached its budget of nodes; the compiler turns it into a diagnostic.</summary>
internal sealed class GraphTooLargeException() : Exception("The expression is too large.");
