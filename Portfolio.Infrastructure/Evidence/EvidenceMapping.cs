using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Maps files; the foreign key to each kind of item is mapped with that kind.</summary>
internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("EvidenceFiles");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(EvidenceName.MaxLength * 20);
        builder.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Property(f => f.Finding).HasMaxLength(EvidenceFile.MaxFinding);
        builder.HasIndex(f => f.StudentId);
        builder.HasIndex(f => new { f.SchoolId, f.Sha256 });
        builder.HasIndex(f => f.Scan);
        builder.HasIndex(f => f.UploadId);
    }
}
