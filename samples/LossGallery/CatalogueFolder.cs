using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LossGen.Samples;

/// <summary>The catalogue as it is on disk, and as it should be.</summary>
/// <param name="folder">The folder of the documentation.</param>
/// <param name="files">What each file should hold.</param>
internal sealed class CatalogueFolder(string folder, IReadOnlyDictionary<string, string> files)
{
    /// <summary>What is missing, differs, or isn't part of the catalogue any more.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. files.Keys.Order(StringComparer.Ordinal).Where(IsStale).Select(file => $"{PathOf(file)} is stale."),
        .. Leftovers().Select(file => $"{file} isn't part of the catalogue any more."),
    ];

    /// <summary>Writes what is stale, and deletes pictures of losses that are gone.</summary>
    /// <returns>How many files were written.</returns>
    public int Write()
    {
        string[] stale = [.. files.Keys.Where(IsStale)];
        foreach (string file in stale)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), files[file]);
        }

        foreach (string file in Leftovers())
        {
            File.Delete(file);
        }

        return stale.Length;
    }

    private bool IsStale(string file) => !File.Exists(PathOf(file)) || File.ReadAllText(PathOf(file)) != files[file];

    private IReadOnlyList<string> Leftovers()
    {
        string pictures = Path.Combine(folder, CataloguePage.Pictures);
        return Directory.Exists(pictures)
            ? [.. Directory.GetFiles(pictures).Where(file => !files.ContainsKey($"{CataloguePage.Pictures}/{Path.GetFileName(file)}"))]
            : [];
    }

    private string PathOf(string file) => Path.Combine([folder, .. file.Split('/')]);
}
