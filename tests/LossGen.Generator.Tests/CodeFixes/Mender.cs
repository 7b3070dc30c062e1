using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LossGen.CodeFixes;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LossGen.Generator.Tests.CodeFixes;

/// <summary>What an editor offers for the diagnostics of a source text, and what comes of accepting it.</summary>
internal static class Mender
{
    private static readonly CodeFixProvider[] Providers = [new MakePartialCodeFixProvider(), new ExpressionCodeFixProvider()];

    /// <summary>The titles of all offers, in the order of diagnostics.</summary>
    public static async Task<string[]> OffersAsync(string source)
    {
        using AdhocWorkspace workspace = new();
        return [.. (await FindAsync(Open(workspace, source))).Select(action => action.Title)];
    }

    /// <summary>The text after the offer of a title is accepted.</summary>
    public static async Task<string> MendAsync(string source, string title)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        List<CodeAction> actions = await FindAsync(document);
        CodeAction? chosen = actions.Find(action => action.Title == title);
        Assert.True(chosen is not null, $"Offered: {string.Join("; ", actions.Select(a => a.Title))}");
        return await ApplyAsync(document, chosen);
    }

    /// <summary>The text after everything with the key of the first offer is mended at once.</summary>
    public static async Task<string> MendAllAsync(string source)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        ImmutableArray<Diagnostic> diagnostics = await DiagnoseAsync(document);
        CodeFixProvider provider = Providers.First(p => p.FixableDiagnosticIds.Contains(diagnostics[0].Id));
        List<CodeAction> actions = await FindAsync(document);
        FixAllContext context = new(
            document, provider, FixAllScope.Document, actions[0].EquivalenceKey, provider.FixableDiagnosticIds, new Given(diagnostics), CancellationToken.None);
        CodeAction? all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(document, all!);
    }

    /// <summary>What is left to say about a text.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(string source) => GeneratorHarness.Run(source).Diagnostics;

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "User", "User", LanguageNames.CSharp,
            compilationOptions: GeneratorHarness.CreateCompilation().Options,
            parseOptions: GeneratorHarness.ParseOptions,
            metadataReferences: GeneratorHarness.BareReferences.Add(GeneratorHarness.Runtime)));
        return project.AddDocument("File0.cs", SourceText.From(source), filePath: "File0.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Document document) =>
        GeneratorHarness.Run((await document.Project.GetCompilationAsync())!).Diagnostics;

    private static async Task<List<CodeAction>> FindAsync(Document document)
    {
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in await DiagnoseAsync(document))
        {
            foreach (CodeFixProvider provider in Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            }
        }

        return actions;
    }

    private static async Task<string> ApplyAsync(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Given(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
