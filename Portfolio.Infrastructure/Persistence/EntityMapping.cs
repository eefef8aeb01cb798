using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Mapping shared by every aggregate's table: the key, the school, and the version as concurrency token.</summary>
internal static class EntityMapping
{
    public static void MapAggregate<T>(this EntityTypeBuilder<T> entity, string table, Expression<Func<T, object?>> key)
        where T : Entity
    {
        entity.ToTable(table);
        entity.HasKey(key);
        foreach (var property in entity.Metadata.FindPrimaryKey()!.Properties)
        {
            property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }

        entity.Property(e => e.Version).IsConcurrencyToken();
        entity.Ignore(e => e.Events);
        entity.Ignore(e => e.Reasons);
    }
}
