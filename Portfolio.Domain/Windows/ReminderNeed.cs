namespace Portfolio.Domain.Windows;

/// <summary>An outcome that a teacher has still to do something about before its own window closes.</summary>
/// <param name="IsDecided">decided, but not published</param>
public sealed record OpenWork(TeacherId Teacher, CourseId? Course, DateTimeOffset ClosesAt, bool IsDecided);

/// <summary>Whom a turn concerns, and with how much: the teacher, or who stands in for the teacher on that day.</summary>
/// <param name="Undecided">wait for a decision</param>
/// <param name="Unpublished">are decided, but not published</param>
public sealed record ReminderNeed(TeacherId Recipient, int Undecided, int Unpublished)
{
    public int Total => Undecided + Unpublished;

    /// <summary>All whom this turn concerns; nobody when it is not its time, and nobody whose work is done.</summary>
    public static IReadOnlyList<ReminderNeed> Of(
        ReminderTurn turn, SchoolCalendar calendar, IEnumerable<OpenWork> work, IReadOnlyCollection<Deputy> deputies, DateTimeOffset now) =>
        turn.IsInTime(calendar, now)
            ? [.. work.Where(w => w.ClosesAt == turn.ClosesAt).GroupBy(w => CertifierOf(w, deputies, now))
                .Select(g => new ReminderNeed(g.Key, g.Count(w => !w.IsDecided), g.Count(w => w.IsDecided)))]
            : [];

    private static TeacherId CertifierOf(OpenWork work, IEnumerable<Deputy> deputies, DateTimeOffset now) =>
        deputies.FirstOrDefault(d => d.AbsentId == work.Teacher && d.StandsIn(work.Course, now))?.DeputisingId ?? work.Teacher;
}
