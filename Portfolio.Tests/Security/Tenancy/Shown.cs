using System.Collections;

namespace Portfolio.Tests.Security.Tenancy;

/// <summary>Every text and id that an answer holds, however deep.</summary>
internal static class Shown
{
    /// <summary>A small value may have another of its kind (the next year, and its next): no answer is nested as deep as this.</summary>
    private const int Deepest = 12;

    public static IEnumerable<object> In(object? answer) => In(answer, new(ReferenceEqualityComparer.Instance), 0);

    private static List<object> In(object? value, HashSet<object> seen, int depth)
    {
        if (value is null or Delegate or CancellationToken || depth > Deepest)
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
            return [.. many.Cast<object?>().SelectMany(v => In(v, seen, depth + 1))];
        }

        return type.Namespace?.StartsWith("Portfolio", StringComparison.Ordinal) == true
            ? [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false }).SelectMany(p => In(Read(p, value), seen, depth + 1))]
            : [];
    }

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
