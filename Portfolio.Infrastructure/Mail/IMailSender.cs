namespace Portfolio.Infrastructure.Mail;

/// <summary>A way out for mail.</summary>
public interface IMailSender
{
    /// <summary>Whether mail is sent at all.</summary>
    bool IsOn { get; }

    /// <summary>In a word or two where mail goes, for the log at the start.</summary>
    string Way { get; }

    /// <exception cref="MailFailedException">It was not accepted; trying again may help.</exception>
    Task SendAsync(Letter letter, CancellationToken ct);
}

/// <summary>A mail in plain text.</summary>
/// <param name="Id">the same for every try, so that a mail that arrives twice is known for one</param>
public sealed record Letter(Guid Id, string To, string Subject, string Text, DateTimeOffset At);

/// <summary>The mail server, or the folder, did not take a mail.</summary>
public sealed class MailFailedException(string message, Exception inner) : Exception(message, inner);

public static class MailErrors
{
    public static readonly Error Failed = new("mail-failed", ErrorKind.Unavailable);
}
