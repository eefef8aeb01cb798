using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Journal;

internal sealed class EntryReasonMapping : IEntityTypeConfiguration<EntryReason>
{
    public void Configure(EntityTypeBuilder<EntryReason> builder)
    {
        builder.ToTable("EntryReasons");
        builder.HasKey(r => r.EntryId);
        builder.Property(r => r.EntryId).ValueGeneratedNever();
        builder.Property(r => r.Text).HasMaxLength(500);
        builder.HasOne<JournalEntry>().WithOne().HasForeignKey<EntryReason>(r => r.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
