using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Journal;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(64);

        // If two nodes seal one entry, or two entries with one number, only one can save.
        builder.Property(e => e.Number).IsConcurrencyToken();
        builder.HasIndex(e => new { e.SchoolId, e.Number }).IsUnique();
        builder.Property(e => e.Seal).HasMaxLength(64).IsFixedLength();
    }
}

internal static class JournalIndexes
{
    /// <summary>An index for finding unsealed entries without scanning the sealed ones.</summary>
    public static void FindTheUnsealed(this ModelBuilder model, bool isPostgreSql) =>
        model.Entity<JournalEntry>().HasIndex(e => new { e.SchoolId, e.At, e.Step })
            .HasFilter((isPostgreSql ? $"\"{nameof(JournalEntry.Number)}\"" : $"[{nameof(JournalEntry.Number)}]") + " IS NULL");
}
