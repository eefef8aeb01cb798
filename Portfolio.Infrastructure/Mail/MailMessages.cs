using MimeKit;

namespace Portfolio.Infrastructure.Mail;

internal static class MailMessages
{
    public static MimeMessage From(string from, Letter letter)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = letter.At.ToOffset(TaipeiTime.Offset),
            MessageId = $"{letter.Id:N}@{sender.Domain}",
            Body = new TextPart("plain") { Text = letter.Text },
        };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(letter.To));

        // Suppresses out-of-office replies (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
