// Draws icon.png, the picture of the package: hinge loss and logistic loss. Run from this directory: dotnet run draw.cs
#:property PublishAot=false
using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

const int Size = 128;
const int Samples = 4;

(double R, double G, double B) background = (0.13, 0.16, 0.33);
(double R, double G, double B) logistic = (0.98, 0.68, 0.25);
(double R, double G, double B) hinge = (1, 1, 1);

// Rows of filter byte and RGBA, each pixel the mean of Samples^2 points.
byte[] rows = new byte[Size * (1 + (4 * Size))];
for (int row = 0; row < Size; row++)
{
    for (int column = 0; column < Size; column++)
    {
        (double r, double g, double b, double a) = (0, 0, 0, 0);
        for (int s = 0; s < Samples * Samples; s++)
        {
            double u = (column + (((s % Samples) + 0.5) / Samples)) / Size;
            double v = (row + (((s / Samples) + 0.5) / Samples)) / Size;
            if (InRoundedSquare(u, v))
            {
                (double R, double G, double B) color = ColorAt(u, v);
                (r, g, b, a) = (r + color.R, g + color.G, b + color.B, a + 1);
            }
        }

        Span<byte> pixel = rows.AsSpan((row * (1 + (4 * Size))) + 1 + (4 * column), 4);
        double covered = Math.Max(a, 1);
        (pixel[0], pixel[1], pixel[2]) = (Level(r / covered), Level(g / covered), Level(b / covered));
        pixel[3] = Level(a / (Samples * Samples));
    }
}

using FileStream file = File.Create("icon.png");
file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
byte[] header = new byte[13];
BinaryPrimitives.WriteInt32BigEndian(header, Size);
BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
(header[8], header[9]) = (8, 6); // eight bits a channel, RGBA
WriteChunk(file, "IHDR", header);
using (MemoryStream compressed = new())
{
    using (ZLibStream zlib = new(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
    {
        zlib.Write(rows);
    }

    WriteChunk(file, "IDAT", compressed.ToArray());
}

WriteChunk(file, "IEND", []);

static byte Level(double x) => (byte)Math.Round(255 * Math.Clamp(x, 0, 1));

static bool InRoundedSquare(double u, double v)
{
    const double Radius = 0.18;
    double x = Math.Max(Math.Abs(u - 0.5) - (0.5 - Radius), 0);
    double y = Math.Max(Math.Abs(v - 0.5) - (0.5 - Radius), 0);
    return (x * x) + (y * y) <= Radius * Radius;
}

// The margin runs from -1.6 to 2.6 from left to right, the loss from -0.35 to 2.75 from bottom to top.
(double R, double G, double B) ColorAt(double u, double v)
{
    double margin = -1.6 + (4.2 * u);
    double loss = 2.75 - (3.1 * v);
    return Near(margin, loss, m => Math.Max(0, 1 - m), 0.115) ? hinge
        : Near(margin, loss, m => Math.Log(1 + Math.Exp(-m)) / Math.Log(2), 0.09) ? logistic
        : background;
}

// Whether a point lies within a distance of a curve, of which a stretch around it is walked along.
static bool Near(double x, double y, Func<double, double> curve, double distance)
{
    for (double t = Math.Max(-1.25, x - distance); t <= Math.Min(2.25, x + distance); t += distance / 24)
    {
        double dy = y - curve(t);
        if (((x - t) * (x - t)) + (dy * dy) <= distance * distance)
        {
            return true;
        }
    }

    return false;
}

static void WriteChunk(Stream stream, string type, byte[] data)
{
    Span<byte> number = stackalloc byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
    stream.Write(number);
    byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
    stream.Write(body);

    uint crc = uint.MaxValue;
    foreach (byte b in body)
    {
        crc ^= b;
        for (int bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }
    }

    BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
    stream.Write(number);
}
