using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Notices;

/// <summary>E-mails of notices that wait to be sent or retried, over all schools.</summary>
public sealed class DueMails(IDbContextFactory<PortfolioDbContext> contexts, SendNoticeMail send, TimeProvider clock) : IDueWork
{
    private const int AtATime = 500;

    public string Name => "mails";

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await Waiting(db).Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync(ct);
    }

    /// <exception cref="InvalidOperationException">Some could not be sent; the others were tried anyway.</exception>
    public async Task RunAsync(DateTimeOffset since, CancellationToken ct)
    {
        var failed = 0;
        foreach (var (school, notice) in await ReadAsync(ct))
        {
            failed += (await send.ExecuteAsync(school, notice, ct)).IsRefused ? 1 : 0;
        }

        if (failed > 0)
        {
            throw new InvalidOperationException($"{failed} mails could not be sent; they are tried again");
        }
    }

    private static IQueryable<NoticeMail> Waiting(PortfolioDbContext db) =>
        db.NoticeMails.AcrossSchools().AsNoTracking().Where(m => m.State == MailState.Due).OrderBy(m => m.DueAt);

    /// <summary>E-mails that are due, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMail>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var now = clock.GetUtcNow();
        return await Waiting(db).Where(m => m.DueAt <= now).Take(AtATime).Select(m => new WaitingMail(m.SchoolId, m.NoticeId))
            .ToListAsync(ct);
    }
}

public sealed record WaitingMail(SchoolId School, NoticeId Notice);
