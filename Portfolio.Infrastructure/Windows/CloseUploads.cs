using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// Processes the closing of uploads: students with drafts are notified, and every open page reloads. It enforces nothing: the clock
/// refuses a late send whether or not this has run.
/// </summary>
public sealed class CloseUploads(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Processes one closing; a second run does nothing.</summary>
    public Task ExecuteAsync(SchoolId school, SemesterId semester, DateTimeOffset closedAt, CancellationToken ct) =>
        Closings.HandleAsync(contexts, clock, school, semester, new Closing(WindowKind.Upload, closedAt), null, TellStudentsAsync, ct);

    private static async Task TellStudentsAsync(
        PortfolioDbContext db, Closing closing, SemesterId semester, DateTimeOffset now, CancellationToken ct)
    {
        var drafts = await db.Outcomes.AsNoTracking().Where(o => o.SemesterId == semester && o.State == OutcomeState.Draft).ToListAsync(ct);
        if (drafts.Count == 0)
        {
            return;
        }

        var windows = await OutcomeWindows.ReadAsync(db, drafts, ct);
        var closed = drafts.Where(o => windows.Of(WindowKind.Upload, o).ClosesAt == closing.At).CountBy(o => o.StudentId).ToList();
        var students = closed.ConvertAll(c => (StudentId?)c.Key);
        var accounts = await db.Accounts.AsNoTracking().Where(a => students.Contains(a.StudentId)).ToListAsync(ct);
        foreach (var (student, count) in closed)
        {
            var own = accounts.Where(a => a.StudentId == student).Select(a => a.Id);
            db.Post(db.School, own, new(NoticeKind.DraftsLeftUnsent, NoticeSubject.Of(semester), count), now);
        }
    }
}
