using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;

namespace LossGen.Accuracy;

/// <summary>The values and derivatives of all rows.</summary>
internal sealed record Results<T>(T[] Values, T[] Gradients, T[] Hessians);

/// <summary>
/// The generated members of one loss for one type, called with rows of the oracle. Spans can't go through reflection's own way
/// of calling, so each member is called by a delegate compiled for it.
/// </summary>
internal sealed class Kernel<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ParameterInfo[] _inputs;
    private readonly Action<object[]> _values;
    private readonly Action<object[]> _derivatives;

    private Kernel(MethodInfo loss)
    {
        _inputs = [.. loss.GetParameters().Where(p => p.ParameterType != typeof(Span<T>))];
        _values = Compile(loss);
        _derivatives = Compile(loss.DeclaringType!.GetMethods().Single(m =>
            m.Name == loss.Name + "GradientAndHessian" && m.GetParameters().Any(p => p.ParameterType == typeof(Span<T>))));
    }

    /// <summary>The kernel for a loss of the oracle, or null if there is none.</summary>
    public static Kernel<T>? Find(string oracleName)
    {
        MethodInfo? loss = typeof(Textbook).GetMethods().SingleOrDefault(m =>
            m.GetCustomAttribute<OracleNameAttribute>()?.Name == oracleName && m.GetParameters().Any(p => p.ParameterType == typeof(Span<T>)));
        return loss is null ? null : new(loss);
    }

    /// <summary>Value, gradient and Hessian at rows with the same scalars and lengths.</summary>
    public Results<T> Run(IReadOnlyList<OracleRow> rows)
    {
        double[][] numbers = [.. rows.Select(r => r.Numbers())];
        object[] inputs = new object[_inputs.Length];
        int rowInputs = _inputs.Count(IsRow);
        int single = _inputs.Count(p => p.ParameterType.IsGenericType) - rowInputs;
        int width = rowInputs == 0 ? 1 : (numbers[0].Length - single) / rowInputs;
        int column = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            int start = column;
            if (_inputs[i].ParameterType == typeof(int))
            {
                inputs[i] = width;
            }
            else if (_inputs[i].ParameterType == typeof(T))
            {
                inputs[i] = T.CreateTruncating(rows[0].Scalar(_inputs[i].Name!));
            }
            else if (_inputs[i].ParameterType == typeof(ReadOnlySpan<int>))
            {
                inputs[i] = numbers.Select(x => (int)x[start]).ToArray();
                column++;
            }
            else
            {
                int length = IsRow(_inputs[i]) ? width : 1;
                inputs[i] = numbers.SelectMany(x => x.Skip(start).Take(length)).Select(T.CreateTruncating).ToArray();
                column += length;
            }
        }

        Results<T> results = new(new T[rows.Count], new T[rows.Count * width], new T[rows.Count * width]);
        _values([.. inputs, results.Values]);
        _derivatives([.. inputs, results.Gradients, results.Hessians]);
        return results;
    }

    private static bool IsRow(ParameterInfo parameter) => parameter.GetCustomAttribute<RowAttribute>() is not null;

    private static Action<object[]> Compile(MethodInfo method)
    {
        ParameterExpression all = Expression.Parameter(typeof(object[]));
        IEnumerable<Expression> arguments = method.GetParameters().Select((p, i) =>
        {
            Expression boxed = Expression.ArrayIndex(all, Expression.Constant(i));
            return p.ParameterType.IsGenericType
                ? Expression.Convert(Expression.Convert(boxed, p.ParameterType.GetGenericArguments()[0].MakeArrayType()), p.ParameterType)
                : Expression.Convert(boxed, p.ParameterType);
        });
        return Expression.Lambda<Action<object[]>>(Expression.Call(method, arguments), all).Compile();
    }
}
