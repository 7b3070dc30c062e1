using System;
using System.Globalization;
using LossGen.Coefficients;
using LossGen.Truth;

// Prints the tables and polynomial coefficients of src/LossGen.Runtime/Coefficients: run it, paste what changed.
LookupTables.Print(32);
LookupTables.Print(64);

foreach (Fit fit in ElementaryFits.All)
{
    BigReal[] grid = Remez.Grid(fit);
    (double[] coefficients, double error) = CoefficientRounding.Round(fit, Remez.Solve(fit, grid), grid);
    string unit = fit.Bits == 32 ? "2^-24" : "2^-53";
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    // [{fit.Low:G4}, {fit.High:G4}]: error {error / fit.Unit:F3} units of {unit}."));
    for (int i = 0; i < coefficients.Length; i++)
    {
        string type = fit.Bits == 32 ? "float" : "double";
        string value = fit.Bits == 32
            ? ((float)coefficients[i]).ToString("G9", CultureInfo.InvariantCulture) + "f"
            : coefficients[i].ToString("R", CultureInfo.InvariantCulture);
        Console.WriteLine($"    public const {type} {fit.NameOf(i)} = {value};");
    }

    Console.WriteLine();
}
