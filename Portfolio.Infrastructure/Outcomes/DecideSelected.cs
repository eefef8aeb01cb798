using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Passes or fails a batch of outcomes, each as it was on screen; outcomes that were not read are reported and left unchanged.
/// </summary>
public sealed class DecideSelected(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(IReadOnlyList<SelectedOutcome> Selected, Verdict Verdict);

    /// <returns>Which were decided and which were skipped, each with its reason; or <c>nothing-chosen</c>, <c>not-found</c>.</returns>
    public Task<Result<BulkDecision>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync(() => DecideAsync(actor, command, ct));

    private async Task<Result<BulkDecision>> DecideAsync(Actor actor, Command command, CancellationToken ct)
    {
        var selected = command.Selected.DistinctBy(s => s.Outcome).ToDictionary(s => s.Outcome);
        if (selected.Count == 0)
        {
            return PublishingErrors.NothingChosen;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var ids = selected.Keys.ToList();
        var found = await db.WholeAsync(ids, ct);
        if (found.Count != selected.Count)
        {
            return CommonErrors.NotFound;
        }

        var (now, windows) = (clock.GetUtcNow(), await OutcomeWindows.ReadAsync(db, found, ct));
        var answers = found.Select(o => (o.Id, o.Certification.DecideAsOneOfMany(
            actor, selected[o.Id].OnScreen, command.Verdict, selected[o.Id].Feedback, windows.Of(WindowKind.Certification, o), now).Error))
                .ToList();
        await db.ForgetDraftsAsync([.. found.Where(o => answers.Contains((o.Id, null)))], actor, ct);
        var saved = await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : new BulkDecision(
            [.. answers.Where(a => a.Error is null).Select(a => a.Id)],
            [.. answers.Where(a => a.Error is not null).Select(a => new LeftOutcome(a.Id, a.Error!))]);
    }
}

/// <summary>One outcome of a batch, as it was on the teacher's screen.</summary>
/// <param name="Feedback">the feedback written for it; may be empty when it is passed</param>
public sealed record SelectedOutcome(OutcomeId Outcome, OnScreen OnScreen, string? Feedback = null);

public sealed record BulkDecision(IReadOnlyList<OutcomeId> Decided, IReadOnlyList<LeftOutcome> Left);

public sealed record LeftOutcome(OutcomeId Outcome, Error Why);
