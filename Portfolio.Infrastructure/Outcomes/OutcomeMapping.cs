using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Outcomes;

internal sealed class OutcomeMapping : IEntityTypeConfiguration<LearningOutcome>
{
    public void Configure(EntityTypeBuilder<LearningOutcome> builder)
    {
        builder.MapAggregate("Outcomes", o => o.Id);
        builder.Ignore(o => o.Current).Ignore(o => o.Draft).Ignore(o => o.Certification).Ignore(o => o.Publishing);
        builder.HasMany(o => o.Revisions).WithOne().HasForeignKey(r => r.OutcomeId);
        builder.HasIndex(o => new { o.StudentId, o.SemesterId });
        builder.HasIndex(o => new { o.TeacherId, o.SemesterId, o.State });
        builder.HasIndex(o => new { o.ClassId, o.SemesterId });
        builder.HasIndex(o => new { o.SemesterId, o.State });
        builder.HasIndex(o => o.PublicationId);
        builder.HasIndex(o => o.EffectiveAt);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<OutcomeRevision>
{
    /// <summary>Column sizes for what the rules count as 60 and 100 characters: up to 20 UTF-16 units each.</summary>
    private const int TitleUnits = 1200;

    private const int DescriptionUnits = 2000;

    public void Configure(EntityTypeBuilder<OutcomeRevision> builder)
    {
        builder.ToTable("OutcomeRevisions");
        builder.HasKey(r => new { r.OutcomeId, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(TitleUnits);
        builder.Property(r => r.Description).HasMaxLength(DescriptionUnits);

        // A separate foreign key column beside the file's item id: it is null for files of other kinds of item.
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(nameof(OutcomeRevision.OutcomeId), nameof(EvidenceFile.Revision))
            .IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Corrections).WithOne().HasForeignKey(c => new { c.OutcomeId, c.RevisionNumber })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<DecisionCorrection>
{
    private const int ReasonUnits = 500;

    public void Configure(EntityTypeBuilder<DecisionCorrection> builder)
    {
        builder.ToTable("DecisionCorrections");
        builder.HasKey(c => new { c.OutcomeId, c.RevisionNumber, c.Number });
        builder.Property(c => c.RevisionNumber).ValueGeneratedNever();
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Reason).HasMaxLength(ReasonUnits);
    }
}
