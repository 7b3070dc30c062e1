using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using Tree = System.Linq.Expressions.Expression;

namespace LossGen.Integration.Tests.Rows;

/// <summary>What a parameter of a loss over rows holds.</summary>
internal enum Kind
{
    Sample,
    Label,
    Weight,
    Row,
    SharedRow,
    Shared,
    RowLength,
}

/// <summary>A parameter of a loss over rows.</summary>
internal sealed record RowParameter(string Name, Kind Kind);

/// <summary>The members of a loss over rows, called with arrays and numbers in the order of the parameters.</summary>
internal sealed class RowMethods<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    private readonly MethodInfo[] _all;
    private readonly Dictionary<MethodInfo, Func<object[], object?>> _calls = [];

    public RowMethods(Type type, string name)
    {
        Name = name;
        _all = [.. type.GetMethods(Anything).Where(m => m.GetParameters().Any(p => Element(p.ParameterType) == typeof(T)))];
        Annotated = _all.Single(m => m.Name == name && m.GetCustomAttribute<LossAttribute>() is not null);
        Parameters = [.. Annotated.GetParameters().Select(p => new RowParameter(p.Name!, KindOf(p)))];
        Attribute = Annotated.GetCustomAttribute<LossAttribute>()!;
    }

    public string Name { get; }

    public MethodInfo Annotated { get; }

    public LossAttribute Attribute { get; }

    public IReadOnlyList<RowParameter> Parameters { get; }

    public bool HasGradient => _all.Any(m => m.Name == Name + "Gradient");

    public bool HasSamples => Parameters.Any(p => p.Kind is Kind.Sample or Kind.Label or Kind.Row or Kind.Weight);

    /// <summary>The parameters that there is a gradient for, in order.</summary>
    public IReadOnlyList<RowParameter> Variables
    {
        get
        {
            string[] outputs =
                [.. _all.Single(m => m.Name == Name + "Gradient").GetParameters().Skip(Parameters.Count).Select(p => p.Name!)];
            string[] names = Attribute.WithRespectTo is { } given
                ? [.. given.Split(',').Select(v => v.Trim())]
                : [Parameters.Last(p => p.Kind is Kind.Row or Kind.SharedRow && p.Name != "y").Name];
            Assert(outputs.Length == names.Length);
            return [.. names.Select(v => Parameters.Single(p => p.Name == v))];
        }
    }

    public T Reduced(object[] inputs) => (T)Call(Annotated, inputs)!;

    public void Elementwise(object[] inputs, T[] destination) => Call(
        _all.Single(m => m.Name == Name && m.ReturnType == typeof(void)), [.. inputs, destination]);

    /// <summary>The loss of one sample, or null where the member's parameters are those of the reduced loss.</summary>
    public T? Pointwise(object[] inputs) =>
        _all.SingleOrDefault(m => m.Name == Name && m != Annotated && m.ReturnType == typeof(T)) is { } method ? (T)Call(method, inputs)! : null;

    /// <summary>Calls with room for the gradients, one array each; a scalar's is an array of one.</summary>
    public void Gradient(object[] inputs, T[][] gradients) => CallWithGradients("Gradient", inputs, gradients);

    public T ValueAndGradient(object[] inputs, T[][] gradients) => (T)CallWithGradients("ValueAndGradient", inputs, gradients)!;

    private object? CallWithGradients(string suffix, object[] inputs, T[][] gradients)
    {
        MethodInfo method = _all.Single(m => m.Name == Name + suffix);
        ParameterInfo[] outputs = [.. method.GetParameters().Skip(inputs.Length)];
        object[] arguments = [.. inputs, .. outputs.Zip(gradients, (p, g) => p.ParameterType.IsByRef ? (object)default(T) : g)];
        object? result = Call(method, arguments);
        for (int i = 0; i < outputs.Length; i++)
        {
            if (outputs[i].ParameterType.IsByRef)
            {
                gradients[i][0] = (T)arguments[inputs.Length + i];
            }
        }

        return result;
    }

    private object? Call(MethodInfo method, object[] arguments)
    {
        if (!_calls.TryGetValue(method, out Func<object[], object?>? call))
        {
            call = Compile(method);
            _calls.Add(method, call);
        }

        return call(arguments);
    }

    /// <summary>Spans can't go through reflection's own way of calling.</summary>
    private static Func<object[], object?> Compile(MethodInfo method)
    {
        ParameterExpression array = Tree.Parameter(typeof(object[]));
        var variables = new List<ParameterExpression>();
        var after = new List<Tree>();
        var arguments = new List<Tree>();
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            Tree place = Tree.ArrayAccess(array, Tree.Constant(arguments.Count));
            Type type = parameter.ParameterType;
            if (type.IsByRef)
            {
                ParameterExpression variable = Tree.Variable(type.GetElementType()!);
                variables.Add(variable);
                arguments.Add(variable);
                after.Add(Tree.Assign(place, Tree.Convert(variable, typeof(object))));
            }
            else
            {
                arguments.Add(type.IsByRefLike
                    ? Tree.Convert(Tree.Convert(place, Element(type)!.MakeArrayType()), type)
                    : Tree.Convert(place, type));
            }
        }

        Tree call = Tree.Call(method, arguments);
        ParameterExpression result = Tree.Variable(typeof(object));
        Tree body = method.ReturnType == typeof(void)
            ? Tree.Block(variables, [call, .. after, Tree.Constant(null)])
            : Tree.Block([.. variables, result], [Tree.Assign(result, Tree.Convert(call, typeof(object))), .. after, result]);
        return Tree.Lambda<Func<object[], object?>>(body, array).Compile();
    }

    private static Kind KindOf(ParameterInfo parameter)
    {
        bool Has<TAttribute>()
            where TAttribute : Attribute => parameter.GetCustomAttribute<TAttribute>() is not null;

        return Has<RowAttribute>() ? Kind.Row
            : Has<SharedAttribute>() ? Kind.SharedRow
            : Has<SampleWeightAttribute>() ? Kind.Weight
            : Has<RowLengthAttribute>() ? Kind.RowLength
            : parameter.ParameterType == typeof(T) ? Kind.Shared
            : Element(parameter.ParameterType) == typeof(int) ? Kind.Label
            : Kind.Sample;
    }

    private static Type? Element(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : null;

    private static void Assert(bool condition) => Xunit.Assert.True(condition);
}
