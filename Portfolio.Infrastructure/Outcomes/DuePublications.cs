namespace Portfolio.Infrastructure.Outcomes;

/// <summary>What is on its way to be published, over all schools.</summary>
public sealed class DuePublications(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <summary>Those whose time has come by this instant, in order.</summary>
    public async Task<IReadOnlyList<DuePublication>> ReadAsync(DateTimeOffset until, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var due = await db.Outcomes.AcrossSchools().AsNoTracking().Where(o => o.EffectiveAt <= until && o.PublicationId != null)
            .Select(o => new { o.SchoolId, o.PublicationId, o.EffectiveAt }).Distinct().ToListAsync(ct);
        return [.. due.OrderBy(d => d.EffectiveAt).Select(d => new DuePublication(d.SchoolId, new(d.PublicationId!.Value, d.EffectiveAt!.Value)))];
    }
}

public sealed record DuePublication(SchoolId School, Publication Publication);
