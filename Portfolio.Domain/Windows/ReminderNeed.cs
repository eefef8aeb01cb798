namespace Portfolio.Domain.Windows;

/// <summary>An outcome on which a teacher must still act before its window closes.</summary>
/// <param name="IsDecided">decided, but not published</param>
public sealed record OpenWork(TeacherId Teacher, CourseId? Course, DateTimeOffset ClosesAt, bool IsDecided);

/// <summary>Whom to remind, and of how much: the teacher, or the deputy on that day.</summary>
/// <param name="Undecided">number of outcomes that wait for a decision</param>
/// <param name="Unpublished">number of outcomes that are decided, but not published</param>
public sealed record ReminderNeed(TeacherId Recipient, int Undecided, int Unpublished)
{
    public int Total => Undecided + Unpublished;

    /// <summary>Everybody to remind in this turn; empty when it is not time, or all work is done.</summary>
    public static IReadOnlyList<ReminderNeed> Of(
        ReminderTurn turn, SchoolCalendar calendar, IEnumerable<OpenWork> work, IReadOnlyCollection<Deputy> deputies, DateTimeOffset now) =>
        turn.IsInTime(calendar, now)
            ? [.. work.Where(w => w.ClosesAt == turn.ClosesAt).GroupBy(w => CertifierOf(w, deputies, now))
                .Select(g => new ReminderNeed(g.Key, g.Count(w => !w.IsDecided), g.Count(w => w.IsDecided)))]
            : [];

    private static TeacherId CertifierOf(OpenWork work, IEnumerable<Deputy> deputies, DateTimeOffset now) =>
        deputies.FirstOrDefault(d => d.AbsentId == work.Teacher && d.StandsIn(work.Course, now))?.DeputisingId ?? work.Teacher;
}
