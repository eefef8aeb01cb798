using Portfolio.Infrastructure.Mail;

namespace Portfolio.Infrastructure.People;

/// <summary>A person's own account, and the rules for choosing credentials.</summary>
public sealed class OwnAccount(IDbContextFactory<PortfolioDbContext> contexts, IMailSender mail)
{
    /// <returns>Null when the account is gone or deactivated.</returns>
    public async Task<OwnAccountView?> ReadAsync(AccountId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        if (await db.Accounts.AcrossSchools().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.IsActive, ct) is not { } account)
        {
            return null;
        }

        var rules = await db.RulesAsync(account, ct);
        var school = await db.Schools.AcrossSchools().AsNoTracking().Where(s => s.SchoolId == account.SchoolId).Select(s => s.Name)
            .SingleAsync(ct);
        var reminders = await db.Teachers.AcrossSchools().AsNoTracking()
            .SingleOrDefaultAsync(t => t.Id == account.TeacherId, ct) is { } teacher ? new ReminderAddress(teacher.Email, mail.IsOn) : null;
        return new(
            account.Name, school, account.SignInName, account.Roles, account.MustChoose, account.LastSignInAt, rules.NameMinLength,
            rules.PasswordMinLength, reminders);
    }
}

/// <param name="Reminders">null for somebody who is not a teacher</param>
public sealed record OwnAccountView(
    string Name, string SchoolName, string SignInName, Roles Roles, bool MustChoose, DateTimeOffset? LastSignInAt, int NameMinLength,
    int PasswordMinLength, ReminderAddress? Reminders);

/// <summary>Where a teacher's reminders are sent.</summary>
/// <param name="Email">empty when the teacher wants none, or the roster has none</param>
/// <param name="IsSent">whether this portal sends mail at all</param>
public sealed record ReminderAddress(string Email, bool IsSent);

internal static class AccountRules
{
    /// <summary>The rules for one account: its school's minimum lengths, and what others know about the person.</summary>
    public static async Task<CredentialRules> RulesAsync(this PortfolioDbContext db, Account account, CancellationToken ct)
    {
        var policy = await db.Schools.AcrossSchools().AsNoTracking().Where(s => s.SchoolId == account.SchoolId).Select(s => s.Policy)
            .SingleAsync(ct);
        var student = await db.Students.AcrossSchools().AsNoTracking().SingleOrDefaultAsync(s => s.Id == account.StudentId, ct);
        var teacher = await db.Teachers.AcrossSchools().AsNoTracking().SingleOrDefaultAsync(t => t.Id == account.TeacherId, ct);
        var facts = student is not null ? CredentialRules.FactsOf(student.StudentNo, student.Personal)
            : teacher is not null ? CredentialRules.FactsOf(teacher.TeacherNo, teacher.Personal)
            : [];
        return new(policy, student is not null, facts);
    }

    /// <summary>Whether somebody else has the name, in any school.</summary>
    public static Task<bool> IsTakenAsync(this PortfolioDbContext db, string signInName, AccountId by, CancellationToken ct) =>
        db.Accounts.AcrossSchools().AnyAsync(a => a.SignInName == signInName && a.Id != by, ct);
}
