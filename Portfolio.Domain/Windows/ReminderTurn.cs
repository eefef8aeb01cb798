namespace Portfolio.Domain.Windows;

/// <summary>So many days before a closing of certification, teachers whose work is not done are reminded.</summary>
public readonly record struct ReminderTurn(DateTimeOffset ClosesAt, int LeadDays)
{
    public DateTimeOffset At => ClosesAt.AddDays(-LeadDays);

    /// <summary>What a notice of this turn says; each holds however late within its time the turn comes.</summary>
    public NoticeKind Notice => LeadDays switch
    {
        <= 1 => NoticeKind.CertificationClosesInOneDay,
        <= 3 => NoticeKind.CertificationClosesInThreeDays,
        _ => NoticeKind.CertificationClosesSoon,
    };

    /// <summary>
    /// Every turn of a semester, in order: one for each closing of certification, extensions included, and lead of the school.
    /// </summary>
    public static IReadOnlyList<ReminderTurn> Of(SchoolCalendar calendar) =>
    [
        .. from closing in calendar.Closings()
           where closing.Kind == WindowKind.Certification
           from lead in calendar.ReminderLeads
           let turn = new ReminderTurn(closing.At, lead)
           orderby turn.At, turn.ClosesAt
           select turn,
    ];

    /// <summary>When it is too late for this one: the next is due, or the window has closed. Two reminders never come together.</summary>
    public DateTimeOffset Until(SchoolCalendar calendar)
    {
        var own = LeadDays;
        return ClosesAt.AddDays(-calendar.ReminderLeads.Where(l => l < own).DefaultIfEmpty(0).Max());
    }

    public bool IsDue(SchoolCalendar calendar, DateTimeOffset now) => calendar.ReminderLeads.Contains(LeadDays) && IsInTime(calendar, now);

    /// <summary>Whether what was begun at this turn may still be ended, also when the school has set another lead since.</summary>
    public bool IsInTime(SchoolCalendar calendar, DateTimeOffset now) =>
        now >= At && now < Until(calendar) && calendar.Closings().Contains(new(WindowKind.Certification, ClosesAt));

    /// <summary>
    /// Whether somebody who was <paramref name="told"/> of this closing needs no more of this turn, whatever the leads were then: told
    /// since its
    /// time, or as often already as there are leads up to this one.
    /// </summary>
    public bool IsTold(SchoolCalendar calendar, IReadOnlyCollection<CertificationReminder> told)
    {
        var (at, own) = (At, LeadDays);
        return told.Any(r => r.At >= at) || told.Count >= calendar.ReminderLeads.Count(l => l >= own);
    }
}
