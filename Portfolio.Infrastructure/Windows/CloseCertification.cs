namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// What must happen when certification closes: decided outcomes are published as decided, undecided ones expire, their teachers and
/// the school's administrators are told.
/// </summary>
public sealed class CloseCertification(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Handles one closing; a second run finds it handled, and outcomes whose own window is still open are left alone.</summary>
    public Task ExecuteAsync(SchoolId school, SemesterId semester, DateTimeOffset closedAt, CancellationToken ct) =>
        Closings.HandleAsync(contexts, clock, school, semester, new Closing(WindowKind.Certification, closedAt), SettleAsync, ct);

    private static async Task SettleAsync(PortfolioDbContext db, Closing closing, SemesterId semester, DateTimeOffset now, CancellationToken ct)
    {
        OutcomeState[] open = [OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided];
        var outcomes = await db.Outcomes.Include(o => o.Revisions).ThenInclude(r => r.Files)
            .Where(o => o.SemesterId == semester && open.Contains(o.State)).ToListAsync(ct);
        if (outcomes.Count == 0)
        {
            return;
        }

        var school = outcomes[0].SchoolId;
        var windows = await SemesterWindows.ReadAsync(db, school, outcomes, ct);
        var settled = outcomes
            .Select(o => (o.TeacherId, Settlement: o.Settle(windows.Of(WindowKind.Certification, o), now)))
            .Where(s => s.Settlement != Settlement.None).ToList();
        await TellAsync(db, school, settled, now, ct);
    }

    private static async Task TellAsync(
        PortfolioDbContext db, SchoolId school, List<(TeacherId? Teacher, Settlement Settlement)> settled, DateTimeOffset now, CancellationToken ct)
    {
        var people = await db.Accounts.AsNoTracking()
            .Where(a => a.SchoolId == school && (a.TeacherId != null || (a.Roles & Roles.Administrator) == Roles.Administrator)).ToListAsync(ct);
        foreach (var ((teacher, settlement), count) in settled.CountBy(s => s))
        {
            var kind = settlement == Settlement.Published ? NoticeKind.DecisionsPublishedAtClosing : NoticeKind.OutcomesExpired;
            foreach (var account in people.Where(a => a.TeacherId is not null && a.TeacherId == teacher))
            {
                Tell(account, kind, count);
            }
        }

        if (settled.Count(s => s.Settlement == Settlement.Expired) is var expired and > 0)
        {
            foreach (var account in people.Where(a => a.Roles.HasFlag(Roles.Administrator)))
            {
                Tell(account, NoticeKind.OutcomesExpired, expired);
            }
        }

        void Tell(Account account, NoticeKind kind, int count) =>
            db.Notices.Add(new Notice(new(Guid.CreateVersion7(now)), school, account.Id, kind, count, now));
    }
}
