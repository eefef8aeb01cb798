using System.Collections;

namespace Portfolio.Tests.Security.Tenancy;

/// <summary>Every text and id in a result, however deeply nested.</summary>
internal static class Shown
{
    /// <summary>Some values contain another of their type (the next year, and its next): no result is nested as deeply as this.</summary>
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

    /// <summary>A property that is only valid in some states (a refused result has no value).</summary>
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
