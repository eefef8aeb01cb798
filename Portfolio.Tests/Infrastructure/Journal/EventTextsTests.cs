using System.Collections;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Journal;

/// <summary>Chained entries are kept forever, so no domain event has a field for personal text.</summary>
public sealed class EventTextsTests
{
    /// <summary>Strings that no person has written, each with its meaning.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        [$"{nameof(EvidenceDamageFound)}.{nameof(EvidenceDamageFound.Sha256)}"] = "a hash",
        [$"{nameof(EvidenceHealed)}.{nameof(EvidenceHealed.Sha256)}"] = "a hash",
    };

    private static IReadOnlyList<Type> Events { get; } =
        [.. typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)];

    [Fact]
    public void EveryEvent_HoldsIdsAndValuesOnly()
    {
        Assert.InRange(Events.Count, 35, 500);
        var texts = Events.SelectMany(e => TextsOf(e, e.Name)).ToList();
        Assert.Equal(Values.Keys.Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryEvent_CanBeSerialised() =>
        Assert.All(Events, e => Assert.NotNull(EventJson.Options.GetTypeInfo(e)));

    /// <summary>The paths from an event to a string; every type that is not a known value counts as one.</summary>
    private static IEnumerable<string> TextsOf(Type type, string way)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum || IsId(plain) || plain == typeof(Guid) || plain == typeof(DateOnly) || plain == typeof(DateTimeOffset) || (plain.IsPrimitive && plain != typeof(char)))
        {
            return [];
        }

        if (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
        {
            return plain.GetGenericArguments().SelectMany(a => TextsOf(a, way));
        }

        return plain.Assembly == typeof(DomainEvent).Assembly && plain is { IsClass: true } or { IsValueType: true }
            ? plain.GetProperties().SelectMany(p => TextsOf(p.PropertyType, $"{way}.{p.Name}"))
            : [way];
    }

    private static bool IsId(Type type) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
