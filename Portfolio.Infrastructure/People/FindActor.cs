namespace Portfolio.Infrastructure.People;

/// <summary>
/// The current actor of an account: roles, person and deputyships from the database, not from a cookie. Null once deactivated or
/// before a password is chosen.
/// </summary>
public sealed class FindActor(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public async Task<Actor?> ByAccountAsync(AccountId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Accounts.AcrossSchools().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.IsActive, ct) is { } account
            ? await OfAsync(account, ct)
            : null;
    }

    /// <summary>For a session that has just been loaded: its account is not queried again.</summary>
    public Task<Actor?> OfAsync(AccountSession session, CancellationToken ct) => OfAsync(session.Account, ct);

    private async Task<Actor?> OfAsync(Account account, CancellationToken ct)
    {
        if (account.CredentialState != CredentialState.Own)
        {
            return null;
        }

        var actor = account.AsActor();
        return account.TeacherId is { } teacher ? actor with { Deputyships = await DeputyshipsAsync(teacher, ct) } : actor;
    }

    /// <summary>Current and future ones; a page that stays open checks each time whether they apply.</summary>
    private async Task<IReadOnlyList<Deputyship>> DeputyshipsAsync(TeacherId teacher, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var today = TaipeiTime.DayOf(clock.GetUtcNow());
        return await (
            from d in db.Deputies.AcrossSchools().AsNoTracking()
            join t in db.Teachers on d.AbsentId equals t.Id
            where d.DeputisingId == teacher && d.EndedAt == null && d.Until >= today
            orderby d.From, d.Id
            select new Deputyship(d.AbsentId, t.Name, d.From, d.Until, d.EndedAt, d.Courses.Select(c => c.CourseId).ToList()))
                .ToListAsync(ct);
    }
}
