using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>Something that a teacher has done at the desk, with what it takes to undo exactly that.</summary>
public abstract record DeskAction
{
    /// <summary>What a key press names it by; given by the history.</summary>
    public int Number { get; init; }
}

/// <summary>Decided, one or many together.</summary>
/// <param name="Name">the student, when it is one</param>
public sealed record DecidedAction(IReadOnlyList<MadeDecision> Made, Verdict Verdict, string Name) : DeskAction;

/// <summary>Published: on its way, planned, or out.</summary>
public sealed record PublishedAction(Publication Of, IReadOnlyList<OutcomeId> Outcomes) : DeskAction;

/// <summary>An action that could not be undone, or not for all of its outcomes.</summary>
/// <param name="Names">whose outcomes have moved on, when it is not all of them</param>
public sealed record NotUndone(DeskAction Action, Error Why, IReadOnlyList<string> Names);
