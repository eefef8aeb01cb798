using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.MapAggregate("Schools", s => s.SchoolId);
        builder.Property(s => s.Code).HasMaxLength(32);
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.ComplexProperty(s => s.Policy, policy =>
        {
            // Schools that are there already get the rule's default, not none; a value is always written.
            policy.Property(p => p.FirstReminderDays).HasDefaultValue(new SchoolPolicy().FirstReminderDays).ValueGeneratedNever();
            policy.Property(p => p.SecondReminderDays).HasDefaultValue(new SchoolPolicy().SecondReminderDays).ValueGeneratedNever();
        });
    }
}

internal sealed class SemesterMapping : IEntityTypeConfiguration<Semester>
{
    public void Configure(EntityTypeBuilder<Semester> builder)
    {
        builder.MapAggregate("Semesters", s => s.Id);
        builder.HasIndex(s => new { s.SchoolId, s.Year, s.Term }).IsUnique();
    }
}

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.MapAggregate("Extensions", e => e.Id);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.HasIndex(e => new { e.SchoolId, e.Year });
        builder.HasIndex(e => e.SemesterId);
    }
}

internal sealed class YearWindowMapping : IEntityTypeConfiguration<YearWindow>
{
    public void Configure(EntityTypeBuilder<YearWindow> builder)
    {
        builder.MapAggregate("YearWindows", w => w.Id);
        builder.HasIndex(w => new { w.SchoolId, w.Year, w.Kind, w.Grade }).IsUnique();
    }
}

internal sealed class WindowClosingMapping : IEntityTypeConfiguration<WindowClosing>
{
    public void Configure(EntityTypeBuilder<WindowClosing> builder)
    {
        builder.MapAggregate("WindowClosings", c => c.Id);
        builder.HasIndex(c => new { c.SemesterId, c.Kind, c.ClosedAt }).IsUnique();
    }
}
