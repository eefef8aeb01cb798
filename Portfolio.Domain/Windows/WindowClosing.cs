namespace Portfolio.Domain.Windows;

public readonly record struct WindowClosingId(Guid Value) : IEntityId<WindowClosingId>
{
    public static WindowClosingId From(Guid value) => new(value);
}

/// <summary>
/// Records that a closing has been processed, so that a second run does nothing. The row stays when the dates are moved, to tell
/// which closings have passed before.
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

    /// <summary>The closing instant; unique per semester and kind.</summary>
    public DateTimeOffset ClosedAt { get; private init; }

    /// <summary>When the job processed it.</summary>
    public DateTimeOffset HandledAt { get; private set; }

    /// <summary>The dates were moved, so it must be processed again.</summary>
    public bool IsDueAgain { get; private set; }

    public void ComeRound()
    {
        IsDueAgain = true;
        Touch();
    }

    /// <summary>Records that it was processed, for the first time or again.</summary>
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
