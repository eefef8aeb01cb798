using System.Text.Json;

namespace Portfolio.Infrastructure.Schools;

/// <summary>The school's rules as they are, and who changed which of them, when and why.</summary>
public sealed class PolicyBook(IDbContextFactory<PortfolioDbContext> contexts)
{
    private const int Shown = 50;

    public async Task<PolicyBookView> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var school = await db.Schools.AsNoTracking().Select(s => new { s.Policy, s.Version }).SingleAsync(ct);
        var changes = await (
            from a in db.Audit.AsNoTracking()
            where a.Subject == actor.School.Value && a.Action == nameof(PolicyChanged)
            join p in db.Accounts on a.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            orderby a.At descending
            select new { a.Facts, a.At, Name = p == null ? string.Empty : p.Name }).Take(Shown).ToListAsync(ct);
        return new(
            school.Policy,
            school.Version,
            [
                .. changes.Select(c =>
                {
                    var facts = JsonSerializer.Deserialize<PolicyChanged>(c.Facts, EventJson.Options)!;
                    return new PolicyChangeView(c.At, c.Name, facts.Reason, facts.Changes);
                }),
            ]);
    }
}

/// <param name="Version">of the school, to be given back when its rules are changed</param>
public sealed record PolicyBookView(SchoolPolicy Policy, long Version, IReadOnlyList<PolicyChangeView> History);

public sealed record PolicyChangeView(DateTimeOffset At, string By, string Reason, IReadOnlyList<PolicyChange> Changes);
