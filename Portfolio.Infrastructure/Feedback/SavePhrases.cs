namespace Portfolio.Infrastructure.Feedback;

/// <summary>Replaces a teacher's own phrases, or the school's: additions, edits, moves and deletions in one save.</summary>
public sealed class SavePhrases(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="IsOfSchool">the school's, by an administrator; otherwise one's own</param>
    /// <param name="Seen">the version that was on screen</param>
    public sealed record Command(bool IsOfSchool, IReadOnlyList<string> Phrases, long Seen);

    /// <returns>Done; or a refusal of <see cref="PhraseList.Set"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        if (PhraseBook.ListOf(actor, command.IsOfSchool) is not { } id)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await db.Set<PhraseList>().SingleOrDefaultAsync(p => p.Id == id, ct);
        var list = found ?? new PhraseList(id, actor.School, []);
        var set = list.Set(actor, command.Phrases, command.Seen, clock.GetUtcNow());
        if (set.IsRefused)
        {
            return set;
        }

        if (found is null)
        {
            db.Add(list);
        }

        return await db.SaveAsync(ct);
    }
}
