using System;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>One vector width; see the project file for how the others come from this text.</content>
public partial interface IValueKernel<T>
{
    /// <summary>Computes the loss.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vector is for.</param>
    public Vector512<T> Value512(in Samples<T> samples, nuint i);
}

/// <content>One vector width.</content>
public partial interface IPartKernel<T>
{
    /// <summary>Computes the part of the loss that differs from sample to sample.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vector is for.</param>
    public Vector512<T> Part512(in Samples<T> samples, nuint i);
}

/// <content>One vector width.</content>
public partial interface IGradientKernel<T>
{
    /// <summary>Computes the derivative.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vector is for.</param>
    public Vector512<T> Gradient512(in Samples<T> samples, nuint i);
}

/// <content>One vector width.</content>
public partial interface IValueAndGradientKernel<T>
{
    /// <summary>Computes the loss and its derivative.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vectors are for.</param>
    /// <param name="gradient">Receives the derivative.</param>
    public Vector512<T> ValueAndGradient512(in Samples<T> samples, nuint i, out Vector512<T> gradient);
}

/// <content>One vector width.</content>
public partial interface IGradientAndHessianKernel<T>
{
    /// <summary>Computes the first and the second derivative.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vectors are for.</param>
    /// <param name="hessian">Receives the second derivative.</param>
    public Vector512<T> GradientAndHessian512(in Samples<T> samples, nuint i, out Vector512<T> hessian);
}

/// <content>One vector width.</content>
public partial interface IGradientsKernel<T>
{
    /// <summary>Computes the derivatives.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vectors are for.</param>
    /// <param name="results">Receives the derivatives, first those that are added up.</param>
    public void Gradients512(in Samples<T> samples, nuint i, Span<Vector512<T>> results);
}

/// <content>One vector width.</content>
public partial interface IValueAndGradientsKernel<T>
{
    /// <summary>Computes the loss and its derivatives.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first of the samples that the vectors are for.</param>
    /// <param name="results">Receives the loss and the derivatives, first what is added up.</param>
    public void ValueAndGradients512(in Samples<T> samples, nuint i, Span<Vector512<T>> results);
}
