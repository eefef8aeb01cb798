namespace Portfolio.Infrastructure.Windows;

/// <summary>Keeps the record of processed closings correct when dates change.</summary>
internal static class HandledClosings
{
    /// <summary>
    /// Marks closings that must be processed again: one that moves back to an instant that was processed before and, when somebody
    /// loses time, every past closing of certification, since it may now apply to outcomes that were to wait longer. Settling is
    /// idempotent, and what has expired stays expired.
    /// </summary>
    public static async Task ForgetHandledAsync(
        this PortfolioDbContext db, SchoolCalendar before, SchoolCalendar after, bool losesTime, DateTimeOffset now, CancellationToken ct)
    {
        var semester = after.Semester.Id;
        var dueAgain = after.Closings()
            .Where(c => (losesTime && c.Kind == WindowKind.Certification && c.At <= now) || !before.Closings().Contains(c)).ToHashSet();
        var handled = await db.WindowClosings.Where(c => c.SemesterId == semester).ToListAsync(ct);
        foreach (var closing in handled.Where(h => dueAgain.Contains(new(h.Kind, h.ClosedAt))))
        {
            closing.ComeRound();
        }
    }

    /// <summary>Whether the change takes time away from some grade.</summary>
    public static bool LosesTime(SchoolCalendar before, SchoolCalendar after) => Enumerable.Range(1, Semester.GraduatingGrade)
        .Any(g => after.Regular().For(WindowKind.Certification, g).ClosesAt < before.Regular().For(WindowKind.Certification, g).ClosesAt);
}
