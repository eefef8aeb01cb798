using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Mail;

/// <summary>Sends through the school's mail server, one connection per mail.</summary>
internal sealed class SmtpSender(IOptions<MailOptions> options, ILogger<SmtpSender> log) : IMailSender
{
    private readonly MailOptions _mail = options.Value;

    public bool IsOn => true;

    public string Way => $"{_mail.Smtp.Host}:{_mail.Smtp.Port}";

    public async Task SendAsync(Letter letter, CancellationToken ct)
    {
        try
        {
            var smtp = _mail.Smtp;
            using var client = new SmtpClient { Timeout = (int)smtp.Timeout.TotalMilliseconds };
            await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, ct);
            if (smtp.User.Length > 0)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password, ct);
            }

            await client.SendAsync(MailMessages.From(_mail.From, letter), ct);
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (e is CommandException or ProtocolException or AuthenticationException or SslHandshakeException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or SocketException or IOException or TimeoutException
            or NotSupportedException)
        {
            log.LogWarning(e, "The mail server {Way} did not take mail {Letter}", Way, letter.Id);
            throw new MailFailedException($"{Way} did not take the mail", e);
        }
    }
}
