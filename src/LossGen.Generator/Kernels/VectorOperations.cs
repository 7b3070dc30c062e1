namespace LossGen.Kernels;

/// <summary>
/// The table of operations that steps are made of, one a line. Precedence is C#'s: 5 calls, 4 unary, 3 products, 2 sums,
/// 1 and, 0 or.
/// </summary>
internal static class VectorOperations
{
    public const int CallPrecedence = 5;

    // Operators.
    public static readonly VectorOperation Negate = new("-", VectorSyntax.Prefix, 4, "negative");
    public static readonly VectorOperation Not = new("~", VectorSyntax.Prefix, 4, "otherwise");
    public static readonly VectorOperation Multiply = new("*", VectorSyntax.Infix, 3, "product");
    public static readonly VectorOperation Divide = new("/", VectorSyntax.Infix, 3, "quotient");
    public static readonly VectorOperation Add = new("+", VectorSyntax.Infix, 2, "sum");
    public static readonly VectorOperation Subtract = new("-", VectorSyntax.Infix, 2, "difference");
    public static readonly VectorOperation And = new("&", VectorSyntax.Infix, 1, "both");
    public static readonly VectorOperation Or = new("|", VectorSyntax.Infix, 0, "either");

    // Methods of the vector types.
    public static readonly VectorOperation FusedMultiplyAdd = Method("FusedMultiplyAdd", "sum");
    public static readonly VectorOperation ConditionalSelect = Method("ConditionalSelect", "choice");
    public static readonly VectorOperation LessThan = Method("LessThan", "below");
    public static readonly VectorOperation LessThanOrEqual = Method("LessThanOrEqual", "atMost");
    public static readonly VectorOperation GreaterThan = Method("GreaterThan", "above");
    public static readonly VectorOperation GreaterThanOrEqual = Method("GreaterThanOrEqual", "atLeast");
    public static readonly VectorOperation EqualTo = Method("Equals", "equal");
    public static readonly VectorOperation Max = Method("Max", "max");
    public static readonly VectorOperation Min = Method("Min", "min");
    public static readonly VectorOperation MaxNative = Method("MaxNative", "max");
    public static readonly VectorOperation MinNative = Method("MinNative", "min");
    public static readonly VectorOperation Abs = Method("Abs", "abs");
    public static readonly VectorOperation Sqrt = Method("Sqrt", "root");
    public static readonly VectorOperation Floor = Method("Floor", "floor");
    public static readonly VectorOperation Ceiling = Method("Ceiling", "ceiling");
    public static readonly VectorOperation Round = Method("Round", "rounded");

    // The runtime library.
    public static readonly VectorOperation SubtractProduct = Library("SubtractProduct", "difference");
    public static readonly VectorOperation NegativeProduct = Library("NegativeProduct", "product");
    public static readonly VectorOperation Sign = Library("Sign", "sign");
    public static readonly VectorOperation Step = Library("Step", "step");
    public static readonly VectorOperation Clip = Library("Clip", "clipped");
    public static readonly VectorOperation Exp = Library("Exp", "exp");
    public static readonly VectorOperation ExpNeg = Library("ExpNeg", "exp");
    public static readonly VectorOperation ExpRest = Library("ExpRest", "expRest");
    public static readonly VectorOperation ScaledExp = Library("ScaledExp", "exp");
    public static readonly VectorOperation ExpLevel = Library("ExpLevel", "level");
    public static readonly VectorOperation ExpFloor = Library("ExpFloor", "floor");
    public static readonly VectorOperation Expm1 = Library("Expm1", "expm1");
    public static readonly VectorOperation ExpDecay = Library("ExpDecay", "exp");
    public static readonly VectorOperation Log1pExpDecay = Library("Log1pExpDecay", "log");
    public static readonly VectorOperation Log = Library("Log", "log");
    public static readonly VectorOperation LogRest = Library("LogRest", "logRest");
    public static readonly VectorOperation Log1p = Library("Log1p", "log1p");
    public static readonly VectorOperation Log1pRest = Library("Log1pRest", "log1pRest");
    public static readonly VectorOperation Log2 = Library("Log2", "log2");
    public static readonly VectorOperation Log10 = Library("Log10", "log10");
    public static readonly VectorOperation Pow = Library("Pow", "power");
    public static readonly VectorOperation Cbrt = Library("Cbrt", "root");
    public static readonly VectorOperation Hypot = Library("Hypot", "hypot");
    public static readonly VectorOperation Sin = Library("Sin", "sin");
    public static readonly VectorOperation Cos = Library("Cos", "cos");
    public static readonly VectorOperation Tan = Library("Tan", "tan");
    public static readonly VectorOperation Atan = Library("Atan", "atan");
    public static readonly VectorOperation Sinh = Library("Sinh", "sinh");
    public static readonly VectorOperation Cosh = Library("Cosh", "cosh");
    public static readonly VectorOperation Tanh = Library("Tanh", "tanh");
    public static readonly VectorOperation TanhRest = Library("TanhRest", "tanhRest");
    public static readonly VectorOperation TanhDerivative = Library("TanhDerivative", "slope");
    public static readonly VectorOperation LogCosh = Library("LogCosh", "logCosh");
    public static readonly VectorOperation Log1mExp = Library("Log1mExp", "log1mexp");
    public static readonly VectorOperation Log1pmx = Library("Log1pmx", "log1pmx");
    public static readonly VectorOperation Log1pSquare = Library("Log1pSquare", "log1psquare");
    public static readonly VectorOperation Erfc = Library("Erfc", "erfc");
    public static readonly VectorOperation Erfcx = Library("Erfcx", "erfcx");
    public static readonly VectorOperation LogErfc = Library("LogErfc", "logErfc");
    public static readonly VectorOperation Erf = Library("Erf", "erf");
    public static readonly VectorOperation LGamma = Library("LGamma", "lgamma");
    public static readonly VectorOperation Digamma = Library("Digamma", "digamma");
    public static readonly VectorOperation Trigamma = Library("Trigamma", "trigamma");
    public static readonly VectorOperation XLogY = Library("XLogY", "xlogy");
    public static readonly VectorOperation XLogYRest = Library("XLogYRest", "xlogyRest");
    public static readonly VectorOperation AddRest = Library("AddRest", "sum");
    public static readonly VectorOperation XLog1pY = Library("XLog1pY", "xlog1py");
    public static readonly VectorOperation CrossEntropy = Library("CrossEntropy", "entropy");
    public static readonly VectorOperation XDivY = Library("XDivY", "quotient");
    public static readonly VectorOperation Sqrt1pSquare = Library("Sqrt1pSquare", "root");
    public static readonly VectorOperation Sqrt1pSquareM1 = Library("Sqrt1pSquareM1", "excess");
    public static readonly VectorOperation SigmoidDecay = Library("SigmoidDecay", "decay");
    public static readonly VectorOperation SigmoidFrom = Library("SigmoidFrom", "sigmoid");
    public static readonly VectorOperation MirroredSigmoidFrom = Library("MirroredSigmoidFrom", "sigmoid");
    public static readonly VectorOperation SigmoidDerivativeFrom = Library("SigmoidDerivativeFrom", "slope");
    public static readonly VectorOperation SigmoidPowAbove = Library("SigmoidPowAbove", "power");
    public static readonly VectorOperation ExpDecayPow = Library("ExpDecayPow", "exp");
    public static readonly VectorOperation SigmoidPowFrom = Library("SigmoidPowFrom", "power");
    public static readonly VectorOperation MirroredSigmoidPowFrom = Library("MirroredSigmoidPowFrom", "power");
    public static readonly VectorOperation SoftplusFrom = Library("SoftplusFrom", "softplus");
    public static readonly VectorOperation MirroredSoftplusFrom = Library("MirroredSoftplusFrom", "softplus");

    private static VectorOperation Method(string name, string localName) => new(name, VectorSyntax.Method, CallPrecedence, localName);

    private static VectorOperation Library(string name, string localName) => new(name, VectorSyntax.Library, CallPrecedence, localName);
}
