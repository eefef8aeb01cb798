namespace Portfolio.Domain.Windows;

public readonly record struct WindowClosingId(Guid Value) : IEntityId<WindowClosingId>
{
    public static WindowClosingId From(Guid value) => new(value);
}

/// <summary>The record that what must happen at a closing has happened, so that a second run finds nothing left to do.</summary>
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
        HandledAt = now;
        Note(new WindowClosed(semester, school, null, now, closing.Kind, closing.At));
    }

    public WindowClosingId Id { get; private init; }

    public SemesterId SemesterId { get; private init; }

    public WindowKind Kind { get; private init; }

    /// <summary>The closing instant itself; unique in a semester and kind.</summary>
    public DateTimeOffset ClosedAt { get; private init; }

    /// <summary>When the job got to it.</summary>
    public DateTimeOffset HandledAt { get; private init; }
}

public sealed record WindowClosed(SemesterId Semester, SchoolId School, AccountId? By, DateTimeOffset At, WindowKind Kind, DateTimeOffset ClosedAt)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Semester.Value;
}
