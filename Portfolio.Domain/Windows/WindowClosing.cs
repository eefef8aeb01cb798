namespace Portfolio.Domain.Windows;

public readonly record struct WindowClosingId(Guid Value) : IEntityId<WindowClosingId>
{
    public static WindowClosingId From(Guid value) => new(value);
}

/// <summary>
/// The record that what must happen at a closing has happened, so that a second run finds nothing left to do. It stays when the closing
/// comes round again: what has closed before is known from it.
/// </summary>
public sealed class WindowClosing : Entity
{
    private WindowClosing()
    {
    }

    public WindowClosing(WindowClosingId id, SchoolId school, SemesterId semester, Closing closing, DateTimeOffset now)
    {
        Id = id;
        SchoolId = school;
        SemesterId = semester;
        Kind = closing.Kind;
        ClosedAt = closing.At;
        Handle(now);
    }

    public WindowClosingId Id { get; private init; }

    public SemesterId SemesterId { get; private init; }

    public WindowKind Kind { get; private init; }

    /// <summary>The closing instant itself; unique in a semester and kind.</summary>
    public DateTimeOffset ClosedAt { get; private init; }

    /// <summary>When the job got to it.</summary>
    public DateTimeOffset HandledAt { get; private set; }

    /// <summary>Dates have moved so that it must be handled once more.</summary>
    public bool IsDueAgain { get; private set; }

    public void ComeRound()
    {
        IsDueAgain = true;
        Touch();
    }

    /// <summary>Notes that it was handled, for the first time or once more.</summary>
    public void Handle(DateTimeOffset now)
    {
        (HandledAt, IsDueAgain) = (now, false);
        Note(new WindowClosed(SemesterId, SchoolId, null, now, Kind, ClosedAt));
    }
}

public sealed record WindowClosed(
    SemesterId Semester, SchoolId School, AccountId? By, DateTimeOffset At, WindowKind Kind, DateTimeOffset ClosedAt)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Semester.Value;
}
