namespace Portfolio.Domain.Windows;

public readonly record struct ReminderId(Guid Value) : IEntityId<ReminderId>
{
    public static ReminderId From(Guid value) => new(value);
}

/// <summary>What has become of a reminder's e-mail.</summary>
public enum ReminderMail
{
    /// <summary>No address, or the portal sends no mail: the notice is all.</summary>
    None,

    /// <summary>To be sent.</summary>
    Due,

    Sent,

    /// <summary>The work was done, or the closing had moved, before it could be sent.</summary>
    Dropped,
}

/// <summary>One teacher reminded of one closing, once: the row is saved with the notice, and its mail is sent afterwards.</summary>
public sealed class CertificationReminder : Entity
{
    /// <summary>A node that sends holds the mail for so long; if it dies meanwhile, another one tries after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private CertificationReminder()
    {
    }

    public CertificationReminder(ReminderId id, SchoolId school, SemesterId semester, ReminderTurn turn, TeacherId recipient, bool hasMail, DateTimeOffset now)
    {
        Id = id;
        SchoolId = school;
        SemesterId = semester;
        ClosesAt = turn.ClosesAt;
        LeadDays = turn.LeadDays;
        RecipientId = recipient;
        At = now;
        Mail = hasMail ? ReminderMail.Due : ReminderMail.None;
        MailDueAt = now;
    }

    public ReminderId Id { get; private init; }

    public SemesterId SemesterId { get; private init; }

    public DateTimeOffset ClosesAt { get; private init; }

    public int LeadDays { get; private init; }

    public TeacherId RecipientId { get; private init; }

    /// <summary>When the notice was posted.</summary>
    public DateTimeOffset At { get; private init; }

    public ReminderMail Mail { get; private set; }

    /// <summary>Not tried before this; while it is being sent, the end of the sender's lease.</summary>
    public DateTimeOffset MailDueAt { get; private set; }

    public int MailTries { get; private set; }

    public ReminderTurn Turn => new(ClosesAt, LeadDays);

    /// <summary>Takes the mail to send it. Of two nodes that take it at once only one can save.</summary>
    /// <returns>Whether there is a mail to send now.</returns>
    public bool TakeMail(DateTimeOffset now)
    {
        if (Mail != ReminderMail.Due || now < MailDueAt)
        {
            return false;
        }

        MailTries++;
        MailDueAt = now + Lease;
        Touch();
        return true;
    }

    public void MailSent() => End(ReminderMail.Sent);

    public void DropMail() => End(ReminderMail.Dropped);

    /// <summary>It is tried again after one minute, then after twice as long each time, at most an hour.</summary>
    public void MailFailed(DateTimeOffset now)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(MailTries - 1, 10)));
        MailDueAt = now + (pause < LongestPause ? pause : LongestPause);
        Touch();
    }

    private void End(ReminderMail mail)
    {
        Mail = mail;
        Touch();
    }
}
