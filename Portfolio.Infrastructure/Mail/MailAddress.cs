using MimeKit;

namespace Portfolio.Infrastructure.Mail;

internal static class MailAddress
{
    /// <summary>Whether mail can be sent there: a single plain address, as a roster or a person gave it.</summary>
    public static bool IsUsable(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Contains('@', StringComparison.Ordinal)
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>')
        && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Domain.Length > 0 && mailbox.LocalPart.Length > 0;
}
