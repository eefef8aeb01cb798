using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.People;

/// <summary>How far a person has come into the portal.</summary>
public enum PersonState
{
    NotIssued,
    Issued,
    Own,
    Inactive,
}

/// <summary>The accounts of a school, a page at a time; as many queries for 60,000 as for six.</summary>
public sealed class SchoolPeople(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <returns>The page; or <c>not-yours</c> for somebody who is no administrator.</returns>
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

        var rows = await people.Sorted(filter, classes).Skip(filter.Page * PageSize).Take(PageSize).ToListAsync(ct);
        return new SchoolPeopleView(filter.Page, rows, await people.CountAsync(ct), classes, counts, now);
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
/// <param name="Role">one role; none for all</param>
/// <param name="Page">from 0</param>
public sealed record PeopleFilter(
    string Search = "", Roles Role = Roles.None, HomeroomClassId? Class = null, PersonState? State = null, int Page = 0,
    PeopleOrder Order = PeopleOrder.Usual, bool IsDescending = false);

public sealed record StateCount(bool IsActive, CredentialState Credential, bool IsTeacher, int Count);

/// <param name="Page">from 0</param>
/// <param name="ReadAt">what a form on this page has seen</param>
public sealed record SchoolPeopleView(
    int Page, IReadOnlyList<PersonRow> Rows, int Total, IReadOnlyList<ClassChoice> Classes, IReadOnlyList<StateCount> Counts,
    DateTimeOffset ReadAt)
{
    public int Pages => Math.Max(1, (Total + SchoolPeople.PageSize - 1) / SchoolPeople.PageSize);

    public int NotIssued => Counts.Where(c => c is { IsActive: true, Credential: CredentialState.NotIssued }).Sum(c => c.Count);

    public int TeachersWithoutOwn =>
        Counts.Where(c => c is { IsActive: true, IsTeacher: true, Credential: not CredentialState.Own }).Sum(c => c.Count);
}
