namespace Portfolio.Infrastructure.People;

/// <summary>Who may certify: a teacher whose active account has the role.</summary>
internal static class Certifiers
{
    public static IQueryable<Account> CertifierAccounts(this PortfolioDbContext db) =>
        db.Accounts.AsNoTracking()
            .Where(a => a.TeacherId != null && a.IsActive && (a.Roles & Roles.SubjectTeacher) == Roles.SubjectTeacher);

    /// <summary>The account with which the teacher certifies; null when there is no active one.</summary>
    public static async Task<AccountId?> CertifierAsync(this PortfolioDbContext db, TeacherId teacher, CancellationToken ct) =>
        (await db.CertifierAccounts().Where(a => a.TeacherId == teacher).OrderBy(a => a.Id).FirstOrDefaultAsync(ct))?.Id;
}
