using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.People;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.MapAggregate("Accounts", a => a.Id);
        builder.Property(a => a.SignInName).HasMaxLength(64);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.PasswordHash).HasMaxLength(200);
        builder.HasIndex(a => a.SignInName).IsUnique();
        builder.HasIndex(a => new { a.SchoolId, a.StudentId });
        builder.HasIndex(a => new { a.SchoolId, a.TeacherId });
    }
}

internal sealed class StudentMapping : IEntityTypeConfiguration<Student>
{
    public void Configure(EntityTypeBuilder<Student> builder)
    {
        builder.MapAggregate("Students", s => s.Id);
        builder.Property(s => s.StudentNo).HasMaxLength(32);
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.HasIndex(s => new { s.SchoolId, s.StudentNo }).IsUnique();
    }
}

internal sealed class TeacherMapping : IEntityTypeConfiguration<Teacher>
{
    public void Configure(EntityTypeBuilder<Teacher> builder)
    {
        builder.MapAggregate("Teachers", t => t.Id);
        builder.Property(t => t.TeacherNo).HasMaxLength(32);
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.HasIndex(t => new { t.SchoolId, t.TeacherNo }).IsUnique();
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.MapAggregate("Notices", n => n.Id);
        builder.HasIndex(n => new { n.RecipientId, n.At });
    }
}
