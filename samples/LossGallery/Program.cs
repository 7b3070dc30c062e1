using System;
using System.Collections.Generic;
using System.IO;
using LossGen.Samples;

const string CatalogueOption = "--catalogue";
const string CheckOption = "--check";
const string Help =
    """
    LossGallery: every built-in loss with its formula, derivative, properties and plot.

    dotnet run -c Release --project samples/LossGallery [page.html]
    dotnet run -c Release --project samples/LossGallery -- --catalogue docs
    dotnet run -c Release --project samples/LossGallery -- --check docs

    page.html is the page that is written; gallery.html in the current directory if left out.
    --catalogue writes catalogue.md and its plots into a folder. --check writes nothing and names the files there that are stale.
    Exits with 1 if a file can't be written, a built-in loss is missing, or something is stale.
    """;

var option = args.Length == 2 && args[0] is CatalogueOption or CheckOption ? args[0] : null;
var rest = option is null ? args : args[1..];
if (CommandLine.IsAnswered(rest, 1, Help, out var exitCode))
{
    return exitCode;
}

if (BuiltIns.Problems() is { Count: > 0 } problems)
{
    return Fail(problems);
}

try
{
    var documentation = LossDocumentation.Read();
    if (option is null)
    {
        var path = rest.Length > 0 ? rest[0] : "gallery.html";
        File.WriteAllText(path, new GalleryPage(documentation).Write(BuiltIns.Groups));
        Console.WriteLine($"The page: {Path.GetFullPath(path)}");
        return 0;
    }

    var catalogue = new CatalogueFolder(rest[0], new CataloguePage(documentation).Files(BuiltIns.Groups));
    if (option == CheckOption)
    {
        return catalogue.Problems() is { Count: > 0 } stale
            ? Fail([.. stale, $"Write it anew: dotnet run -c Release --project samples/LossGallery -- {CatalogueOption} {rest[0]}"])
            : 0;
    }

    Console.WriteLine($"The catalogue: {catalogue.Write()} files are new or have changed.");
    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail([e.Message]);
}

static int Fail(IEnumerable<string> lines)
{
    foreach (var line in lines)
    {
        Console.Error.WriteLine(line);
    }

    return 1;
}
