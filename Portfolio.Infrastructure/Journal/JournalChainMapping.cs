using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Journal;

internal sealed class JournalChainMapping : IEntityTypeConfiguration<JournalChain>
{
    public void Configure(EntityTypeBuilder<JournalChain> builder)
    {
        builder.ToTable("JournalChains");
        builder.HasKey(c => c.SchoolId);
        builder.Property(c => c.SchoolId).ValueGeneratedNever();
        builder.Property(c => c.Length).IsConcurrencyToken();
        builder.Property(c => c.Seal).HasMaxLength(64).IsFixedLength();
    }
}
