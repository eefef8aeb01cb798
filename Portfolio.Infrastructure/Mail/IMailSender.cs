namespace Portfolio.Infrastructure.Mail;

/// <summary>Sends mail.</summary>
public interface IMailSender
{
    /// <summary>Whether mail can be sent at all.</summary>
    bool IsOn { get; }

    /// <summary>A word or two on where mail goes, for the startup log.</summary>
    string Way { get; }

    /// <exception cref="MailFailedException">It was not accepted; a retry may succeed.</exception>
    Task SendAsync(Letter letter, CancellationToken ct);
}

/// <summary>A plain-text mail.</summary>
/// <param name="Id">the same for every retry, so that duplicates can be recognised</param>
public sealed record Letter(Guid Id, string To, string Subject, string Text, DateTimeOffset At);

/// <summary>The mail server, or the folder, did not accept a mail.</summary>
public sealed class MailFailedException(string message, Exception inner) : Exception(message, inner);

public static class MailErrors
{
    public static readonly Error Failed = new("mail-failed", ErrorKind.Unavailable);
}
