using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// sinh and cosh: |x| = n*ln2 + r as in exp; sinh|x| = C*sinh r + S*cosh r and cosh|x| = C*cosh r + S*sinh r with
// C = cosh(n*ln2) = (2^n + 2^-n)/2 and S = sinh(n*ln2) = (2^n - 2^-n)/2 straight from the bits: no division and, for n = 0,
// nothing that cancels. C and S are kept halved so that they exist up to the greatest results.
public static partial class VectorMath
{
    /// <summary>The hyperbolic sine; keeps -0; infinite beyond 89.42 (710.48).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x)
    {
        Vector512<float> clamped = MinNative(Create(HyperbolicCoefficients.Highest32), Vector512.Abs(x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(HyperbolicCoefficients.QuarterShift32));
        Vector512<float> n = shifted - Create(HyperbolicCoefficients.QuarterShift32);
        Vector512<float> r = ReduceExp(clamped, n);
        Vector512<float> square = r * r;
        Vector512<float> sinh = Create(ExpCoefficients.S7Of32);
        sinh = FusedMultiplyAdd(sinh, square, Create(ExpCoefficients.S5Of32));
        sinh = FusedMultiplyAdd(sinh, square, Create(ExpCoefficients.S3Of32));
        sinh = FusedMultiplyAdd(r * square, sinh, r);
        Vector512<float> cosh = Create(ExpCoefficients.C6Of32);
        cosh = FusedMultiplyAdd(cosh, square, Create(ExpCoefficients.C4Of32));
        Vector512<float> coshLessOne = square * FusedMultiplyAdd(square, cosh, Create(0.5f));
        Vector512<float> up = Vector512.ShiftLeft(shifted.AsInt32(), 23).AsSingle();
        Vector512<float> down = Vector512.ShiftLeft(Create(HyperbolicCoefficients.Mirror32) - shifted.AsInt32(), 23).AsSingle() & Vector512.LessThan(n, Create(HyperbolicCoefficients.OneSided32));
        Vector512<float> result = up - down + FusedMultiplyAdd(up + down, sinh, (up - down) * coshLessOne);
        result = WithSign(result + result, x);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Create(ExpCoefficients.Tiny32)), x, result);
    }

    /// <inheritdoc cref="Sinh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sinh(Vector512<double> x)
    {
        Vector512<double> clamped = MinNative(Create(HyperbolicCoefficients.Highest64), Vector512.Abs(x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(HyperbolicCoefficients.QuarterShift64));
        Vector512<double> n = shifted - Create(HyperbolicCoefficients.QuarterShift64);
        Vector512<double> r = ReduceExp(clamped, n);
        Vector512<double> square = r * r;
        Vector512<double> fourth = square * square;
        Vector512<double> sinh = Create(ExpCoefficients.S11Of64);
        sinh = FusedMultiplyAdd(sinh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.S9Of64), Create(ExpCoefficients.S7Of64)));
        sinh = FusedMultiplyAdd(sinh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.S5Of64), Create(ExpCoefficients.S3Of64)));
        sinh = FusedMultiplyAdd(r * square, sinh, r);
        Vector512<double> cosh = Create(ExpCoefficients.C12Of64);
        cosh = FusedMultiplyAdd(cosh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.C10Of64), Create(ExpCoefficients.C8Of64)));
        cosh = FusedMultiplyAdd(cosh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.C6Of64), Create(ExpCoefficients.C4Of64)));
        Vector512<double> coshLessOne = square * FusedMultiplyAdd(square, cosh, Create(0.5d));
        Vector512<double> up = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> down = Vector512.ShiftLeft(Create(HyperbolicCoefficients.Mirror64) - shifted.AsInt64(), 52).AsDouble() & Vector512.LessThan(n, Create(HyperbolicCoefficients.OneSided64));
        Vector512<double> result = up - down + FusedMultiplyAdd(up + down, sinh, (up - down) * coshLessOne);
        result = WithSign(result + result, x);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Create(ExpCoefficients.Tiny64)), x, result);
    }

    /// <summary>The hyperbolic cosine, at least 1; infinite beyond 89.42 (710.48).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x)
    {
        Vector512<float> clamped = MinNative(Create(HyperbolicCoefficients.Highest32), Vector512.Abs(x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(HyperbolicCoefficients.QuarterShift32));
        Vector512<float> n = shifted - Create(HyperbolicCoefficients.QuarterShift32);
        Vector512<float> r = ReduceExp(clamped, n);
        Vector512<float> square = r * r;
        Vector512<float> sinh = Create(ExpCoefficients.S7Of32);
        sinh = FusedMultiplyAdd(sinh, square, Create(ExpCoefficients.S5Of32));
        sinh = FusedMultiplyAdd(sinh, square, Create(ExpCoefficients.S3Of32));
        sinh = FusedMultiplyAdd(r * square, sinh, r);
        Vector512<float> cosh = Create(ExpCoefficients.C6Of32);
        cosh = FusedMultiplyAdd(cosh, square, Create(ExpCoefficients.C4Of32));
        Vector512<float> coshLessOne = square * FusedMultiplyAdd(square, cosh, Create(0.5f));
        Vector512<float> up = Vector512.ShiftLeft(shifted.AsInt32(), 23).AsSingle();
        Vector512<float> down = Vector512.ShiftLeft(Create(HyperbolicCoefficients.Mirror32) - shifted.AsInt32(), 23).AsSingle() & Vector512.LessThan(n, Create(HyperbolicCoefficients.OneSided32));
        Vector512<float> result = up + (down + FusedMultiplyAdd(up - down, sinh, (up + down) * coshLessOne));
        return result + result;
    }

    /// <inheritdoc cref="Cosh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cosh(Vector512<double> x)
    {
        Vector512<double> clamped = MinNative(Create(HyperbolicCoefficients.Highest64), Vector512.Abs(x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(HyperbolicCoefficients.QuarterShift64));
        Vector512<double> n = shifted - Create(HyperbolicCoefficients.QuarterShift64);
        Vector512<double> r = ReduceExp(clamped, n);
        Vector512<double> square = r * r;
        Vector512<double> fourth = square * square;
        Vector512<double> sinh = Create(ExpCoefficients.S11Of64);
        sinh = FusedMultiplyAdd(sinh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.S9Of64), Create(ExpCoefficients.S7Of64)));
        sinh = FusedMultiplyAdd(sinh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.S5Of64), Create(ExpCoefficients.S3Of64)));
        sinh = FusedMultiplyAdd(r * square, sinh, r);
        Vector512<double> cosh = Create(ExpCoefficients.C12Of64);
        cosh = FusedMultiplyAdd(cosh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.C10Of64), Create(ExpCoefficients.C8Of64)));
        cosh = FusedMultiplyAdd(cosh, fourth, FusedMultiplyAdd(square, Create(ExpCoefficients.C6Of64), Create(ExpCoefficients.C4Of64)));
        Vector512<double> coshLessOne = square * FusedMultiplyAdd(square, cosh, Create(0.5d));
        Vector512<double> up = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> down = Vector512.ShiftLeft(Create(HyperbolicCoefficients.Mirror64) - shifted.AsInt64(), 52).AsDouble() & Vector512.LessThan(n, Create(HyperbolicCoefficients.OneSided64));
        Vector512<double> result = up + (down + FusedMultiplyAdd(up - down, sinh, (up + down) * coshLessOne));
        return result + result;
    }
}
