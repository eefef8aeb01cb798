namespace Portfolio.Infrastructure.Feedback;

/// <summary>The phrases that a teacher can insert: their own, then the school's.</summary>
public sealed class PhraseBook(IDbContextFactory<PortfolioDbContext> contexts)
{
    public async Task<PhraseBookView> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var (own, school) = (ListOf(actor, isOfSchool: false), ListOf(actor, isOfSchool: true));
        var lists = await db.Set<PhraseList>().AsNoTracking().Where(p => p.Id == own || p.Id == school).ToListAsync(ct);
        return new(View(lists.Find(l => l.Id == own)), View(lists.Find(l => l.Id == school)));
    }

    internal static PhraseListId? ListOf(Actor actor, bool isOfSchool) =>
        isOfSchool ? PhraseListId.Of(actor.School) : actor.Teacher is { } teacher ? PhraseListId.Of(teacher) : null;

    private static PhraseListView View(PhraseList? list) => list is null ? new([], 0) : new(list.Phrases, list.Version);
}

public sealed record PhraseBookView(PhraseListView Own, PhraseListView School)
{
    /// <summary>In the order of their shortcut numbers: the first is 1.</summary>
    public IReadOnlyList<string> All => [.. Own.Phrases.Concat(School.Phrases).Distinct(StringComparer.Ordinal)];
}

/// <param name="Version">to be sent back with a change; 0 when there is no list yet</param>
public sealed record PhraseListView(IReadOnlyList<string> Phrases, long Version);
