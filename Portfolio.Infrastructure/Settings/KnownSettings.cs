using System.Collections;

namespace Portfolio.Infrastructure.Settings;

/// <summary>Configuration keys that the portal reads.</summary>
/// <param name="Keys">with colons; a key that ends with <c>:*</c> has any number of entries</param>
public sealed record KnownSettings(IReadOnlyList<string> Keys)
{
    /// <summary>All keys of a section that is bound to this type.</summary>
    internal static KnownSettings Of(string section, Type options) => new([.. KeysOf(section, options)]);

    private static IEnumerable<string> KeysOf(string prefix, Type type) => type.GetProperties().SelectMany(p =>
    {
        var key = $"{prefix}:{p.Name}";
        return p.PropertyType.Assembly == typeof(KnownSettings).Assembly && p.PropertyType.IsClass ? KeysOf(key, p.PropertyType)
            : p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable)) ? [$"{key}:*"]
            : [key];
    });
}
