using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>What ties a file to the row of its item is mapped where that kind of item is.</summary>
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
