using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.People;

/// <summary>Whether a person can sign in, and with what.</summary>
public enum PersonState
{
    NotIssued,
    Issued,
    Own,
    Inactive,
}

/// <summary>A school's accounts, paged; the number of queries does not depend on the number of accounts.</summary>
public sealed class SchoolPeople(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <returns>The page; or <c>not-yours</c> for somebody who is not an administrator.</returns>
    public async Task<Result<SchoolPeopleView>> ReadAsync(Actor actor, PeopleFilter filter, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var year = (await db.CurrentCalendarAsync(now, ct))?.Semester.Year ?? SchoolYear.Of(TaipeiTime.DayOf(now));
        var people = PersonRows.Of(db, year).Matching(filter);
        var classes = await db.ClassChoicesAsync(year, ct);
        var counts = await db.Accounts.AsNoTracking().GroupBy(a => new { a.IsActive, a.CredentialState, IsTeacher = a.TeacherId != null })
            .Select(g => new StateCount(g.Key.IsActive, g.Key.CredentialState, g.Key.IsTeacher, g.Count())).ToListAsync(ct);

        var total = await people.CountAsync(ct);
        var page = Paging.PageWithin(total, PageSize, filter.Page);
        var rows = await people.Sorted(filter, classes).Skip(page * PageSize).Take(PageSize).ToListAsync(ct);
        return new SchoolPeopleView(page, rows, total, classes, counts, now);
    }

    /// <returns>One person; or <c>not-yours</c>, <c>not-found</c>.</returns>
    public async Task<Result<PersonRow>> FindAsync(Actor actor, AccountId id, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var year = (await db.CurrentCalendarAsync(now, ct))?.Semester.Year ?? SchoolYear.Of(TaipeiTime.DayOf(now));
        return await PersonRows.Of(db, year).SingleOrDefaultAsync(p => p.Id == id, ct) is { } found ? found : CommonErrors.NotFound;
    }
}

/// <param name="Search">the beginning of a number or account name, or part of a name</param>
/// <param name="Role">one role; null for all</param>
/// <param name="Page">zero-based</param>
public sealed record PeopleFilter(
    string Search = "", Roles Role = Roles.None, HomeroomClassId? Class = null, PersonState? State = null, int Page = 0,
    PeopleOrder Order = PeopleOrder.Usual, bool IsDescending = false);

public sealed record StateCount(bool IsActive, CredentialState Credential, bool IsTeacher, int Count);

/// <param name="Page">zero-based</param>
/// <param name="ReadAt">the instant that a form on this page has loaded</param>
public sealed record SchoolPeopleView(
    int Page, IReadOnlyList<PersonRow> Rows, int Total, IReadOnlyList<ClassChoice> Classes, IReadOnlyList<StateCount> Counts,
    DateTimeOffset ReadAt)
{
    public int Pages => Math.Max(1, (Total + SchoolPeople.PageSize - 1) / SchoolPeople.PageSize);

    public int NotIssued => Counts.Where(c => c is { IsActive: true, Credential: CredentialState.NotIssued }).Sum(c => c.Count);

    public int TeachersWithoutOwn =>
        Counts.Where(c => c is { IsActive: true, IsTeacher: true, Credential: not CredentialState.Own }).Sum(c => c.Count);
}
