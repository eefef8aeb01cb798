using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.People;

/// <summary>
/// For whom a printed code is out that may still be used. The codes themselves are nowhere: they can be replaced, not shown again.
/// </summary>
public sealed class SlipsOut(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Names on the page; the number tells of the rest.</summary>
    public const int Most = 100;

    /// <param name="id">the account or the class; none for the other two</param>
    /// <returns>The slips, in the order in which they were printed; or <c>not-yours</c>, <c>not-found</c> for an account that is not
    /// there.</returns>
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

/// <param name="Count">also of those that are not listed</param>
/// <param name="One">the account, when only one was asked for</param>
/// <param name="ReadAt">what a form on this page has seen</param>
public sealed record SlipsOutView(IReadOnlyList<SlipOut> Slips, int Count, PersonRow? One, DateTimeOffset ReadAt);

/// <summary>One slip that is out.</summary>
public sealed record SlipOut(
    AccountId Account, string Name, string? ClassName, int? SeatNo, string SignInName, DateTimeOffset IssuedAt, DateTimeOffset ValidUntil);
