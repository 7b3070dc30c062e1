namespace LossGen;

/// <summary>
/// Elementary and special functions of vectors of float and double, what generated loss kernels call.
/// </summary>
/// <remarks>
/// <para>
/// Every lane's result depends on that lane's arguments alone and has the same bits in vectors of 512, 256 and 128 bits, on
/// every processor. NaN gives NaN; infinities, signed zeros and subnormal numbers are treated as IEEE 754 and C99 say; nothing
/// is thrown. Functions are written for throughput: without branches, inlined into the calling loop.
/// </para>
/// <para>
/// Errors of the exp and log family in units in the last place, greatest observed (float; double): Exp, ExpNegAbs, Expm1, Log,
/// Log10, Log1p, Log1mExp, Softplus, Sigmoid, LogSigmoid, LogCosh, XLogY, Sqrt1pSquare, Tanh 1.0; 1.0. Exp2, Log2, XLog1pY 1.1;
/// 1.1. Log1pSquare, Cosh 1.3; 1.3. Sinh 1.5; 1.8. SigmoidDerivative, TanhDerivative 1.5; 1.6. Log1pmx, Sqrt1pSquareM1 2.0; 2.0.
/// </para>
/// </remarks>
public static partial class VectorMath
{
}
