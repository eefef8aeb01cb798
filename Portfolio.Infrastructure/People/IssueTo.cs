namespace Portfolio.Infrastructure.People;

/// <summary>For whom codes are printed.</summary>
public enum IssueTo
{
    /// <summary>One person, whatever they have now: also who has forgotten the password.</summary>
    Account,

    /// <summary>A class of this school year: those who have nothing of their own yet.</summary>
    HomeroomClass,

    /// <summary>Every teacher who has nothing of their own yet.</summary>
    Teachers,

    /// <summary>Everybody to whom nothing has been issued.</summary>
    NotIssued,
}

internal static class IssueChoices
{
    /// <summary>
    /// The accounts that are meant, whatever opens them now. What people have of their own is ended one by one only, and never here.
    /// </summary>
    public static IQueryable<Account> MeantBy(this PortfolioDbContext db, IssueTo to, Guid? id) => to switch
    {
        IssueTo.Account => db.Accounts.Where(a => a.Id == new AccountId(id ?? Guid.Empty)),
        IssueTo.HomeroomClass => Without(db.Accounts.Where(a => db.Enrolments.Any(e =>
            e.StudentId == a.StudentId && e.ClassId == new HomeroomClassId(id ?? Guid.Empty)
                && EnrolmentStatuses.Present.Contains(e.Status)))),
        IssueTo.Teachers => Without(db.Accounts.Where(a => a.TeacherId != null)),
        IssueTo.NotIssued => Without(db.Accounts),
    };

    /// <summary>
    /// The first of them with class and seat of this year, in the order of their slips. No database sorts classes as a school says them,
    /// so everybody's place is read and sorted here, and then only the accounts that come first.
    /// </summary>
    public static async Task<IReadOnlyList<Issued>> InOrderAsync(
        this IQueryable<Account> accounts, PortfolioDbContext db, SchoolYear year, int most, CancellationToken ct)
    {
        var places = await (
            from a in accounts
            from p in (
                from e in db.Enrolments
                join c in db.Classes on e.ClassId equals c.Id
                where e.StudentId == a.StudentId && e.Year == year
                select new { c.Name, e.SeatNo }).DefaultIfEmpty()
            select new { a.Id, a.SignInName, p.Name, SeatNo = (int?)p.SeatNo }).ToListAsync(ct);
        var first = places.OrderBy(p => p.Name, ClassOrder.Instance).ThenBy(p => p.SeatNo)
            .ThenBy(p => p.SignInName, StringComparer.Ordinal).Take(most).ToList();
        var ids = first.ConvertAll(p => p.Id);
        var found = await accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return [.. first.Where(p => found.ContainsKey(p.Id)).Select(p => new Issued(found[p.Id], p.Name, p.SeatNo))];
    }

    /// <summary>A code that was printed and may still be used.</summary>
    public static IQueryable<Account> WithValidCode(this IQueryable<Account> accounts, DateTimeOffset now)
    {
        var oldest = now.AddDays(-Account.CodeDays);
        return accounts.Where(a => a.IsActive && a.CredentialState == CredentialState.Issued && a.IssuedAt > oldest);
    }

    private static IQueryable<Account> Without(IQueryable<Account> accounts) =>
        accounts.Where(a => a.IsActive && a.CredentialState != CredentialState.Own && (a.Roles & Roles.CityAdministrator) == Roles.None);
}

internal sealed record Issued(Account Account, string? ClassName, int? SeatNo);
