using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// Decisions made at the desk and their feedback. Each applies to the outcome that was on the screen when the key or button was pressed.
/// </summary>
public sealed class DeskDecisions(DecideOutcome decide, CertificationDesk desk, DeskUndo undo, ShownQueue queue, DeskScreen screen)
{
    private readonly Dictionary<Guid, string> _feedback = [];

    /// <summary>Why the last decision was refused; null when it succeeded or the reason no longer applies.</summary>
    public Error? Refused { get; set; }

    /// <summary>Feedback typed for an outcome, kept while the teacher moves through the queue.</summary>
    public string FeedbackOf(Guid id) => _feedback.GetValueOrDefault(id, string.Empty);

    public void Write(OutcomeId outcome, string text) => _feedback[outcome.Value] = text;

    /// <summary>Executes a command on the outcome that was on the screen.</summary>
    public async Task<KeyAnswer> ActAsync(Actor actor, KeyPress press)
    {
        if (press.Outcome is not { } outcome)
        {
            return new();
        }

        var verdict = press.Verb switch
        {
            "pass" => Verdict.Pass,
            "saveAndNext" => screen.Panel()?.IntendedFor(outcome) ?? Verdict.Fail,
            "fail" when FeedbackOf(outcome.Value).Length > 0 && !IsDecided(outcome) => Verdict.Fail,
            _ => (Verdict?)null,
        };
        if (verdict is { } decided)
        {
            return await DecideAsync(actor, outcome, press.OnScreen, decided);
        }

        if (press.Verb == "fail")
        {
            screen.Panel()?.Intend(outcome, Verdict.Fail);
        }
        else if (press.Verb == "undo")
        {
            Refused = await undo.UndoAsync(actor, outcome, press.OnScreen, NameOf);
            await screen.ShowOwn([outcome]);
        }

        return new();
    }

    /// <summary>Undoes decisions that were made together.</summary>
    public async Task UndoAsync(Actor actor, DecidedAction action)
    {
        await undo.UndoAsync(actor, action, NameOf);
        await screen.ShowOwn(action.Made.Select(m => m.Outcome));
    }

    private async Task<KeyAnswer> DecideAsync(Actor actor, OutcomeId outcome, OnScreen onScreen, Verdict verdict)
    {
        // Computed before the decision, which may remove the row from the list.
        var (next, isOnDesk) = (queue.NextUndecided(outcome), outcome.Value == queue.Open);
        var former = await FormerAsync(actor, outcome, onScreen);
        var command = new DecideOutcome.Command(outcome, onScreen, verdict, FeedbackOf(outcome.Value));
        Refused = (await decide.ExecuteAsync(actor, command, CancellationToken.None)).Error;
        if (Refused is { } refused)
        {
            if (refused.Kind == ErrorKind.Invalid)
            {
                // The feedback is missing or too long: focus the field.
                screen.Panel()?.Intend(outcome, verdict);
            }

            return new();
        }

        var done = await undo.DidAsync(new DecidedAction([new(outcome, onScreen.Decided, former)], verdict, NameOf(outcome)));
        await screen.ShowOwn([outcome]);
        if (!isOnDesk || next is null)
        {
            return new(null, done);
        }

        screen.GoTo(next);
        return new(next.Id.Value, done);
    }

    /// <summary>The decision about to be replaced, as it was on the screen; undo restores it.</summary>
    private async Task<Decision?> FormerAsync(Actor actor, OutcomeId outcome, OnScreen onScreen) =>
        IsDecided(outcome)
            && await desk.ReadAsync(
                actor, outcome, CancellationToken.None) is { IsRefused: false, Value: { State: OutcomeState.Decided } shown }
                    && shown.OnScreen == onScreen
            ? shown.Current.Decision
            : null;

    /// <summary>For a decided outcome the field already holds its feedback, so failing it asks for the reason again.</summary>
    private bool IsDecided(OutcomeId outcome) => queue.All.Any(r => r.Id == outcome && r.State == OutcomeState.Decided);

    private string NameOf(OutcomeId outcome) => queue.All.FirstOrDefault(r => r.Id == outcome)?.StudentName ?? string.Empty;
}

/// <summary>The parts of the page that a decision affects.</summary>
/// <param name="Panel">the desk; null while only the queue is shown</param>
/// <param name="ShowOwn">shows the user's own changes at once</param>
/// <param name="GoTo">opens another outcome</param>
public sealed record DeskScreen(Func<CertificationDeskPanel?> Panel, Func<IEnumerable<OutcomeId>, Task> ShowOwn, Action<QueueRow> GoTo);
