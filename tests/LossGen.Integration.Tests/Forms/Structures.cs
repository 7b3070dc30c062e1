namespace LossGen.Integration.Tests.Forms;

/// <summary>Structs as losses; beside each option the method that computes the same.</summary>
internal static partial class Structures
{
    [Loss("max(0, 1 - y*f)^2", Hessian = true)]
    internal readonly partial struct Mean;

    [Loss("max(0, 1 - y*f)^2", Hessian = true)]
    internal static partial float OfMean(float y, float f);

    [Loss("max(0, 1 - y*f)^2", Hessian = true)]
    internal static partial double OfMean(double y, double f);

    // The part that doesn't depend on the sample, e, is added to the sum once.
    [Loss("delta = 1.5; delta^2*(sqrt(1 + ((score - label)/delta)^2) - 1) + e", Reduction = Reduction.Sum, Hessian = true)]
    internal readonly partial record struct Sum(int Number);

    [Loss("delta = 1.5; delta^2*(sqrt(1 + ((score - label)/delta)^2) - 1) + e", Reduction = Reduction.Sum, Hessian = true)]
    internal static partial float OfSum(float label, float score);

    [Loss("delta = 1.5; delta^2*(sqrt(1 + ((score - label)/delta)^2) - 1) + e", Reduction = Reduction.Sum, Hessian = true)]
    internal static partial double OfSum(double label, double score);

    // By a first name, and with a derivative that is the loss itself.
    [Loss("exp(a - b)", WithRespectTo = "a", Reduction = Reduction.Sum, Hessian = true, Parallel = true)]
    internal partial struct Threads<T>;

    [Loss("exp(a - b)", WithRespectTo = "a", Reduction = Reduction.Sum, Hessian = true)]
    internal static partial float OfThreads(float b, float a);

    [Loss("exp(a - b)", WithRespectTo = "a", Reduction = Reduction.Sum, Hessian = true)]
    internal static partial double OfThreads(double b, double a);

    [Loss("log(1 + exp(-y*f))", Literal = true, Hessian = true)]
    private readonly partial struct AsWritten;

    [Loss("log(1 + exp(-y*f))", Literal = true, Hessian = true)]
    internal static partial float OfAsWritten(float y, float f);

    [Loss("log(1 + exp(-y*f))", Literal = true, Hessian = true)]
    internal static partial double OfAsWritten(double y, double f);

    /// <summary>Calls back with the struct that only this class knows.</summary>
    internal static void UseAsWritten(IUser user) => user.Use<AsWritten>();

    /// <summary>Something that can be done with any loss.</summary>
    internal interface IUser
    {
        public void Use<TLoss>()
            where TLoss : struct, ILossWithHessian<float>, ILossWithHessian<double>;
    }
}
