using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Pending publications, over all schools.</summary>
public sealed class DuePublications(IDbContextFactory<PortfolioDbContext> contexts, PublishDue publish, TimeProvider clock) : IDueWork
{
    /// <summary>The name under which its runs are scheduled.</summary>
    public const string Work = "publications";

    public string Name => Work;

    public bool IsDoneBeforeStart => true;

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Outcomes.AcrossSchools().AsNoTracking().Where(o => o.EffectiveAt != null && o.PublicationId != null)
            .MinAsync(o => o.EffectiveAt, ct);
    }

    public async Task RunAsync(DateTimeOffset since, CancellationToken ct) =>
        await Each.OfAsync(await ReadAsync(clock.GetUtcNow(), ct), due => publish.ExecuteAsync(due.School, due.Publication.Id, ct));

    /// <summary>Publications due by this instant, in order.</summary>
    public async Task<IReadOnlyList<DuePublication>> ReadAsync(DateTimeOffset until, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var due = await db.Outcomes.AcrossSchools().AsNoTracking().Where(o => o.EffectiveAt <= until && o.PublicationId != null)
            .Select(o => new { o.SchoolId, o.PublicationId, o.EffectiveAt }).Distinct().ToListAsync(ct);
        return [
            .. due.OrderBy(d => d.EffectiveAt)
            .Select(d => new DuePublication(d.SchoolId, new(d.PublicationId!.Value, d.EffectiveAt!.Value)))];
    }
}

public sealed record DuePublication(SchoolId School, Publication Publication);
