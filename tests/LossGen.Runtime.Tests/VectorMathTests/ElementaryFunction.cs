using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>
/// A function of one number at every width and type; its value in double arithmetic, right to a small part of a float's last
/// place; its true value; how exact it has to be; and where double arguments are worth testing.
/// </summary>
internal sealed record ElementaryFunction(
    string Name,
    Func<Vector512<float>, Vector512<float>> Single512,
    Func<Vector256<float>, Vector256<float>> Single256,
    Func<Vector128<float>, Vector128<float>> Single128,
    Func<Vector512<double>, Vector512<double>> Double512,
    Func<Vector256<double>, Vector256<double>> Double256,
    Func<Vector128<double>, Vector128<double>> Double128,
    Func<double, double> InDouble,
    Func<RealContext, BigReal, BigReal> Truth,
    double SingleUlps,
    double DoubleUlps,
    double Low,
    double High);
