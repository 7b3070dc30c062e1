using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using LossGen.Model;

namespace LossGen.Tool.Checking;

/// <summary>A member of a compiled loss: inputs in the order of its parameters, then an array for each output.</summary>
/// <returns>What the member returns; 0 if nothing.</returns>
internal delegate T LossMember<T>(object[] inputs, T[][] outputs);

/// <summary>The members of a compiled loss that take samples. Spans can't go through reflection: a delegate is compiled for each.</summary>
internal sealed class CompiledLoss<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Type _class;
    private readonly Type[] _inputs;

    /// <param name="type">The class of the loss.</param>
    /// <param name="model">What it was compiled from.</param>
    public CompiledLoss(Type type, LossModel model)
    {
        _class = type;
        _inputs = [.. model.Parameters.Select(p => TypeOf(p.Kind))];
        Value = Find(model.Name, returns: true) ?? throw new MissingMethodException(type.Name, model.Name);
        Gradient = Find(model.Name + "Gradient", returns: false);
        GradientAndHessian = Find(model.Name + "GradientAndHessian", returns: false);
    }

    /// <summary>Gets the member that returns the sum over the samples.</summary>
    public LossMember<T> Value { get; }

    /// <summary>Gets the member that writes the gradients, or null.</summary>
    public LossMember<T>? Gradient { get; }

    /// <summary>Gets the member that writes the gradient and the second derivatives, or null.</summary>
    public LossMember<T>? GradientAndHessian { get; }

    private static Type TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Label => typeof(ReadOnlySpan<int>),
        ParameterKind.Shared => typeof(T),
        ParameterKind.RowLength => typeof(int),
        _ => typeof(ReadOnlySpan<T>),
    };

    /// <summary>The member of a name whose parameters are the inputs, and then outputs unless it returns the loss.</summary>
    private LossMember<T>? Find(string name, bool returns)
    {
        MethodInfo? method = _class.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(m =>
            m.Name == name
            && m.GetParameters() is var parameters
            && parameters.Length >= _inputs.Length
            && parameters.Take(_inputs.Length).Select(p => p.ParameterType).SequenceEqual(_inputs)
            && m.ReturnType == (returns ? typeof(T) : typeof(void)));
        return method is null ? null : Bind(method);
    }

    private static LossMember<T> Bind(MethodInfo method)
    {
        ParameterExpression inputs = Expression.Parameter(typeof(object[]));
        ParameterExpression outputs = Expression.Parameter(typeof(T[][]));
        List<Expression> arguments = [];
        int input = 0;
        int output = 0;
        foreach (Type type in method.GetParameters().Select(p => p.ParameterType))
        {
            arguments.Add(
                type == typeof(Span<T>) ? Expression.Convert(Expression.ArrayIndex(outputs, Expression.Constant(output++)), type)
                : type.IsByRef ? Expression.ArrayAccess(Expression.ArrayIndex(outputs, Expression.Constant(output++)), Expression.Constant(0))
                : Input(Expression.ArrayIndex(inputs, Expression.Constant(input++)), type));
        }

        Expression call = Expression.Call(method, arguments);
        return Expression.Lambda<LossMember<T>>(
            method.ReturnType == typeof(void) ? Expression.Block(call, Expression.Default(typeof(T))) : call, inputs, outputs).Compile();
    }

    private static UnaryExpression Input(Expression element, Type type) => type.IsGenericType
        ? Expression.Convert(Expression.Convert(element, type.GetGenericArguments()[0].MakeArrayType()), type)
        : Expression.Convert(element, type);
}
