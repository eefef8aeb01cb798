namespace Portfolio.Domain.Notices;

/// <summary>The delivery state of a notice's e-mail.</summary>
public enum MailState
{
    /// <summary>Waiting to be sent.</summary>
    Due,

    Sent,

    /// <summary>Not sent: by then there was nothing left to say, or no address.</summary>
    Dropped,
}

/// <summary>A notice that is also sent by e-mail, once: saved with the notice and sent afterwards.</summary>
public sealed class NoticeMail : Entity
{
    /// <summary>How long a node holds the mail while sending; if it crashes, another node retries after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private NoticeMail()
    {
    }

    public NoticeMail(Notice notice)
    {
        NoticeId = notice.Id;
        SchoolId = notice.SchoolId;
        DueAt = notice.At;
    }

    public NoticeId NoticeId { get; private init; }

    public MailState State { get; private set; }

    /// <summary>Not tried before this; while it is being sent, the end of the sender's lease.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Takes the lease for sending. If two nodes try at once, only one can save.</summary>
    /// <returns>Whether the mail is to be sent now.</returns>
    public bool Take(DateTimeOffset now)
    {
        if (State != MailState.Due || now < DueAt)
        {
            return false;
        }

        Tries++;
        DueAt = now + Lease;
        Touch();
        return true;
    }

    public void Sent() => End(MailState.Sent);

    public void Drop() => End(MailState.Dropped);

    /// <summary>Schedules a retry after one minute, doubling each time up to one hour.</summary>
    public void Failed(DateTimeOffset now)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Tries - 1, 10)));
        DueAt = now + (pause < LongestPause ? pause : LongestPause);
        Touch();
    }

    private void End(MailState state)
    {
        State = state;
        Touch();
    }
}
