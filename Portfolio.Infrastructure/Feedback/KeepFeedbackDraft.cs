namespace Portfolio.Infrastructure.Feedback;

/// <summary>Saves what a teacher is typing, sent by the browser every second or two. Raises no event: nobody else sees it.</summary>
public sealed class KeepFeedbackDraft(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Seen">the version of the draft that this device had loaded; 0 when it had none</param>
    /// <param name="DecidedAt">the decision that was on screen; null when there was none</param>
    /// <param name="Age">how long ago the last key was pressed</param>
    public sealed record Command(OutcomeId Outcome, int Revision, string? Text, long Seen, DateTimeOffset? DecidedAt, TimeSpan Age);

    /// <returns>What is stored now, this text or another device's later one; or <c>not-found</c>, a refusal of
    /// <see cref="FeedbackDraft.Refusal"/>.</returns>
    public Task<Result<KeptFeedback>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync(() => KeepAsync(actor, command, ct));

    private async Task<Result<KeptFeedback>> KeepAsync(Actor actor, Command command, CancellationToken ct)
    {
        var (id, revision, text, seen, decidedAt, age) = command;
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.Outcomes.AsNoTracking().Include(o => o.Revisions).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } outcome)
        {
            return CommonErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var typed = new TypedFeedback(revision, text ?? string.Empty, seen, decidedAt, now - (age > TimeSpan.Zero ? age : TimeSpan.Zero));
        if (FeedbackDraft.Refusal(actor, outcome, typed, now) is { } refused)
        {
            return refused;
        }

        var author = actor.Teacher!.Value;
        var draft = await db.DraftOfAsync(id, revision, author, ct);
        if (outcome.IsSaidInPublic(typed.Text, now))
        {
            db.RemoveRange(draft is null ? [] : [draft]);
            var forgotten = await db.SaveAsync(ct);
            return forgotten.Error is { } stuck ? stuck : new KeptFeedback(0, typed.Text, IsTyped: true, Other: null);
        }

        if (draft is not null)
        {
            var kept = draft.Keep(typed);
            var saved = await db.SaveAsync(ct);
            return saved.Error is { } failed ? failed : kept;
        }

        var first = new FeedbackDraft(new(Guid.CreateVersion7(now)), actor.School, id, revision, author, typed.Text, typed.TypedAt);
        db.Add(first);
        var added = await db.SaveAsync(ct);
        return added.Error is { } error ? error : new KeptFeedback(first.Version, first.Text, IsTyped: true, Other: null);
    }
}
