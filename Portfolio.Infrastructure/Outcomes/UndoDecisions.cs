using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Withdraws the decisions of a batch, each exactly as it was left; one that has changed since is reported and stays.</summary>
public sealed class UndoDecisions(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(IReadOnlyList<MadeDecision> Made);

    /// <returns>Which were withdrawn and which were skipped, each with its reason; missing outcomes are left out; or
    /// <c>nothing-chosen</c>.</returns>
    public Task<Result<UndoneDecisions>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync(() => UndoAsync(actor, command, ct));

    private async Task<Result<UndoneDecisions>> UndoAsync(Actor actor, Command command, CancellationToken ct)
    {
        var made = command.Made.DistinctBy(m => m.Outcome).ToDictionary(m => m.Outcome);
        if (made.Count == 0)
        {
            return PublishingErrors.NothingChosen;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var ids = made.Keys.ToList();
        var found = await db.WholeAsync(ids, ct);
        var windows = await OutcomeWindows.ReadAsync(db, found, ct);
        List<OutcomeId> undone = [];
        List<LeftOutcome> left = [];
        foreach (var outcome in found)
        {
            var (now, feedback, what) = (clock.GetUtcNow(), outcome.Current.Feedback, made[outcome.Id]);
            if (outcome.Certification.Undo(
                actor, what.OnScreen, windows.Of(WindowKind.Certification, outcome), now, what.Former).Error is { } refused)
            {
                left.Add(new(outcome.Id, refused));
                continue;
            }

            undone.Add(outcome.Id);
            await db.KeepUndoneAsync(outcome, feedback == what.Former?.Feedback ? string.Empty : feedback, actor, now, ct);
        }

        var saved = await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : new UndoneDecisions(undone, left);
    }
}

/// <summary>A decision that was made.</summary>
/// <param name="OnScreen">the revision and version after the decision</param>
/// <param name="Former">the decision that it replaced; null when there was none</param>
public sealed record MadeDecision(OutcomeId Outcome, OnScreen OnScreen, Decision? Former = null);

public sealed record UndoneDecisions(IReadOnlyList<OutcomeId> Undone, IReadOnlyList<LeftOutcome> Left);
