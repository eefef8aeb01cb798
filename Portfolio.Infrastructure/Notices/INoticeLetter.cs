using Portfolio.Infrastructure.Mail;

namespace Portfolio.Infrastructure.Notices;

/// <summary>Composes the e-mail for certain kinds of notice. A feature that sends its notices by mail provides one.</summary>
public interface INoticeLetter
{
    bool Writes(NoticeKind kind);

    /// <summary>Composes it at sending time, which may be hours after the notice was created.</summary>
    /// <returns>Null when there is nothing left to say, or no address.</returns>
    Task<Letter?> WriteAsync(PortfolioDbContext db, Notice notice, DateTimeOffset now, CancellationToken ct);
}
