using System.Collections.Generic;

namespace LossGen.Kernels;

/// <summary>The reserved words of C#: names that need an <c>@</c>. Contextual keywords need none.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Reserved =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>The name as it is written in C#.</summary>
    public static string Escape(string name) => IsReserved(name) ? "@" + name : name;
}
