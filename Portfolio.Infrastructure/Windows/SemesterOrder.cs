namespace Portfolio.Infrastructure.Windows;

internal static class SemesterOrder
{
    /// <summary>Why the ceremony cannot be on this day, given the year's other semester; null when it can.</summary>
    public static async Task<Error?> OrderRefusalAsync(
        this PortfolioDbContext db, Semester semester, DateOnly closing, CancellationToken ct)
    {
        var other = await db.Semesters.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Year == semester.Year && s.Term != semester.Term, ct);
        var isOrdered = other is null || (semester.Term < other.Term ? closing < other.ClosingCeremony : closing > other.ClosingCeremony);
        return isOrdered ? null : SemesterErrors.CeremonyOrder(other!.ClosingCeremony);
    }
}
