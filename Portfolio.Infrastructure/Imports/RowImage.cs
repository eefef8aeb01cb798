using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portfolio.Infrastructure.Imports;

/// <summary>A row's values as JSON by property, enough to restore it.</summary>
internal static class RowImage
{
    /// <summary>All values.</summary>
    public static string Whole(EntityEntry entry) =>
        Write(Properties(entry).ToDictionary(p => Path(p.Metadata), p => p.OriginalValue, StringComparer.Ordinal));

    /// <summary>The key and the changed values, before and after, without the version.</summary>
    public static (string Before, string After) Difference(EntityEntry entry)
    {
        var shown = Properties(entry).Where(p => IsKey(p.Metadata) || (p.IsModified && p.Metadata.Name != nameof(Entity.Version))).ToList();
        return (Write(shown.ToDictionary(p => Path(p.Metadata), p => p.OriginalValue, StringComparer.Ordinal)),
            Write(shown.ToDictionary(p => Path(p.Metadata), p => p.CurrentValue, StringComparer.Ordinal)));
    }

    /// <summary>The tracked row that an image belongs to; null when it is gone.</summary>
    public static async Task<EntityEntry?> FindAsync(
        PortfolioDbContext db, IEntityType type, Dictionary<string, JsonElement> image, CancellationToken ct)
    {
        var key = type.FindPrimaryKey()!.Properties.Select(p => Value(p, image[p.Name])).ToArray();
        return await db.FindAsync(type.ClrType, key, ct) is { } found ? db.Entry(found) : null;
    }

    /// <summary>Whether the row still has every value of the image.</summary>
    public static bool Agrees(EntityEntry entry, Dictionary<string, JsonElement> image) =>
        Properties(entry).Where(p => image.ContainsKey(Path(p.Metadata)))
            .All(p => Equals(p.CurrentValue, Value(p.Metadata, image[Path(p.Metadata)])));

    /// <summary>Sets the row to the image's values.</summary>
    public static void Restore(EntityEntry entry, Dictionary<string, JsonElement> image)
    {
        foreach (var property in Properties(entry).Where(p => image.ContainsKey(Path(p.Metadata)) && !IsKey(p.Metadata)))
        {
            property.CurrentValue = Value(property.Metadata, image[Path(property.Metadata)]);
        }

        if (entry.Metadata.FindProperty(nameof(Entity.Version)) is not null)
        {
            var version = entry.Property(nameof(Entity.Version));
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }

    /// <summary>Inserts a row again that had been deleted.</summary>
    public static void AddAgain(PortfolioDbContext db, IEntityType type, Dictionary<string, JsonElement> image)
    {
        var constructor =
            type.ClrType.GetConstructor(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic, []);
        var entry = db.Entry(constructor?.Invoke(null) ?? RuntimeHelpers.GetUninitializedObject(type.ClrType));
        foreach (var property in Properties(entry))
        {
            property.CurrentValue = Value(property.Metadata, image[Path(property.Metadata)]);
        }

        entry.State = EntityState.Added;
    }

    public static Dictionary<string, JsonElement> Read(string image) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(image, EventJson.Options)!;

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties));

    private static string Path(IReadOnlyProperty property) =>
        property.DeclaringType is IReadOnlyComplexType complex ? $"{complex.ComplexProperty.Name}.{property.Name}" : property.Name;

    private static bool IsKey(IReadOnlyProperty property) => property.IsPrimaryKey();

    private static object? Value(IReadOnlyProperty property, JsonElement json) => json.Deserialize(property.ClrType, EventJson.Options);

    private static string Write(Dictionary<string, object?> values) => JsonSerializer.Serialize(values, EventJson.Options);
}
