using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Storage;

internal sealed class KeptContentMapping : IEntityTypeConfiguration<KeptContent>
{
    public void Configure(EntityTypeBuilder<KeptContent> builder)
    {
        builder.ToTable("StoredContents");
        builder.HasKey(c => new { c.SchoolId, c.Sha256 });
        builder.Property(c => c.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Ignore(c => c.Key);
        builder.HasIndex(c => c.VerifiedAt);
        builder.HasIndex(c => c.UnreferencedSince);
    }
}

internal sealed class EvidenceDamageMapping : IEntityTypeConfiguration<EvidenceDamage>
{
    public void Configure(EntityTypeBuilder<EvidenceDamage> builder)
    {
        builder.MapAggregate("EvidenceDamages", d => d.Id);
        builder.Property(d => d.Sha256).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(d => new { d.SchoolId, d.HealedAt });
    }
}
