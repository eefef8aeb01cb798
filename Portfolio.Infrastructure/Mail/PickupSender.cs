namespace Portfolio.Infrastructure.Mail;

/// <summary>Writes each mail as a file that any mail program can open: for development, instead of a server.</summary>
internal sealed class PickupSender(string folder) : IMailSender
{
    private const string From = "portfolio@localhost";

    public bool IsOn => true;

    public string Way => folder;

    public async Task SendAsync(Letter letter, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var message = MailMessages.From(From, letter);
            await message.WriteToAsync(Path.Combine(folder, $"{letter.Id:N}.eml"), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailFailedException($"{folder} did not take the mail", e);
        }
    }
}

/// <summary>No mail is configured: there are only the notices in the inbox.</summary>
internal sealed class NoMail : IMailSender
{
    public bool IsOn => false;

    public string Way => "none";

    public Task SendAsync(Letter letter, CancellationToken ct) => throw new InvalidOperationException("No mail is sent by this portal");
}
