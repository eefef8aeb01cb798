using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.People;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.MapAggregate("Accounts", a => a.Id);
        builder.Property(a => a.SignInName).HasMaxLength(64);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.SecurityStamp).HasMaxLength(32);
        builder.Property(a => a.StateReason).HasMaxLength(500);
        builder.Property(a => a.Language).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(a => a.SignInName).IsUnique();
        builder.HasIndex(a => new { a.SchoolId, a.StudentId });
        builder.HasIndex(a => new { a.SchoolId, a.TeacherId });
        builder.Ignore(a => a.Administration);
        builder.HasMany(a => a.Credentials).WithOne().HasForeignKey(c => c.AccountId);
    }
}

internal sealed class CredentialMapping : IEntityTypeConfiguration<Credential>
{
    /// <summary>Large enough for the public key of a passkey, which is longer than any hash.</summary>
    private const int SecretMaxLength = 1000;

    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("Credentials");
        builder.HasKey(c => new { c.AccountId, c.Number });
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Issuer).HasMaxLength(Credential.IssuerMaxLength);
        builder.Property(c => c.Subject).HasMaxLength(Credential.SubjectMaxLength);
        builder.Property(c => c.Secret).HasMaxLength(SecretMaxLength);
        builder.HasIndex(c => new { c.Kind, c.Issuer, c.Subject }).IsUnique();
    }
}

internal sealed class SignInTallyMapping : IEntityTypeConfiguration<SignInTally>
{
    public void Configure(EntityTypeBuilder<SignInTally> builder)
    {
        builder.ToTable("SignInTallies");
        builder.HasKey(t => t.Name);
        builder.Property(t => t.Name).HasMaxLength(SignInTally.NameLength);
        builder.HasIndex(t => t.LastAt);
    }
}

internal sealed class StudentMapping : IEntityTypeConfiguration<Student>
{
    public void Configure(EntityTypeBuilder<Student> builder)
    {
        builder.MapAggregate("Students", s => s.Id);
        builder.Property(s => s.StudentNo).HasMaxLength(32);
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.MapPersonal(s => s.Personal);
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
        builder.MapPersonal(t => t.Personal);
        builder.Property(t => t.OwnEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Ignore(t => t.Email);
        builder.HasIndex(t => new { t.SchoolId, t.TeacherNo }).IsUnique();
    }
}

internal static class PersonalMapping
{
    private const int NationalIdLength = 20;

    public static void MapPersonal<T>(
        this EntityTypeBuilder<T> builder, System.Linq.Expressions.Expression<Func<T, PersonalData?>> personal)
        where T : class => builder.ComplexProperty(personal, p =>
    {
        p.Property(d => d.NationalId).HasMaxLength(NationalIdLength);
        p.Property(d => d.Email).HasMaxLength(EmailAddress.MaxLength);
    });
}

internal sealed class DeputyMapping : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> builder)
    {
        builder.MapAggregate("Deputies", d => d.Id);
        builder.Property(d => d.Reason).HasMaxLength(500);
        builder.HasIndex(d => d.AbsentId);
        builder.HasIndex(d => d.DeputisingId);
        builder.HasMany(d => d.Courses).WithOne().HasForeignKey(c => c.DeputyId);
    }
}

internal sealed class DeputyCourseMapping : IEntityTypeConfiguration<DeputyCourse>
{
    public void Configure(EntityTypeBuilder<DeputyCourse> builder)
    {
        builder.ToTable("DeputyCourses");
        builder.HasKey(c => new { c.DeputyId, c.CourseId });
    }
}
