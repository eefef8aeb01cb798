namespace Portfolio.Infrastructure.Schools;

/// <summary>The school's current policy, and who changed which rule, when and why.</summary>
public sealed class PolicyBook(IDbContextFactory<PortfolioDbContext> contexts)
{
    private const int Shown = 50;

    public async Task<PolicyBookView> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var school = await db.Schools.AsNoTracking().Select(s => new { s.Policy, s.Version }).SingleAsync(ct);
        var changes = await (
            from r in db.PolicyRevisions.AsNoTracking()
            join p in db.Accounts on r.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            orderby r.At descending
            select new PolicyChangeView(r.At, p == null ? string.Empty : p.Name, r.Reason, r.Changes)).Take(Shown).ToListAsync(ct);
        return new(school.Policy, school.Version, changes);
    }
}

/// <param name="Version">the school's version, to be sent back with a change</param>
public sealed record PolicyBookView(SchoolPolicy Policy, long Version, IReadOnlyList<PolicyChangeView> History);

public sealed record PolicyChangeView(DateTimeOffset At, string By, string Reason, IReadOnlyList<PolicyChange> Changes);
