using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Closings that are still to come or to be processed, over all schools.</summary>
public sealed class DueClosings(
    IDbContextFactory<PortfolioDbContext> contexts, CloseUploads closeUploads, CloseCertification closeCertification, TimeProvider clock)
    : IDueWork
{
    /// <summary>
    /// How many semesters back missed closings are processed: a school that is new to the portal does not settle past years.
    /// </summary>
    internal const int Semesters = 2;

    public string Name => "closings";

    public bool IsDoneBeforeStart => true;

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct) =>
        await ReadAsync(ct) is [var first, ..] ? first.Closing.At : null;

    public async Task RunAsync(DateTimeOffset since, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await Each.OfAsync((await ReadAsync(ct)).Where(p => p.Closing.At <= now), due => due.Closing.Kind == WindowKind.Upload
            ? closeUploads.ExecuteAsync(due.School, due.Semester, due.Closing.At, ct)
            : closeCertification.ExecuteAsync(due.School, due.Semester, due.Closing.At, ct));
    }

    /// <summary>Closings that have not been processed, past and future, in order.</summary>
    public async Task<IReadOnlyList<PlannedClosing>> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var planned = new List<PlannedClosing>();
        foreach (var school in await contexts.SchoolsAsync(ct))
        {
            await using var db = await contexts.OpenAsync(school, ct);
            foreach (var calendar in await db.RecentCalendarsAsync(now, ct))
            {
                var semester = calendar.Semester.Id;
                var handled = await db.WindowClosings.AsNoTracking().Where(c => c.SemesterId == semester && !c.IsDueAgain)
                    .Select(c => new Closing(c.Kind, c.ClosedAt)).ToListAsync(ct);
                planned.AddRange(calendar.Closings().Except(handled).Select(c => new PlannedClosing(school, semester, c)));
            }
        }

        return [.. planned.OrderBy(p => p.Closing.At)];
    }
}

public sealed record PlannedClosing(SchoolId School, SemesterId Semester, Closing Closing);
