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
            // Existing schools get the rule's default instead of 0; a value is always written.
            policy.Property(p => p.FirstReminderDays).HasDefaultValue(new SchoolPolicy().FirstReminderDays).ValueGeneratedNever();
            policy.Property(p => p.SecondReminderDays).HasDefaultValue(new SchoolPolicy().SecondReminderDays).ValueGeneratedNever();
        });
        builder.HasMany(s => s.PolicyRevisions).WithOne().HasForeignKey(r => r.SchoolId).OnDelete(DeleteBehavior.Cascade);
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
