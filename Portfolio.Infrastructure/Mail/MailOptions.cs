using MailKit.Security;

namespace Portfolio.Infrastructure.Mail;

/// <summary>Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>From whom mails come, e.g. <c>portfolio@school.example</c>.</summary>
    public string From { get; set; } = string.Empty;

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>A folder for <c>.eml</c> files in place of a server; in development <c>mail/</c> of the data directory.</summary>
    public string PickupFolder { get; set; } = string.Empty;
}

/// <summary>The school's mail server; none when the host is empty.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = string.Empty;

    public int Port { get; set; } = 587;

    /// <summary>
    /// <c>StartTls</c> demands encryption, <c>SslOnConnect</c> begins with it, <c>None</c> is for a server on this machine.
    /// </summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>None when empty.</summary>
    public string User { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;

    /// <summary>Longest wait for an answer of the server.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
