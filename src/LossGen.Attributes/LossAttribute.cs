using System;
using System.Diagnostics.CodeAnalysis;

namespace LossGen;

/// <summary>
/// Asks LossGen to implement the annotated partial method, and to add its companions: the loss of one sample and of each
/// sample, the gradient, value and gradient in one pass, and on request the diagonal Hessian.
/// </summary>
/// <remarks>
/// The expression is infix mathematics over the parameters of the method: <c>max(0, 1 - y*f)</c>. It may begin with local
/// definitions (<c>m = y*f; max(0, 1 - m)</c>) and may call every built-in loss by its name (<c>hinge(y, f)</c>).
/// What doesn't fit is reported as a compile-time diagnostic at its characters inside the string.
/// <para>
/// On a partial struct it asks for the members of <c>ILoss&lt;float&gt;</c> and <c>ILoss&lt;double&gt;</c> instead, for code that is
/// generic over losses. The expression then names a target and a prediction, and nothing else that it doesn't define itself.
/// </para>
/// </remarks>
/// <param name="expression">The loss of one sample, in LossGen's expression language.</param>
/// <example>
/// <code>
/// [Loss("max(0, 1 - y*f)")]
/// public static partial float Hinge(ReadOnlySpan&lt;float&gt; y, ReadOnlySpan&lt;float&gt; f);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class LossAttribute([StringSyntax(LossAttribute.Syntax)] string expression) : Attribute
{
    /// <summary>
    /// The name of the expression language, for editors that can colour strings: the attribute's argument is marked with it, and
    /// <c>// lang=LossGen</c> marks any other string.
    /// </summary>
    public const string Syntax = "LossGen";

    /// <summary>Gets the loss of one sample, as it was written.</summary>
    public string Expression { get; } = expression;

    /// <summary>
    /// Gets or sets the parameters to differentiate by, separated by commas: <c>"f"</c> or <c>"w, b"</c>. Left out, it is the one
    /// floating-point span whose name isn't that of a target (<c>y</c>, <c>t</c>, <c>target</c>, <c>label</c>, ...); where
    /// that leaves none or several, it is an error. The empty text asks for value members only, as a loss by <c>argmax</c> needs.
    /// </summary>
    public string? WithRespectTo { get; set; }

    /// <summary>Gets or sets how the losses of the samples become one number; the mean if left out.</summary>
    public Reduction Reduction { get; set; }

    /// <summary>
    /// Gets or sets whether the <c>...GradientAndHessian</c> member is generated: first and diagonal second derivative, for
    /// Newton steps and gradient boosting. It needs one per-sample variable of differentiation.
    /// </summary>
    public bool Hessian { get; set; }

    /// <summary>
    /// Gets or sets whether large inputs, from some hundred thousand elements on, are shared out over the threads of the pool.
    /// The results are the same bits either way, for any number of threads. A call returns when all is done, unless it is cancelled:
    /// a <c>CancellationToken</c> as the last parameter of the method, and then of its companions, cancels a call on all threads.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>
    /// Gets or sets whether the expression is computed as it is written, without rewriting it into a form that neither
    /// overflows nor cancels.
    /// </summary>
    public bool Literal { get; set; }
}
