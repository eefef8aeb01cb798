using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>An action at the desk, with the data needed to undo exactly that action.</summary>
public abstract record DeskAction
{
    /// <summary>Assigned by the history; a key press refers to the action by it.</summary>
    public int Number { get; init; }
}

/// <summary>One or several decisions made together.</summary>
/// <param name="Name">the student's name, for a single decision</param>
public sealed record DecidedAction(IReadOnlyList<MadeDecision> Made, Verdict Verdict, string Name) : DeskAction;

/// <summary>A publication: pending, planned or already in effect.</summary>
public sealed record PublishedAction(Publication Of, IReadOnlyList<OutcomeId> Outcomes) : DeskAction;

/// <summary>An action that could not be undone, or only for some of its outcomes.</summary>
/// <param name="Names">students whose outcomes have changed since; empty when nothing could be undone</param>
public sealed record NotUndone(DeskAction Action, Error Why, IReadOnlyList<string> Names);
