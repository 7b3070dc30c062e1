using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LossGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace LossGen.Model;

/// <summary>
/// From an annotated method or structure to its model. This runs for every loss at every keystroke anywhere, so it does nothing but read.
/// </summary>
internal sealed class LossModelReader
{
    private readonly List<PlacedDiagnostic> _diagnostics = [];
    private readonly AttributeReading _attribute;
    private readonly AttributeSyntax _attributeSyntax;

    private LossModelReader(AttributeData attribute, AttributeSyntax syntax)
    {
        _attribute = AttributeReading.Read(attribute);
        _attributeSyntax = syntax;
    }

    // The oldest compiler that the generator works in doesn't know this version.
    private const LanguageVersion CSharp13 = (LanguageVersion)1300;

    /// <summary>Reads the attribute that Roslyn found; null if there is nothing to say about it.</summary>
    public static LossReading? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (AttributeData attribute in context.Attributes)
        {
            if (attribute.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == context.TargetNode.SyntaxTree
                && context.TargetNode.Span.Contains(reference.Span)
                && reference.GetSyntax(cancellationToken) is AttributeSyntax syntax)
            {
                LossModelReader reader = new(attribute, syntax);
                LossModel? model = reader.Read(context.TargetNode, context.TargetSymbol);
                bool isTold = Severities.IsRaised(DiagnosticKind.Rewritten, syntax.SyntaxTree, context.SemanticModel.Compilation.Options, cancellationToken);
                LossPlace place = new(syntax.SyntaxTree.FilePath, syntax.Span);
                bool hasRefStructInterfaces = syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= CSharp13 };
                return new(
                    place,
                    model is null ? null : model with { TellsRewrites = isTold, HasRefStructInterfaces = hasRefStructInterfaces },
                    new([.. reader._diagnostics]));
            }
        }

        return null;
    }

    private LossModel? Read(SyntaxNode target, ISymbol symbol)
    {
        if (_attribute.IsBroken)
        {
            return null;
        }

        switch (target)
        {
            case MethodDeclarationSyntax declaration when symbol is IMethodSymbol method:
                return ReadMethod(declaration, method);
            case TypeDeclarationSyntax declaration when symbol is INamedTypeSymbol { TypeKind: TypeKind.Struct } type:
                return ReadStructure(declaration, type);
            case TypeDeclarationSyntax type:
                Report(DiagnosticKind.UnsupportedSignature, type.Identifier.Span, $"'{type.Identifier.ValueText}' is no struct; [Loss] stands on a struct or on a method");
                return null;
            case LocalFunctionStatementSyntax function:
                Report(DiagnosticKind.UnsupportedSignature, function.Identifier.Span, $"'{function.Identifier.ValueText}' is a local function; a loss is a partial method of a type");
                return null;
            default:
                Report(DiagnosticKind.UnsupportedSignature, _attributeSyntax.Name.Span, "[Loss] stands on something that is neither an ordinary method nor a struct");
                return null;
        }
    }

    private LossModel? ReadMethod(MethodDeclarationSyntax declaration, IMethodSymbol method)
    {
        IReadOnlyList<TypeDeclarationSyntax> types = DeclarationReader.TypesAround(declaration);
        CheckDeclaration(declaration, method, types);

        SignatureReading signature = SignatureReader.Read(method);
        foreach (SignatureProblem problem in signature.Problems)
        {
            _diagnostics.Add(new(problem.Kind, SpanOf(declaration, problem), problem.Arguments));
        }

        CheckCancellation(declaration, signature);
        if (signature.IsBroken || _diagnostics.Count > 0)
        {
            return null;
        }

        if (ReadExpression() is not { } expression)
        {
            return null;
        }

        bool bringsInfo = MemberConflicts.IsFirstOverload(method);
        IReadOnlyList<MemberSignature> members = GradientVariables.MembersOf(method.Name, signature, _attribute);
        if (bringsInfo)
        {
            members = [.. members, Companions.InfoOf(method.Name)];
        }

        foreach (EquatableArray<string> conflict in MemberConflicts.Find(method, members))
        {
            _diagnostics.Add(new(DiagnosticKind.MemberExists, declaration.Identifier.Span, conflict));
        }

        if (_diagnostics.Count > 0)
        {
            return null;
        }

        ScopeModel scope = DeclarationReader.ScopeOf(method, types);
        return new(
            expression,
            _attribute.WithRespectTo,
            IsSum: _attribute.Reduction == (int)LossReduction.Sum,
            _attribute.Hessian,
            _attribute.Parallel,
            _attribute.Literal,
            signature.Type,
            signature.Form,
            method.Name,
            DeclarationReader.ModifiersOf(declaration),
            DeclarationReader.CompanionModifiersOf(method),
            DeclarationReader.HasDocumentation(declaration),
            new([.. signature.Parameters]),
            signature.Destination,
            scope,
            HintNames.Of(scope, method.Name, MemberConflicts.ParametersOf(method), OverloadOf(method, signature.Type)),
            BringsInfo: bringsInfo,
            CancellationToken: signature.CancellationToken);
    }

    private void CheckCancellation(MethodDeclarationSyntax declaration, SignatureReading signature)
    {
        if (signature is { IsSupported: true, CancellationToken: { } token } && !_attribute.Parallel)
        {
            Report(
                DiagnosticKind.UnsupportedCancellationToken,
                declaration.ParameterList.Parameters.Last().Span,
                $"only a loss with 'Parallel = true' can be cancelled; add that, or leave out the CancellationToken '{token}'");
        }
    }

    private static Overload OverloadOf(IMethodSymbol method, FloatType type)
    {
        FloatType[] namesakes = [.. method.ContainingType
            .GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Where(member => KnownNames.LossOf(member) is not null)
            .Select(member => SignatureReader.Read(member).Type)];
        return namesakes.Length <= 1 ? Overload.None
            : namesakes.Count(other => other == type) > 1 ? Overload.Signature
            : type == FloatType.Single ? Overload.Single
            : Overload.Double;
    }

    private void CheckDeclaration(MethodDeclarationSyntax declaration, IMethodSymbol method, IReadOnlyList<TypeDeclarationSyntax> types)
    {
        SourceSpan name = declaration.Identifier.Span;
        bool hasBody = declaration.Body is not null || declaration.ExpressionBody is not null;
        if (hasBody || method.PartialImplementationPart is not null)
        {
            Report(DiagnosticKind.MethodHasBody, name, method.Name);
        }
        else if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Report(DiagnosticKind.MethodNotPartial, name, method.Name);
        }

        if (declaration.ExplicitInterfaceSpecifier is not null)
        {
            Report(DiagnosticKind.UnsupportedSignature, name, $"'{method.Name}' implements an interface explicitly, which a partial method can't");
        }

        foreach (SyntaxToken modifier in declaration.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword)
            {
                Report(DiagnosticKind.UnsupportedSignature, modifier.Span, $"'{method.Name}' is {modifier.Text}, so LossGen can't implement it");
            }
        }

        CheckTypes(types);
        CheckReduction();
    }

    private LossModel? ReadStructure(TypeDeclarationSyntax declaration, INamedTypeSymbol type)
    {
        if (type.Name.Length == 0)
        {
            // Somebody is still typing, and the compiler says what is missing.
            return null;
        }

        IReadOnlyList<TypeDeclarationSyntax> types = DeclarationReader.TypesAround(declaration);
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Report(DiagnosticKind.StructNotPartial, declaration.Identifier.Span, type.Name);
        }
        else if (declaration.Modifiers.Any(SyntaxKind.FileKeyword))
        {
            ReportFileLocal(declaration);
        }

        if (type.IsRefLikeType)
        {
            Report(DiagnosticKind.UnsupportedSignature, declaration.Identifier.Span, $"'{type.Name}' is a ref struct, which can't be the type argument of what is generic over losses; leave out 'ref'");
        }

        CheckTypes(types);
        CheckReduction();
        if (_diagnostics.Count > 0 || ReadExpression() is not { } expression)
        {
            return null;
        }

        foreach (EquatableArray<string> conflict in MemberConflicts.Find(type, Companions.OfStructure(_attribute.Hessian)))
        {
            _diagnostics.Add(new(DiagnosticKind.MemberExists, declaration.Identifier.Span, conflict));
        }

        if (_diagnostics.Count > 0)
        {
            return null;
        }

        ScopeModel scope = DeclarationReader.ScopeOf(type, [.. types, declaration]);
        return new(
            expression,
            _attribute.WithRespectTo,
            IsSum: _attribute.Reduction == (int)LossReduction.Sum,
            _attribute.Hessian,
            _attribute.Parallel,
            _attribute.Literal,
            FloatType.Single,
            MethodForm.Structure,
            type.Name,
            Modifiers: "",
            CompanionModifiers: "public static",
            type.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax syntax && DeclarationReader.HasDocumentation(syntax)),
            EquatableArray<ParameterModel>.Empty,
            Destination: null,
            scope,
            HintNames.Of(scope, "", "", Overload.None),
            BringsInfo: true);
    }

    private string? ReadExpression()
    {
        if (_attribute.Expression is null)
        {
            Report(DiagnosticKind.SyntaxError, AttributeArguments.Expression(_attributeSyntax)?.Span ?? _attributeSyntax.Span, "The expression is null.");
        }

        return _attribute.Expression;
    }

    private void CheckTypes(IReadOnlyList<TypeDeclarationSyntax> types)
    {
        foreach (TypeDeclarationSyntax type in types)
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                Report(DiagnosticKind.ContainingTypeNotPartial, type.Identifier.Span, type.Identifier.ValueText);
            }
            else if (type.Modifiers.Any(SyntaxKind.FileKeyword))
            {
                ReportFileLocal(type);
            }
        }
    }

    private void ReportFileLocal(TypeDeclarationSyntax type) => Report(
        DiagnosticKind.UnsupportedSignature,
        type.Identifier.Span,
        $"'{type.Identifier.ValueText}' is local to its file, so no generated file can add to it");

    private void CheckReduction()
    {
        if (_attribute.Reduction is not ((int)LossReduction.Mean or (int)LossReduction.Sum))
        {
            SourceSpan place = AttributeArguments.Named(_attributeSyntax, KnownNames.Reduction)?.Span ?? _attributeSyntax.Span;
            Report(DiagnosticKind.UnsupportedSignature, place, "the reduction is neither 'Mean' nor 'Sum'");
        }
    }

    private static SourceSpan SpanOf(MethodDeclarationSyntax declaration, SignatureProblem problem)
    {
        ParameterSyntax? parameter = problem.Parameter >= 0 && problem.Parameter < declaration.ParameterList.Parameters.Count
            ? declaration.ParameterList.Parameters[problem.Parameter]
            : null;
        return problem.Part switch
        {
            SignaturePart.ReturnType => declaration.ReturnType.Span,
            SignaturePart.ParameterType => parameter?.Type?.Span,
            SignaturePart.Parameter => parameter?.Span,
            _ => null,
        } ?? declaration.Identifier.Span;
    }

    private void Report(DiagnosticKind kind, SourceSpan span, params string[] arguments) => _diagnostics.Add(new(kind, span, new(arguments)));
}
