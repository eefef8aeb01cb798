using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// Processes the closing of certification: decided outcomes are published as decided, undecided ones expire, and their teachers and
/// the school's administrators are notified.
/// </summary>
public sealed class CloseCertification(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{

    /// <summary>Processes one closing; a second run does nothing, and outcomes whose own window is still open are left alone.</summary>
    public Task ExecuteAsync(SchoolId school, SemesterId semester, DateTimeOffset closedAt, CancellationToken ct) =>
        Closings.HandleAsync(
            contexts, clock, school, semester, new Closing(WindowKind.Certification, closedAt), SettleAsync, TellTheSchoolAsync, ct);

    /// <summary>One save per teacher, including the notice: an interrupted run continues where it stopped.</summary>
    private async Task SettleAsync(SchoolId school, SemesterId semester, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var teacher in await TeachersAsync(school, semester, ct))
        {
            var settled = await Attempts.RunAsync(() => SettleAsync(school, semester, teacher, now, ct));
            if (settled.Error is { } error)
            {
                throw new InvalidOperationException($"What a teacher left open could not be settled: {error.Code}");
            }
        }
    }

    private async Task<IReadOnlyList<TeacherId?>> TeachersAsync(SchoolId school, SemesterId semester, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        return await db.Outcomes.Where(o => o.SemesterId == semester && OutcomeStates.InCertification.Contains(o.State))
            .Select(o => o.TeacherId).Distinct().ToListAsync(ct);
    }

    private async Task<Result> SettleAsync(
        SchoolId school, SemesterId semester, TeacherId? teacher, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var outcomes = await db.WholeInCertificationAsync(teacher, semester, ct);
        var windows = await OutcomeWindows.ReadAsync(db, outcomes, ct);
        var settled = outcomes.Select(o => o.Publishing.Settle(windows.Of(WindowKind.Certification, o), now)).CountBy(s => s)
            .Where(s => s.Key != Settlement.None).ToList();
        await db.ForgetSaidDraftsAsync(outcomes, now, ct);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.TeacherId == teacher).Select(a => a.Id).ToListAsync(ct);
        foreach (var (settlement, count) in settled)
        {
            var kind = settlement == Settlement.Published ? NoticeKind.DecisionsPublishedAtClosing : NoticeKind.OutcomesExpired;
            db.Post(school, accounts, new(kind, NoticeSubject.Of(semester), count), now);
        }

        return await db.SaveAsync(ct);
    }

    private static async Task TellTheSchoolAsync(
        PortfolioDbContext db, Closing closing, SemesterId semester, DateTimeOffset now, CancellationToken ct)
    {
        // Everything that has expired since the previous closing, including in an interrupted run or an earlier processing.
        var before = await db.WindowClosings.Where(c => c.SemesterId == semester && c.Kind == WindowKind.Certification)
            .Select(c => (DateTimeOffset?)c.HandledAt).MaxAsync(ct) ?? DateTimeOffset.MinValue;
        var expired =
            await db.Outcomes.CountAsync(o => o.SemesterId == semester && o.State == OutcomeState.Expired && o.ChangedAt > before, ct);
        if (expired == 0)
        {
            return;
        }

        var school = db.School;
        var administrators = await db.Accounts.AsNoTracking()
            .Where(a => (a.Roles & Roles.Administrator) == Roles.Administrator).Select(a => a.Id).ToListAsync(ct);
        db.Post(school, administrators, new(NoticeKind.OutcomesExpired, NoticeSubject.Of(semester), expired), now);
    }
}
