using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.MapAggregate("ImportRuns", r => r.Id);
        builder.Property(r => r.FileName).HasMaxLength(200);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.HasIndex(r => new { r.SchoolId, r.At });
    }
}

internal sealed class ImportChangeMapping : IEntityTypeConfiguration<ImportChange>
{
    public void Configure(EntityTypeBuilder<ImportChange> builder)
    {
        builder.ToTable("ImportChanges");
        builder.HasKey(c => new { c.RunId, c.Number });
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Table).HasMaxLength(40);
    }
}

/// <summary>Maps a shadow column on imported rows with the id of the run that added them; the domain classes do not know it.</summary>
internal static class ImportedRows
{
    public const string Run = "ImportRunId";

    /// <summary>Dependent types before the types they depend on.</summary>
    public static readonly IReadOnlyList<Type> Types =
    [
        typeof(FormerPlace), typeof(CourseTeacher), typeof(CourseMember), typeof(CourseRecord), typeof(CadreRole), typeof(ConductRecord),
        typeof(Enrolment), typeof(Account), typeof(Course), typeof(HomeroomClass), typeof(Student), typeof(Teacher),
    ];

    /// <summary>Adds the column and an index on it, which undo uses; PostgreSQL quotes names differently.</summary>
    public static void CarryTheirImport(this ModelBuilder model, bool isPostgreSql)
    {
        var isSet = (isPostgreSql ? $"\"{Run}\"" : $"[{Run}]") + " IS NOT NULL";
        foreach (var type in Types)
        {
            model.Entity(type).Property<ImportRunId?>(Run);
            model.Entity(type).HasIndex(Run).HasFilter(isSet);
        }
    }
}
