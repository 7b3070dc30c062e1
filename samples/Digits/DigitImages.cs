using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;

namespace LossGen.Samples;

/// <summary>Small images of handwritten digits.</summary>
internal sealed class DigitImages
{
    /// <summary>How many digits there are.</summary>
    public const int ClassCount = 10;

    /// <summary>The number of pixels in a row of an image, and of rows.</summary>
    public const int Side = 8;

    /// <summary>The number of pixels of an image.</summary>
    public const int PixelCount = Side * Side;

    /// <summary>The value of a black pixel in the file.</summary>
    private const double Black = 16;

    private DigitImages(double[] pixels, int[] labels)
    {
        Pixels = pixels;
        Labels = labels;
    }

    /// <summary>Gets the pixels, from 0 (white) to 1 (black): one row of <see cref="PixelCount"/> numbers per image.</summary>
    public double[] Pixels { get; }

    /// <summary>Gets the digit that each image shows.</summary>
    public int[] Labels { get; }

    /// <summary>Gets the number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>Reads a compressed file with one image a line: its pixels, from 0 to 16, and the digit.</summary>
    /// <exception cref="InvalidDataException">The file doesn't have that form.</exception>
    public static DigitImages Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var pixels = new List<double>();
        var labels = new List<int>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (cells.Length != PixelCount + 1)
            {
                throw new InvalidDataException($"{path} doesn't hold {PixelCount} pixels and a digit in line {labels.Count + 1}.");
            }

            foreach (var cell in cells.AsSpan(..PixelCount))
            {
                pixels.Add(Number(cell, (int)Black) / Black);
            }

            labels.Add(Number(cells[PixelCount], ClassCount - 1));
        }

        return new([.. pixels], [.. labels]);

        int Number(string cell, int maximum) =>
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum
                ? number
                : throw new InvalidDataException($"{path} must hold numbers from 0 to {maximum}, not {cell}, in line {labels.Count + 1}.");
    }

    /// <summary>Draws an image with characters, a line of text per row of pixels.</summary>
    public IEnumerable<string> Draw(int image)
    {
        // A character is about twice as high as it is wide, so that a pixel is two of them.
        const string Shades = " .:+*#@";
        for (var row = 0; row < Side; row++)
        {
            yield return string.Create(2 * Side, Pixels.AsMemory(image * PixelCount + row * Side, Side), (text, pixels) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = Shades[(int)Math.Round(pixels.Span[i / 2] * (Shades.Length - 1))];
                }
            });
        }
    }
}
