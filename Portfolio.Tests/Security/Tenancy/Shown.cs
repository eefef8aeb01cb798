using System.Collections;

namespace Portfolio.Tests.Security.Tenancy;

/// <summary>Every text and id that an answer holds, however deep.</summary>
internal static class Shown
{
    public static IEnumerable<object> In(object? answer) => In(answer, new(ReferenceEqualityComparer.Instance));

    private static List<object> In(object? value, HashSet<object> seen)
    {
        if (value is null or Delegate or CancellationToken)
        {
            return [];
        }

        if (value is string or Guid)
        {
            return [value];
        }

        if (value is Stream bytes)
        {
            bytes.Dispose();
            return [];
        }

        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || (!type.IsValueType && !seen.Add(value)))
        {
            return [];
        }

        if (value is IEnumerable many)
        {
            return [.. many.Cast<object?>().SelectMany(v => In(v, seen))];
        }

        return type.Namespace?.StartsWith("Portfolio", StringComparison.Ordinal) == true
            ? [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false } && !IsEndless(p, type)).SelectMany(p => In(Read(p, value), seen))]
            : [];
    }

    /// <summary>A value that holds another of its kind, as a school year its next, has no end and no texts of its own.</summary>
    private static bool IsEndless(System.Reflection.PropertyInfo property, Type type) => type.IsValueType && property.PropertyType == type;

    /// <summary>A property that only speaks of an answer that is there (a refused result has no value).</summary>
    private static object? Read(System.Reflection.PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (System.Reflection.TargetInvocationException)
        {
            return null;
        }
    }
}
