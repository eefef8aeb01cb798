using MailKit.Security;

namespace Portfolio.Infrastructure.Mail;

/// <summary>Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The sender address, e.g. <c>portfolio@school.example</c>.</summary>
    public string From { get; set; } = string.Empty;

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>A folder for <c>.eml</c> files instead of a server; in development <c>mail/</c> of the data directory.</summary>
    public string PickupFolder { get; set; } = string.Empty;
}

/// <summary>The school's mail server; an empty host means none.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = string.Empty;

    public int Port { get; set; } = 587;

    /// <summary>
    /// <c>StartTls</c> requires encryption, <c>SslOnConnect</c> starts with it, <c>None</c> is for a server on the same machine.
    /// </summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>Empty for no authentication.</summary>
    public string User { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;

    /// <summary>Timeout for an answer from the server.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
