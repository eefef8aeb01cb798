using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.People;

/// <summary>
/// Who has a printed code that is still valid. The codes themselves are not stored: they can be replaced, but not shown again.
/// </summary>
public sealed class SlipsOut(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Maximum number of names on the page; the count includes the others.</summary>
    public const int Most = 100;

    /// <param name="id">the account or the class; null for the other two choices</param>
    /// <returns>The slips, in the order in which they were printed; or <c>not-yours</c>, <c>not-found</c> for an account that does not
    /// exist.</returns>
    public async Task<Result<SlipsOutView>> ReadAsync(Actor actor, IssueTo to, Guid? id, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var year = (await db.CurrentCalendarAsync(now, ct))?.Semester.Year ?? SchoolYear.Of(TaipeiTime.DayOf(now));
        var one = to == IssueTo.Account
            ? await PersonRows.Of(db, year).SingleOrDefaultAsync(p => p.Id == new AccountId(id ?? Guid.Empty), ct)
            : null;
        if (to == IssueTo.Account && one is null)
        {
            return CommonErrors.NotFound;
        }

        var valid = db.MeantBy(to, id).WithValidCode(now).AsNoTracking();
        var rows = await valid.InOrderAsync(db, year, Most, ct);
        return new SlipsOutView(
            [
                .. rows.Select(r => new SlipOut(
                    r.Account.Id, r.Account.Name, r.ClassName, r.SeatNo, r.Account.SignInName, r.Account.IssuedAt!.Value,
                    r.Account.CodeValidUntil!.Value)),
            ],
            await valid.CountAsync(ct),
            one,
            now);
    }
}

/// <param name="Count">includes those that are not listed</param>
/// <param name="One">the account, when only one was requested</param>
/// <param name="ReadAt">the instant that a form on this page has loaded</param>
public sealed record SlipsOutView(IReadOnlyList<SlipOut> Slips, int Count, PersonRow? One, DateTimeOffset ReadAt);

/// <summary>One valid slip.</summary>
public sealed record SlipOut(
    AccountId Account, string Name, string? ClassName, int? SeatNo, string SignInName, DateTimeOffset IssuedAt, DateTimeOffset ValidUntil);
