using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Tests.Generation;

/// <summary>Walks everything that can be reached from an object.</summary>
internal static class ObjectGraph
{
    /// <summary>Returns the path of fields to the first object that is forbidden, or null.</summary>
    public static string? FindPath(object root, Predicate<object> isForbidden)
    {
        HashSet<object> seen = new(ReferenceComparer.Instance);
        Stack<(object Value, string Path)> pending = new();
        pending.Push((root, root.GetType().Name));
        while (pending.Count > 0)
        {
            (object value, string path) = pending.Pop();
            if (isForbidden(value))
            {
                return path;
            }

            Type type = value.GetType();
            if (type.IsPrimitive || type.IsEnum || value is string or Type or Delegate || (!type.IsValueType && !seen.Add(value)))
            {
                continue;
            }

            if (value is Array array)
            {
                foreach (object element in array.Cast<object?>().OfType<object>())
                {
                    pending.Push((element, path + "[]"));
                }
            }

            for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
            {
                const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
                foreach (FieldInfo field in declaring.GetFields(Fields).Where(field => !field.FieldType.IsPointer))
                {
                    if (field.GetValue(value) is { } held)
                    {
                        pending.Push((held, $"{path}.{field.Name}"));
                    }
                }
            }
        }

        return null;
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static ReferenceComparer Instance { get; } = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
