using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.People;

/// <summary>Issues one-time codes; the returned sheet is the only place that has them, and is printed at once.</summary>
public sealed class IssueCredentials(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Maximum number of slips on one sheet; other accounts stay unchanged for the next sheet.</summary>
    public const int Most = 2_000;

    /// <param name="Id">the account or the class; null for the other two choices</param>
    /// <param name="Seen">
    /// what the form showed: the version of the single account, or the instant, in ticks, at which the group was read. A form that is
    /// submitted again, by reloading the printed page, issues nothing. Null from a script.
    /// </param>
    /// <param name="Replaces">whether existing credentials are to be replaced; ignored without <paramref name="Seen"/></param>
    public sealed record Command(IssueTo To, Guid? Id = null, long? Seen = null, bool Replaces = false);

    /// <returns>
    /// The sheet; or <c>not-yours</c>, <c>not-found</c>, <c>account-inactive</c>, <c>nobody-to-issue</c>, <c>has-password</c>,
    /// <c>slip-valid</c>, <c>slip-changed</c>, <c>conflict</c>.
    /// </returns>
    public Task<Result<IssuedSheet>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync<IssuedSheet>(async () =>
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var year = (await db.CurrentCalendarAsync(now, ct))?.Semester.Year ?? SchoolYear.Of(TaipeiTime.DayOf(now));
        var meant = db.MeantBy(command.To, command.Id);
        if (await RefusalAsync(meant, command, now, ct) is { } refusal)
        {
            return refusal;
        }

        var (replaces, valid) = (command is { Replaces: true, Seen: not null }, meant.WithValidCode(now).Select(a => a.Id));
        var people = await ToIssue(meant, valid, command, replaces).Include(a => a.Credentials)
            .InOrderAsync(db, year, Most + 1, ct);
        var kept = replaces || command.To is IssueTo.Account or IssueTo.NotIssued ? 0 : await valid.CountAsync(ct);
        if (people.Count == 0)
        {
            return kept > 0 ? AccountErrors.SlipValid : command.To == IssueTo.Account ? CommonErrors.NotFound : AccountErrors.NobodyToIssue;
        }

        var slips = new List<IssuedSlip>();
        foreach (var person in people.Take(Most))
        {
            var code = OneTimeCode.Create();
            if (person.Account.Administration.Issue(actor, OneTimeCode.Hash(code), now, replaces) is { Error: { } refused })
            {
                return refused;
            }

            slips.Add(new(person.Account.Id, person.Account.Name, person.ClassName, person.SeatNo, person.Account.SignInName, code));
        }

        var school = await db.Schools.Select(s => s.Name).SingleAsync(ct);
        var sheet = new IssuedSheet(school, now, now.AddDays(Account.CodeDays), slips, Math.Max(0, people.Count - Most), kept);
        return (await db.SaveAsync(ct)).Error is { } overtaken ? overtaken : sheet;
    });

    /// <summary>
    /// A single person whatever their credentials, which the account itself then checks; of a group, those without a valid code, or
    /// everybody on request.
    /// </summary>
    private static IQueryable<Account> ToIssue(IQueryable<Account> meant, IQueryable<AccountId> valid, Command command, bool replaces) =>
        command.To switch
        {
            IssueTo.Account => meant,
            IssueTo.NotIssued => meant.Where(a => a.CredentialState == CredentialState.NotIssued),
            _ => replaces ? meant : meant.Where(a => !valid.Contains(a.Id)),
        };

    /// <summary>Whether the form is stale: it has been submitted before, or somebody else was faster.</summary>
    private static async Task<Error?> RefusalAsync(IQueryable<Account> meant, Command command, DateTimeOffset now, CancellationToken ct)
    {
        if (command.Seen is not { } seen)
        {
            return null;
        }

        if (command.To != IssueTo.Account)
        {
            var read = new DateTimeOffset(Math.Clamp(seen, 0, now.UtcTicks), TimeSpan.Zero);
            return await meant.AnyAsync(a => a.IssuedAt > read, ct) ? AccountErrors.SlipChanged : null;
        }

        return await meant.Select(a => (long?)a.Version).SingleOrDefaultAsync(ct) is { } version && version != seen
            ? AccountErrors.SlipChanged
            : null;
    }
}

/// <summary>The printed sheet, shown once.</summary>
/// <param name="Left">people in the same selection who did not fit on this sheet: at least so many</param>
/// <param name="Kept">people in the same selection whose earlier code is still valid and was kept</param>
public sealed record IssuedSheet(
    string SchoolName, DateTimeOffset IssuedAt, DateTimeOffset ValidUntil, IReadOnlyList<IssuedSlip> Slips, int Left, int Kept);

/// <summary>One person's slip.</summary>
/// <param name="ClassName">null for somebody who is in no class</param>
/// <param name="Code">in clear text: nowhere else, and never again</param>
public sealed record IssuedSlip(AccountId Account, string Name, string? ClassName, int? SeatNo, string SignInName, string Code);
