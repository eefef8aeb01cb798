namespace Portfolio.Infrastructure.People;

/// <summary>For whom codes are printed.</summary>
public enum IssueTo
{
    /// <summary>One person, whatever their credentials: also somebody who has forgotten the password.</summary>
    Account,

    /// <summary>A class of this school year: those who have not chosen credentials yet.</summary>
    HomeroomClass,

    /// <summary>Every teacher who has not chosen credentials yet.</summary>
    Teachers,

    /// <summary>Everybody to whom nothing has been issued.</summary>
    NotIssued,
}

internal static class IssueChoices
{
    /// <summary>
    /// The selected accounts, whatever their credentials. For a group this never includes people who have chosen their own: those are
    /// replaced one by one only.
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
    /// The first of them with class and seat of this year, in the order of their slips. No database sorts classes as schools do, so
    /// everybody's class and seat are read and sorted here, and only the first accounts are loaded.
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

    /// <summary>Accounts with a printed code that is still valid.</summary>
    public static IQueryable<Account> WithValidCode(this IQueryable<Account> accounts, DateTimeOffset now)
    {
        var oldest = now.AddDays(-Account.CodeDays);
        return accounts.Where(a => a.IsActive && a.CredentialState == CredentialState.Issued && a.IssuedAt > oldest);
    }

    private static IQueryable<Account> Without(IQueryable<Account> accounts) =>
        accounts.Where(a => a.IsActive && a.CredentialState != CredentialState.Own && (a.Roles & Roles.CityAdministrator) == Roles.None);
}

internal sealed record Issued(Account Account, string? ClassName, int? SeatNo);
