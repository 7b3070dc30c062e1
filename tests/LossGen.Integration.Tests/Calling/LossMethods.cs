using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using Tree = System.Linq.Expressions.Expression;

namespace LossGen.Integration.Tests.Calling;

/// <summary>Any member of a loss, seen the same way: arrays in the order of the parameters.</summary>
/// <param name="inputs">The arguments for parameters of type <see cref="ReadOnlySpan{T}"/>.</param>
/// <param name="scalars">The arguments for parameters of type T.</param>
/// <param name="outputs">The arguments for parameters of type <see cref="Span{T}"/>.</param>
/// <param name="outScalars">Receives the values of <see langword="out"/> parameters.</param>
/// <returns>What the member returns; zero if it returns nothing.</returns>
internal delegate T LossCall<T>(ArraySegment<T>[] inputs, T[] scalars, ArraySegment<T>[] outputs, T[] outScalars);

/// <summary>A parameter of a loss.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PerSample">Whether it has a value for each sample.</param>
internal sealed record LossParameter(string Name, bool PerSample);

/// <summary>
/// The members that belong to one annotated method, found by name and shape. Spans can't go through reflection's own way of
/// calling, so each member is called by a delegate compiled for it.
/// </summary>
internal sealed class LossMethods<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const BindingFlags Anything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly Type[] Usable = [typeof(T), typeof(T).MakeByRefType(), typeof(ReadOnlySpan<T>), typeof(Span<T>)];

    private readonly object? _target;
    private readonly MethodInfo[] _candidates;

    /// <param name="type">The type that holds the members.</param>
    /// <param name="name">The name of the annotated method.</param>
    /// <param name="target">What instance members are called on.</param>
    public LossMethods(Type type, string name, object? target = null)
    {
        _target = target;
        _candidates = [.. type.GetMethods(Anything).Where(m => m.GetParameters().All(p => Usable.Contains(p.ParameterType)))];
        Name = name;
        Pointwise = Find(name, true, m => !Has(m, typeof(ReadOnlySpan<T>)) && !Has(m, typeof(Span<T>)))!;
        Reduced = Find(name, true, m => Has(m, typeof(ReadOnlySpan<T>)))!;
        Elementwise = Find(name, false, m => Has(m, typeof(Span<T>)))!;
        Gradient = Find(name + "Gradient", false, _ => true);
        ValueAndGradient = Find(name + "ValueAndGradient", true, _ => true);
        GradientAndHessian = Find(name + "GradientAndHessian", false, _ => true);
        Parameters =
        [
            .. _candidates.Single(m => m.Name == name && m.ReturnType == typeof(void)).GetParameters()
                .Where(p => p.ParameterType != typeof(Span<T>))
                .Select(p => new LossParameter(p.Name!, p.ParameterType == typeof(ReadOnlySpan<T>))),
        ];
        Expression = _candidates.Where(m => m.Name == name).Select(m => m.GetCustomAttribute<LossAttribute>()).First(a => a is not null)!.Expression;
    }

    public string Name { get; }

    /// <summary>The expression of the annotation.</summary>
    public string Expression { get; }

    /// <summary>The inputs, in the order of their declaration.</summary>
    public IReadOnlyList<LossParameter> Parameters { get; }

    public LossCall<T> Pointwise { get; }

    public LossCall<T> Reduced { get; }

    public LossCall<T> Elementwise { get; }

    public LossCall<T>? Gradient { get; }

    /// <summary>How many gradients it writes.</summary>
    public int GradientCount => _candidates.Single(m => m.Name == Name + "Gradient").GetParameters().Count(p => p.ParameterType == typeof(Span<T>));

    public LossCall<T>? ValueAndGradient { get; }

    public LossCall<T>? GradientAndHessian { get; }

    private static bool Has(MethodInfo method, Type type) => method.GetParameters().Any(p => p.ParameterType == type);

    private LossCall<T>? Find(string name, bool returns, Func<MethodInfo, bool> fits)
    {
        Type type = returns ? typeof(T) : typeof(void);
        MethodInfo? method = _candidates.SingleOrDefault(m => m.Name == name && m.ReturnType == type && fits(m));
        return method is null ? null : Bind(method, _target);
    }

    private static LossCall<T> Bind(MethodInfo method, object? target)
    {
        ParameterExpression inputs = Tree.Parameter(typeof(ArraySegment<T>[]));
        ParameterExpression scalars = Tree.Parameter(typeof(T[]));
        ParameterExpression outputs = Tree.Parameter(typeof(ArraySegment<T>[]));
        ParameterExpression outScalars = Tree.Parameter(typeof(T[]));
        int input = 0;
        int scalar = 0;
        int output = 0;
        int outScalar = 0;
        List<Tree> arguments = [];
        foreach (Type type in method.GetParameters().Select(p => p.ParameterType))
        {
            arguments.Add(
                type == typeof(ReadOnlySpan<T>) ? Tree.Convert(Element(inputs, input++), type)
                : type == typeof(Span<T>) ? Tree.Convert(Element(outputs, output++), type)
                : type.IsByRef ? Element(outScalars, outScalar++)
                : Element(scalars, scalar++));
        }

        Tree call = Tree.Call(
            method.IsStatic ? null : Tree.Constant(target), method, arguments);
        if (method.ReturnType == typeof(void))
        {
            call = Tree.Block(call, Tree.Default(typeof(T)));
        }

        return Tree.Lambda<LossCall<T>>(call, inputs, scalars, outputs, outScalars).Compile();

        static Tree Element(Tree array, int index) =>
            Tree.ArrayAccess(array, Tree.Constant(index));
    }
}
