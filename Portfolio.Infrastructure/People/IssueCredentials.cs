using Portfolio.Infrastructure.Windows;

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

/// <summary>Makes one-time codes; what is returned is the only place where they stand, and is printed at once.</summary>
public sealed class IssueCredentials(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Slips on one sheet; the rest stays as it is, for the next sheet.</summary>
    public const int Most = 2_000;

    /// <param name="Id">the account or the class; none for the other two</param>
    public sealed record Command(IssueTo To, Guid? Id = null);

    /// <returns>The sheet; or <c>not-yours</c>, <c>not-found</c>, <c>account-inactive</c>, <c>nobody-to-issue</c>, <c>conflict</c>.</returns>
    public Task<Result<IssuedSheet>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) => Attempts.RunAsync<IssuedSheet>(async () =>
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var year = (await db.CurrentCalendarAsync(actor.School, now, ct))?.Semester.Year ?? SchoolYear.Of(TaipeiTime.DayOf(now));
        var people = await PeopleAsync(db, command, year, ct);
        if (people.Count == 0)
        {
            return command.To == IssueTo.Account ? CommonErrors.NotFound : AccountErrors.NobodyToIssue;
        }

        var slips = new List<IssuedSlip>();
        foreach (var person in people.Take(Most))
        {
            var code = OneTimeCode.Create();
            if (person.Account.Issue(actor, OneTimeCode.Hash(code), now) is { Error: { } refused })
            {
                return refused;
            }

            slips.Add(new(person.Account.Id, person.Account.Name, person.ClassName, person.SeatNo, person.Account.SignInName, code));
        }

        var school = await db.Schools.Where(s => s.SchoolId == actor.School).Select(s => s.Name).SingleAsync(ct);
        var sheet = new IssuedSheet(school, now, now.AddDays(Account.CodeDays), slips, Math.Max(0, people.Count - Most));
        return (await db.SaveAsync(ct)).Error is { } overtaken ? overtaken : sheet;
    });

    /// <summary>Accounts in the order of their slips: class, seat, name; one more than a sheet takes tells that there are more.</summary>
    private static async Task<IReadOnlyList<Person>> PeopleAsync(PortfolioDbContext db, Command command, SchoolYear year, CancellationToken ct)
    {
        var chosen = command.To switch
        {
            IssueTo.Account => db.Accounts.Where(a => a.Id == new AccountId(command.Id ?? Guid.Empty)),
            IssueTo.HomeroomClass => Without(db.Accounts.Where(a => db.Enrolments.Any(e =>
                e.StudentId == a.StudentId && e.ClassId == new HomeroomClassId(command.Id ?? Guid.Empty) && EnrolmentStatuses.Present.Contains(e.Status)))),
            IssueTo.Teachers => Without(db.Accounts.Where(a => a.TeacherId != null)),
            IssueTo.NotIssued => db.Accounts.Where(a => a.IsActive && a.Credential == CredentialState.NotIssued && (a.Roles & Roles.CityAdministrator) == Roles.None),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.To, "Nobody knows for whom"),
        };
        return await (
            from a in chosen
            from p in (
                from e in db.Enrolments
                join c in db.Classes on e.ClassId equals c.Id
                where e.StudentId == a.StudentId && e.Year == year
                select new { c.Name, e.SeatNo }).DefaultIfEmpty()
            orderby p.Name, p.SeatNo, a.SignInName
            select new Person(a, p.Name, p.SeatNo)).Take(Most + 1).ToListAsync(ct);

        static IQueryable<Account> Without(IQueryable<Account> accounts) =>
            accounts.Where(a => a.IsActive && a.Credential != CredentialState.Own && (a.Roles & Roles.CityAdministrator) == Roles.None);
    }

    private sealed record Person(Account Account, string? ClassName, int? SeatNo);
}

/// <summary>What is printed, once.</summary>
/// <param name="Left">people of the same choice for whom this sheet had no room: at least so many</param>
public sealed record IssuedSheet(string SchoolName, DateTimeOffset IssuedAt, DateTimeOffset ValidUntil, IReadOnlyList<IssuedSlip> Slips, int Left);

/// <summary>One person's slip.</summary>
/// <param name="ClassName">none for who is in no class</param>
/// <param name="Code">in clear: nowhere else, and never again</param>
public sealed record IssuedSlip(AccountId Account, string Name, string? ClassName, int? SeatNo, string SignInName, string Code);
