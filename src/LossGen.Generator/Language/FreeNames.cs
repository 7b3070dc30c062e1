using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>The names that an expression takes from outside: no constants, no functions, nothing that it defines itself.</summary>
internal static class FreeNames
{
    /// <summary>Lists the names in the order in which they first appear, each where it does.</summary>
    public static IReadOnlyList<NameSyntax> Of(LossSyntax loss)
    {
        var names = new List<NameSyntax>();
        HashSet<string> known = [.. loss.Definitions.Select(d => d.Name), .. NamedConstant.All.Keys];
        foreach (SyntaxNode part in loss.Definitions.Select(d => d.Value).Append(loss.Value))
        {
            Visit(part);
        }

        return names;

        void Visit(SyntaxNode node)
        {
            if (node is NameSyntax name && !Binder.IsFunction(name.Name) && known.Add(name.Name))
            {
                names.Add(name);
            }

            foreach (SyntaxNode part in node.Parts())
            {
                Visit(part);
            }
        }
    }
}
