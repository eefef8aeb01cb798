namespace Portfolio.Infrastructure.Feedback;

/// <summary>Feedback that a teacher has typed for an outcome but not decided with yet.</summary>
public sealed class FeedbackDrafts(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The text to continue with; or <c>not-found</c>, also for another teacher's outcome.</returns>
    public async Task<Result<FeedbackDraftView>> ReadAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var found = await db.Outcomes.AsNoTracking().Include(o => o.Revisions)
            .SingleOrDefaultAsync(o => o.Id == id && o.State != OutcomeState.Draft, ct);
        if (found is not { } outcome || !actor.Certifies(outcome.TeacherId, outcome.CourseId, now))
        {
            return CommonErrors.NotFound;
        }

        var current = outcome.Current;
        var draft = await db.DraftOfAsync(id, current.Number, actor.Teacher!.Value, ct);
        draft = draft is not null && outcome.IsSaidInPublic(draft.Text, now) ? null : draft;
        return new FeedbackDraftView(current.Number, draft?.Text ?? current.Feedback, draft?.Version ?? 0, current.DecidedAt);
    }
}

/// <param name="Text">the draft; if there is none, the decision's feedback</param>
/// <param name="Version">of the draft; 0 without one</param>
/// <param name="DecidedAt">the decision that it would change; null when there is none</param>
public sealed record FeedbackDraftView(int Revision, string Text, long Version, DateTimeOffset? DecidedAt);

internal static class FeedbackDraftReads
{
    public static Task<FeedbackDraft?> DraftOfAsync(
        this PortfolioDbContext db, OutcomeId outcome, int revision, TeacherId author, CancellationToken ct) =>
        db.Set<FeedbackDraft>().SingleOrDefaultAsync(d => d.OutcomeId == outcome && d.Revision == revision && d.AuthorId == author, ct);

    /// <summary>Deletes the draft together with a decision, in the same save.</summary>
    public static async Task ForgetDraftAsync(this PortfolioDbContext db, LearningOutcome outcome, Actor by, CancellationToken ct)
    {
        if (by.Teacher is { } author && await db.DraftOfAsync(outcome.Id, outcome.Current.Number, author, ct) is { } draft)
        {
            db.Remove(draft);
        }
    }

    /// <summary>The same for many decisions at once.</summary>
    public static async Task ForgetDraftsAsync(
        this PortfolioDbContext db, IReadOnlyCollection<LearningOutcome> decided, Actor by, CancellationToken ct)
    {
        var (ids, author) = (decided.Select(o => o.Id).ToList(), by.Teacher);
        var drafts = ids.Count == 0
            ? []
            : await db.Set<FeedbackDraft>().Where(d => d.AuthorId == author && ids.Contains(d.OutcomeId)).ToListAsync(ct);
        db.RemoveRange(drafts.Where(d => decided.Any(o => o.Id == d.OutcomeId && o.Current.Number == d.Revision)));
    }

    /// <summary>Whether the student can already read the text, so that no draft is needed beside it.</summary>
    public static bool IsSaidInPublic(this LearningOutcome outcome, string text, DateTimeOffset now) =>
        outcome.StateAt(now) is OutcomeState.Passed or OutcomeState.Failed && FeedbackDraft.IsSaidBy(outcome.Current.Feedback, text);

    /// <summary>
    /// Deletes drafts that say the same as what is being published, in the same save; a different one stays, to be copied.
    /// </summary>
    public static async Task ForgetSaidDraftsAsync(
        this PortfolioDbContext db, IReadOnlyCollection<LearningOutcome> published, DateTimeOffset now, CancellationToken ct)
    {
        var ids = published.Where(o => o.IsSaidInPublic(string.Empty, now)).Select(o => o.Id).ToList();
        var drafts = ids.Count == 0 ? [] : await db.Set<FeedbackDraft>().Where(d => ids.Contains(d.OutcomeId)).ToListAsync(ct);
        db.RemoveRange(
            drafts.Where(d => published.Any(o => o.Id == d.OutcomeId && o.Current.Number == d.Revision && o.IsSaidInPublic(d.Text, now))));
    }

    /// <summary>Turns a withdrawn decision's feedback into a draft again, unless there is a newer one.</summary>
    public static async Task KeepUndoneAsync(
        this PortfolioDbContext db, LearningOutcome outcome, string feedback, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var revision = outcome.Current.Number;
        if (feedback.Length > 0 && by.Teacher is { } author && await db.DraftOfAsync(outcome.Id, revision, author, ct) is null)
        {
            db.Add(new FeedbackDraft(new(Guid.CreateVersion7(now)), outcome.SchoolId, outcome.Id, revision, author, feedback, now));
        }
    }
}
