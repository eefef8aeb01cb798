namespace Portfolio.Domain.Notices;

/// <summary>What has become of a notice's e-mail.</summary>
public enum MailState
{
    /// <summary>To be sent.</summary>
    Due,

    Sent,

    /// <summary>Nothing was left to tell, or there was no address any more, before it could be sent.</summary>
    Dropped,
}

/// <summary>A notice that is also sent by e-mail, once: saved with the notice, sent afterwards.</summary>
public sealed class NoticeMail : Entity
{
    /// <summary>A node that sends holds the mail for so long; if it dies meanwhile, another one tries after that.</summary>
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

    /// <summary>Takes the mail to send it. Of two nodes that take it at once only one can save.</summary>
    /// <returns>Whether there is a mail to send now.</returns>
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

    /// <summary>It is tried again after one minute, then after twice as long each time, at most an hour.</summary>
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
