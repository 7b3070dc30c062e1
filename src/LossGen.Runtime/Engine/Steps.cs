namespace LossGen.Runtime;

// The loops know how many results a step has, not what they are: each step of a kernel is handed to them as one of these.

/// <summary>A step with one result.</summary>
internal partial interface ISingleStep<T> : IKernel
    where T : unmanaged;

/// <summary>A step with two results.</summary>
internal partial interface IPairStep<T> : IKernel
    where T : unmanaged;

/// <summary>A step with any number of results.</summary>
internal partial interface ISeveralStep<T> : IKernel
    where T : unmanaged;

/// <summary>The loss.</summary>
internal readonly partial struct ValueStep<TKernel, T>(TKernel kernel) : ISingleStep<T>
    where TKernel : struct, IValueKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The part of the loss that differs from sample to sample.</summary>
internal readonly partial struct PartStep<TKernel, T>(TKernel kernel) : ISingleStep<T>
    where TKernel : struct, IPartKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The derivative.</summary>
internal readonly partial struct GradientStep<TKernel, T>(TKernel kernel) : ISingleStep<T>
    where TKernel : struct, IGradientKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The loss and its derivative.</summary>
internal readonly partial struct ValueAndGradientStep<TKernel, T>(TKernel kernel) : IPairStep<T>
    where TKernel : struct, IValueAndGradientKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The first and the second derivative.</summary>
internal readonly partial struct GradientAndHessianStep<TKernel, T>(TKernel kernel) : IPairStep<T>
    where TKernel : struct, IGradientAndHessianKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The derivatives.</summary>
internal readonly partial struct GradientsStep<TKernel, T>(TKernel kernel) : ISeveralStep<T>
    where TKernel : struct, IGradientsKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The loss and its derivatives.</summary>
internal readonly partial struct ValueAndGradientsStep<TKernel, T>(TKernel kernel) : ISeveralStep<T>
    where TKernel : struct, IValueAndGradientsKernel<T>
    where T : unmanaged
{
    public static bool IsShort => TKernel.IsShort;

    public static int Inputs => TKernel.Inputs;
}

/// <summary>The input itself, which is how a span is summed.</summary>
internal readonly partial struct IdentityStep<T> : ISingleStep<T>
    where T : unmanaged
{
    public static bool IsShort => true;

    public static int Inputs => 1;
}
