namespace Portfolio.Infrastructure.Notices;

/// <summary>Which e-mails wait to be sent, over all schools.</summary>
public sealed class DueMails(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private const int AtATime = 500;

    /// <summary>Those whose time has come, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMail>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var now = clock.GetUtcNow();
        return await db.NoticeMails.AsNoTracking().Where(m => m.State == MailState.Due && m.DueAt <= now)
            .OrderBy(m => m.DueAt).Take(AtATime).Select(m => new WaitingMail(m.SchoolId, m.NoticeId)).ToListAsync(ct);
    }
}

public sealed record WaitingMail(SchoolId School, NoticeId Notice);
