using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Domain.Audit;

namespace Portfolio.Infrastructure.Persistence;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Action).HasMaxLength(64);
        builder.HasIndex(a => new { a.SchoolId, a.At });
        builder.HasIndex(a => new { a.SchoolId, a.Subject });
    }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => m.Sequence);
        builder.Property(m => m.Sequence).ValueGeneratedOnAdd();
        builder.Property(m => m.Type).HasMaxLength(64);
    }
}

internal sealed class SavedCommandMapping : IEntityTypeConfiguration<SavedCommand>
{
    public void Configure(EntityTypeBuilder<SavedCommand> builder)
    {
        builder.ToTable("Commands");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.At);
    }
}
