namespace Portfolio.Domain.Windows;

/// <summary>What may be done while a window is open.</summary>
public enum WindowKind
{
    /// <summary>Upload outcomes and send them for certification.</summary>
    Upload,

    /// <summary>Decide, undo and publish.</summary>
    Certification,

    /// <summary>Register diverse performances of a school year.</summary>
    Performances,

    /// <summary>勾選: tick what goes to the central database.</summary>
    Selection,
}

/// <summary>When something may be done: from <see cref="OpensAt"/> until just before <see cref="ClosesAt"/>.</summary>
public readonly record struct Window(WindowKind Kind, DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
{
    /// <summary>How long after the closing an upload may complete if it began in time (product rule: five minutes).</summary>
    public static readonly TimeSpan UploadGrace = TimeSpan.FromMinutes(5);

    public bool IsOpen(DateTimeOffset now) => now >= OpensAt && now < ClosesAt;

    public bool HasClosed(DateTimeOffset now) => now >= ClosesAt;

    /// <summary>Whether an upload counts as in time: it began while open, and completes at most five minutes after closing.</summary>
    public bool AcceptsUpload(DateTimeOffset startedAt, DateTimeOffset completedAt) =>
        IsOpen(startedAt) && completedAt >= startedAt && completedAt <= ClosesAt + UploadGrace;

    /// <summary>
    /// Whether something may be sent now: while open, or in the grace period when one of its uploads was running at the closing.
    /// </summary>
    public bool AcceptsSend(DateTimeOffset now, IEnumerable<UploadSpan> uploads)
    {
        var closesAt = ClosesAt;
        return IsOpen(now)
            || (HasClosed(now) && now <= closesAt + UploadGrace
                && uploads.Any(u => u.StartedAt < closesAt && u.CompletedAt >= closesAt));
    }

    /// <summary>The state on a day in Taipei: open when it is open for part of the day.</summary>
    public WindowState On(DateOnly day) =>
        OpensAt >= TaipeiTime.EndOf(day) ? WindowState.NotYet : ClosesAt <= TaipeiTime.StartOf(day) ? WindowState.Closed : WindowState.Open;

    public Error? Refusal(DateTimeOffset now) => IsOpen(now) ? null : WindowErrors.Closed(this);
}

/// <summary>The state of a window.</summary>
public enum WindowState
{
    NotYet,
    Open,
    Closed,
}

/// <summary>The time from the first to the last byte of one upload.</summary>
public readonly record struct UploadSpan(DateTimeOffset StartedAt, DateTimeOffset CompletedAt);

public static class WindowErrors
{
    /// <summary>{0} = the instant at which it closed (or opens).</summary>
    public static Error Closed(Window window) => new("window-closed", ErrorKind.Closed, window.ClosesAt);
}
