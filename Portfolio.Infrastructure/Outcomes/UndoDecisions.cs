using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Takes back what was decided in one go, each exactly as it was left; one that has moved on since is named and stays as it is.
/// </summary>
public sealed class UndoDecisions(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(IReadOnlyList<MadeDecision> Made);

    /// <returns>Which were taken back and which were left, each with its reason, and nothing of one that is not there; or
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
        var found = await db.WholeAsync(o => ids.Contains(o.Id), ct);
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

/// <summary>A decision that somebody has made.</summary>
/// <param name="OnScreen">revision and version that it left behind</param>
/// <param name="Former">the decision that it took the place of; none when there was none</param>
public sealed record MadeDecision(OutcomeId Outcome, OnScreen OnScreen, Decision? Former = null);

public sealed record UndoneDecisions(IReadOnlyList<OutcomeId> Undone, IReadOnlyList<LeftOutcome> Left);
