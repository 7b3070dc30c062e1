namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells editors the language of a string, by its name, which netstandard2.0 has no attribute for.</summary>
/// <param name="syntax">The name of the language.</param>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
internal sealed class StringSyntaxAttribute(string syntax) : Attribute
{
    /// <summary>Gets the name of the language.</summary>
    public string Syntax { get; } = syntax;
}
