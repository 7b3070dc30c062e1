using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace LossGen.Coefficients.SpecialFunctions;

/// <summary>The text of one class of constants.</summary>
internal sealed class ConstantFile
{
    private readonly string _name;
    private readonly StringBuilder _text = new();

    public ConstantFile(string name, string summary)
    {
        _name = name;
        _text.Append("namespace LossGen;\n\n/// <summary>").Append(summary).Append("</summary>\ninternal static class ").Append(_name).Append("\n{\n");
    }

    /// <summary>The coefficients of a polynomial in double, numbered from the lowest power.</summary>
    /// <param name="prefix">What stands before the numbers.</param>
    /// <param name="comment">What is approximated and where; the error is added to it.</param>
    /// <param name="approximation">The polynomial.</param>
    public ConstantFile Double(string prefix, string comment, Approximation approximation) => Polynomial(prefix, comment, approximation, Number);

    /// <summary>The coefficients of a polynomial in float.</summary>
    public ConstantFile Single(string prefix, string comment, Approximation approximation) => Polynomial(prefix, comment, approximation, SingleNumber);

    /// <summary>One double.</summary>
    public ConstantFile Double(string constant, Real value) => Line("double", constant, Number(value));

    /// <summary>One float.</summary>
    public ConstantFile Single(string constant, Real value) => Line("float", constant, SingleNumber(value));

    /// <summary>A double and what its rounding left off.</summary>
    public ConstantFile DoublePair(string constant, Real value) =>
        Double(constant, value).Double(constant + "Low", value - Real.Round(value, 53));

    /// <summary>A float and what its rounding left off.</summary>
    public ConstantFile SinglePair(string constant, Real value) =>
        Single(constant, value).Single(constant + "Low", value - Real.Round(value, 24));

    /// <summary>A line of comment.</summary>
    public ConstantFile Comment(string comment)
    {
        _text.Append("    // ").Append(comment).Append('\n');
        return this;
    }

    /// <summary>An empty line.</summary>
    public ConstantFile Gap()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes the file into a folder.</summary>
    public void Save(string folder) =>
        File.WriteAllText(Path.Combine(folder, _name + ".cs"), _text.ToString().TrimEnd('\n') + "\n}\n");

    private static string Number(Real value)
    {
        string digits = value.Value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
        return digits.AsSpan().IndexOfAny('.', 'E') >= 0 ? digits : digits + ".0";
    }

    private static string SingleNumber(Real value) => value.Value.ToSingle().ToString("R", CultureInfo.InvariantCulture) + "f";

    private ConstantFile Polynomial(string prefix, string comment, Approximation approximation, Func<Real, string> number)
    {
        int bits = (int)Math.Ceiling(approximation.ErrorBits);
        Comment(comment + ";");
        Comment("the error is below 2^" + bits.ToString(CultureInfo.InvariantCulture) + " before the coefficients are rounded.");
        for (int i = 0; i < approximation.Coefficients.Length; i++)
        {
            Line(number == SingleNumber ? "float" : "double", prefix + i.ToString(CultureInfo.InvariantCulture), number(approximation.Coefficients[i]));
        }

        return Gap();
    }

    private ConstantFile Line(string type, string constant, string number)
    {
        _text.Append("    public const ").Append(type).Append(' ').Append(constant).Append(" = ").Append(number).Append(";\n");
        return this;
    }
}
