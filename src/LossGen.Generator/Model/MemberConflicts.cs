using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Model;

/// <summary>
/// Finds out whether a member that a loss brings exists already. Members are looked up by name only, so that the cost
/// doesn't grow with the number of losses in a type.
/// </summary>
internal static class MemberConflicts
{
    /// <summary>Returns the arguments of the diagnostics of what exists already.</summary>
    /// <param name="method">The annotated method.</param>
    /// <param name="members">The members that it brings, itself among them.</param>
    public static IEnumerable<EquatableArray<string>> Find(IMethodSymbol method, IReadOnlyList<MemberSignature> members)
    {
        if (method.ContainingType is not { } type)
        {
            yield break;
        }

        bool isFound = false;
        foreach (IGrouping<string, MemberSignature> group in members.GroupBy(member => member.Name))
        {
            if (Declared(type, method, group) is { } declared)
            {
                isFound = true;
                yield return new([declared.ToString(), method.Name, $"'{type.Name}' already declares it"]);
            }
            else if (!isFound && Generated(type, method, group) is { } generated)
            {
                // Two losses that meet in one member mostly meet in all; once is enough to say so.
                isFound = true;
                yield return new([generated.Member.ToString(), method.Name, $"the loss '{generated.Loss}' of '{type.Name}' already brings it"]);
            }
        }
    }

    /// <summary>Returns the arguments of the diagnostics of what a structure has already.</summary>
    /// <param name="type">The annotated structure.</param>
    /// <param name="members">The members that it is given.</param>
    public static IEnumerable<EquatableArray<string>> Find(INamedTypeSymbol type, IReadOnlyList<MemberSignature> members)
    {
        foreach (IGrouping<string, MemberSignature> group in members.GroupBy(member => member.Name))
        {
            MemberSignature? clash = type.Name == group.Key ? group.First() : type.GetMembers(group.Key)
                .Select(existing => existing is not IMethodSymbol method || IsProperty(group) ? group.First()
                    : method.Arity == 0 ? group.FirstOrDefault(SameParameters(SignatureOf(method)))
                    : null)
                .FirstOrDefault(member => member is not null);
            if (clash is not null)
            {
                yield return new([clash.ToString(), type.Name, $"'{type.Name}' already declares it"]);
            }
        }
    }

    /// <summary>Returns whether no other loss of that name is declared before a method.</summary>
    public static bool IsFirstOverload(IMethodSymbol method) => !method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
        .Any(other => !IsSame(other, method) && KnownNames.LossOf(other) is not null && IsBefore(other, method));

    /// <summary>Returns the signature of <paramref name="method"/> in the words of <see cref="MemberSignature"/>.</summary>
    public static MemberSignature SignatureOf(IMethodSymbol method) => new(method.Name, ParametersOf(method));

    /// <summary>Returns the types of the parameters of <paramref name="method"/>.</summary>
    public static string ParametersOf(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(TypeText));

    private static MemberSignature? Declared(INamedTypeSymbol type, IMethodSymbol method, IGrouping<string, MemberSignature> members)
    {
        foreach (ISymbol existing in type.GetMembers(members.Key))
        {
            if (existing is not IMethodSymbol other || IsProperty(members))
            {
                return members.First();
            }

            if (!IsSame(other, method) && other.Arity == 0 && members.FirstOrDefault(SameParameters(SignatureOf(other))) is { } clash)
            {
                bool isLater = KnownNames.LossOf(other) is not null && IsBefore(method, other);
                if (!isLater && !IsSecondDeclaration(method, other))
                {
                    return clash;
                }
            }
        }

        // A nested type, and a type with the name of its own member, are members with that name too.
        return type.Name == members.Key ? members.First() : null;
    }

    private static (MemberSignature Member, string Loss)? Generated(
        INamedTypeSymbol type,
        IMethodSymbol method,
        IGrouping<string, MemberSignature> members)
    {
        foreach (string suffix in Companions.Suffixes)
        {
            if (!members.Key.EndsWith(suffix, StringComparison.Ordinal) || members.Key.Length == suffix.Length)
            {
                continue;
            }

            string name = members.Key.Substring(0, members.Key.Length - suffix.Length);
            foreach (IMethodSymbol sibling in type.GetMembers(name).OfType<IMethodSymbol>())
            {
                // Of two losses that bring the same member the later one is told.
                if (!IsSame(sibling, method)
                    && !IsSecondDeclaration(method, sibling)
                    && KnownNames.LossOf(sibling) is { } attribute
                    && IsBefore(sibling, method)
                    && MembersOf(sibling, attribute).FirstOrDefault(members.Contains) is { } clash)
                {
                    return (clash, sibling.Name);
                }
            }
        }

        return null;
    }

    private static IReadOnlyList<MemberSignature> MembersOf(IMethodSymbol loss, AttributeData attribute)
    {
        SignatureReading signature = SignatureReader.Read(loss);
        return signature.IsSupported
            ? GradientVariables.MembersOf(loss.Name, signature, AttributeReading.Read(attribute))
            : [];
    }

    private static Func<MemberSignature, bool> SameParameters(MemberSignature signature)
    {
        // Overloads can't differ in "out" against "ref" or "in" alone.
        string? parameters = WithoutOut(signature.Parameters);
        return other => WithoutOut(other.Parameters) == parameters;
    }

    private static string? WithoutOut(string? parameters) => parameters?.Replace("out ", "ref ");

    /// <summary>A property has nothing of its name beside it, methods neither.</summary>
    private static bool IsProperty(IGrouping<string, MemberSignature> members) => members.First().Parameters is null;

    private static string TypeText(IParameterSymbol parameter)
    {
        string type = SignatureReader.ElementOf(parameter.Type, out bool isReadOnly) is { } element
            ? $"{(isReadOnly ? "ReadOnlySpan" : "Span")}<{element.ToDisplayString()}>"
            : SignatureReader.IsCancellationToken(parameter.Type) ? Companions.CancellationToken
            : parameter.Type.ToDisplayString();
        return (parameter.RefKind == RefKind.None ? "" : "ref ") + type;
    }

    /// <summary>Whether both are the same method, be it by its declaring or by its implementing part.</summary>
    private static bool IsSame(IMethodSymbol a, IMethodSymbol b) =>
        SymbolEqualityComparer.Default.Equals(a.PartialDefinitionPart ?? a, b.PartialDefinitionPart ?? b);

    /// <summary>Whether a method is declared twice, which the compiler reports.</summary>
    private static bool IsSecondDeclaration(IMethodSymbol a, IMethodSymbol b) =>
        a.Name == b.Name && SameParameters(SignatureOf(a))(SignatureOf(b));

    private static bool IsBefore(IMethodSymbol a, IMethodSymbol b)
    {
        Location first = a.Locations[0], second = b.Locations[0];
        int order = string.CompareOrdinal(first.SourceTree?.FilePath, second.SourceTree?.FilePath);
        return order != 0 ? order < 0 : first.SourceSpan.Start < second.SourceSpan.Start;
    }
}
