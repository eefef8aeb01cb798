using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>How the domain's value types are stored in columns, identically on every provider.</summary>
internal static class Conversions
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        foreach (var id in typeof(OutcomeId).Assembly.GetTypes().Where(IsEntityId))
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        // SQLite cannot compare DateTimeOffset, and one format on all providers keeps them alike: UTC ticks.
        builder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        builder.Properties<decimal>().HavePrecision(5, 2);
        builder.Properties<ItemKind>().HaveConversion<ItemKindConverter>().HaveMaxLength(ItemKind.MaxLength);
        builder.Properties<SchoolYear>().HaveConversion<SchoolYearConverter>();
        builder.Properties<OutcomeState>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<Verdict>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<EvidenceKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<EvidenceFormat>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<ScanState>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<WindowKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<ExtensionScope>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<EnrolmentStatus>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<CredentialState>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<CredentialKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<CourseRecordKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<CadreLevel>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<ConductKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<RecordPart>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<ImportKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<ImportState>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<ImportAct>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<NoticeKind>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<StoragePlace>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<DamageKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<Backups.BackupState>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<Domain.Performances.PerformanceCategory>().HaveConversion<string>().HaveMaxLength(24);
    }

    private static bool IsEntityId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
}

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IEntityId<TId>
{
    private static TId From(Guid value) => TId.From(value);
}

internal sealed class TicksConverter()
    : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class ItemKindConverter() : ValueConverter<ItemKind, string>(kind => kind.Name, name => new ItemKind(name));

internal sealed class SchoolYearConverter() : ValueConverter<SchoolYear, int>(year => year.Roc, roc => new SchoolYear(roc));
