using Portfolio.Infrastructure.Mail;

namespace Portfolio.Infrastructure.Notices;

/// <summary>Writes the e-mail of some kinds of notices. A feature that sends its notices by mail brings one.</summary>
public interface INoticeLetter
{
    bool Writes(NoticeKind kind);

    /// <summary>Written when it is sent, which may be hours after the notice was posted.</summary>
    /// <returns>None when nothing is left to tell, or there is no address.</returns>
    Task<Letter?> WriteAsync(PortfolioDbContext db, Notice notice, DateTimeOffset now, CancellationToken ct);
}
