using System;
using System.Collections.Generic;
using System.Linq;
using LossGen;
using LossGen.Plots;

namespace LossGen.Samples;

/// <summary>Something that can be done with a loss: a method with a type parameter, as an argument.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
internal interface ILossUser<out TResult>
{
    /// <summary>Does it.</summary>
    public TResult Use<TLoss>()
        where TLoss : struct, ILoss<double>;
}

/// <summary>A fitted linear model.</summary>
/// <param name="Parameters">The weights and, last, the intercept.</param>
/// <param name="Objective">The objective that it minimises.</param>
/// <param name="Predictions">The prediction for each sample.</param>
internal sealed record Fit(double[] Parameters, double Objective, double[] Predictions);

/// <summary>Fits a linear model under a loss.</summary>
internal sealed record Fitting(double[] Features, double[] Targets, double Lambda) : ILossUser<Fit>
{
    /// <inheritdoc/>
    public Fit Use<TLoss>()
        where TLoss : struct, ILoss<double>
    {
        var model = new LinearModel<TLoss>(Features, Targets, Lambda);
        var minimum = Lbfgs.Minimize(model);
        return new(minimum.Parameters, minimum.Objective, model.Predict(minimum.Parameters));
    }
}

/// <summary>Follows how strongly a target pulls at its prediction: the derivative of the loss by how far they are apart.</summary>
internal sealed record Pull(double Farthest) : ILossUser<IReadOnlyList<(double X, double Y)>>
{
    private const int Steps = 240;

    /// <inheritdoc/>
    public IReadOnlyList<(double X, double Y)> Use<TLoss>()
        where TLoss : struct, ILoss<double> =>
        [.. Enumerable.Range(0, Steps + 1)
            .Select(k => Farthest * (2.0 * k / Steps - 1))
            .Select(residual => (residual, TLoss.Gradient(0, residual)))];
}

/// <summary>A loss that is compared.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Expression">The line that it is generated from.</param>
/// <param name="Known">The known optimum.</param>
/// <param name="Color">The colour of its lines.</param>
internal abstract record Contestant(string Name, string Expression, double Known, ChartColor Color)
{
    /// <summary>Does something with it.</summary>
    public abstract TResult Do<TResult>(ILossUser<TResult> user);
}

/// <summary>A loss that is compared, by its type.</summary>
internal sealed record Contestant<TLoss>(string Name, string Expression, double Known, ChartColor Color)
    : Contestant(Name, Expression, Known, Color)
    where TLoss : struct, ILoss<double>
{
    /// <inheritdoc/>
    public override TResult Do<TResult>(ILossUser<TResult> user) => user.Use<TLoss>();
}
