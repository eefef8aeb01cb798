using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Courses;

internal sealed class HomeroomClassMapping : IEntityTypeConfiguration<HomeroomClass>
{
    public void Configure(EntityTypeBuilder<HomeroomClass> builder)
    {
        builder.MapAggregate("Classes", c => c.Id);
        builder.Property(c => c.Name).HasMaxLength(40);
        builder.HasIndex(c => new { c.SchoolId, c.Year, c.Name }).IsUnique();
        builder.HasIndex(c => new { c.HomeroomTeacherId, c.Year });
    }
}

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.MapAggregate("Enrolments", e => e.Id);
        builder.HasIndex(e => new { e.ClassId, e.SeatNo });
        builder.HasIndex(e => new { e.StudentId, e.Year }).IsUnique();
        builder.HasMany(e => e.FormerPlaces).WithOne().HasForeignKey(p => p.EnrolmentId);
    }
}

internal sealed class FormerPlaceMapping : IEntityTypeConfiguration<FormerPlace>
{
    public void Configure(EntityTypeBuilder<FormerPlace> builder)
    {
        builder.ToTable("FormerPlaces");
        builder.HasKey(p => new { p.EnrolmentId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
    }
}

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.MapAggregate("Courses", c => c.Id);
        builder.Property(c => c.Code).HasMaxLength(40);
        builder.Property(c => c.Subject).HasMaxLength(100);
        builder.HasIndex(c => new { c.SchoolId, c.SemesterId, c.Code }).IsUnique();
        builder.HasMany(c => c.Teachers).WithOne().HasForeignKey(t => t.CourseId);
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.CourseId);
    }
}

internal sealed class CourseTeacherMapping : IEntityTypeConfiguration<CourseTeacher>
{
    public void Configure(EntityTypeBuilder<CourseTeacher> builder)
    {
        builder.ToTable("CourseTeachers");
        builder.HasKey(t => new { t.CourseId, t.TeacherId });
        builder.HasIndex(t => t.TeacherId);
    }
}

internal sealed class CourseMemberMapping : IEntityTypeConfiguration<CourseMember>
{
    public void Configure(EntityTypeBuilder<CourseMember> builder)
    {
        builder.ToTable("CourseMembers");
        builder.HasKey(m => new { m.CourseId, m.StudentId });
        builder.HasIndex(m => m.StudentId);
    }
}
