using System;

namespace LossGen.Truth;

/// <summary>An expression that can't be read, or can't be evaluated with the values it was given.</summary>
public sealed class ExpressionException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="position">Where, as an index into the expression's text.</param>
    public ExpressionException(string message, int position)
        : base($"{message} (at {position})") => Position = position;

    /// <summary>Where in the expression's text, from 0.</summary>
    public int Position { get; }
}
