using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Records;

/// <summary>Saves the registrar's answer to a report; the student is notified.</summary>
public sealed class AnswerMistake(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(MistakeReportId Report, bool IsCorrected, string? Answer);

    /// <returns>Done; or <c>not-found</c>, <c>conflict</c>, or a rule of <see cref="MistakeReport.Settle"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        if (await db.MistakeReports.SingleOrDefaultAsync(r => r.Id == command.Report, ct) is not { } report)
        {
            return CommonErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        if (report.Settle(actor, command.IsCorrected, command.Answer, now) is { IsRefused: true } refused)
        {
            return refused;
        }

        var kind = command.IsCorrected ? NoticeKind.MistakeCorrected : NoticeKind.MistakeNotCorrected;
        db.Post(actor.School, await db.AccountsAsync(report.StudentId, ct), new(kind, NoticeSubject.Of(report.Id)), now);
        return await db.SaveAsync(ct);
    }
}
