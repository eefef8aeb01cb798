using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Records;

internal sealed class CourseRecordMapping : IEntityTypeConfiguration<CourseRecord>
{
    public void Configure(EntityTypeBuilder<CourseRecord> builder)
    {
        builder.MapAggregate("CourseRecords", r => r.Id);
        builder.HasIndex(r => new { r.CourseId, r.StudentId, r.Kind }).IsUnique();
        builder.HasIndex(r => r.StudentId);
    }
}

internal sealed class CadreRoleMapping : IEntityTypeConfiguration<CadreRole>
{
    public void Configure(EntityTypeBuilder<CadreRole> builder)
    {
        builder.MapAggregate("CadreRoles", r => r.Id);
        builder.Property(r => r.Post).HasMaxLength(60);
        builder.Property(r => r.Unit).HasMaxLength(60);
        builder.HasIndex(r => new { r.StudentId, r.SemesterId, r.Level, r.Post }).IsUnique();
        builder.HasIndex(r => r.SemesterId);
    }
}

internal sealed class ConductRecordMapping : IEntityTypeConfiguration<ConductRecord>
{
    public void Configure(EntityTypeBuilder<ConductRecord> builder)
    {
        builder.MapAggregate("ConductRecords", r => r.Id);
        builder.Property(r => r.Text).HasMaxLength(200);
        builder.HasIndex(r => new { r.StudentId, r.Year });
        builder.HasIndex(r => new { r.SchoolId, r.Year });
    }
}

internal sealed class AdviserAssignmentMapping : IEntityTypeConfiguration<AdviserAssignment>
{
    public void Configure(EntityTypeBuilder<AdviserAssignment> builder)
    {
        builder.MapAggregate("AdviserAssignments", a => a.Id);
        builder.HasIndex(a => new { a.TeacherId, a.Year });
        builder.HasIndex(a => new { a.StudentId, a.Year });
    }
}

internal sealed class MistakeReportMapping : IEntityTypeConfiguration<MistakeReport>
{
    private const int TextUnits = 10_000;

    public void Configure(EntityTypeBuilder<MistakeReport> builder)
    {
        builder.MapAggregate("MistakeReports", r => r.Id);
        builder.Property(r => r.Text).HasMaxLength(TextUnits);
        builder.Property(r => r.Answer).HasMaxLength(TextUnits);
        builder.HasIndex(r => new { r.SchoolId, r.AnsweredAt });
        builder.HasIndex(r => r.StudentId);
    }
}
