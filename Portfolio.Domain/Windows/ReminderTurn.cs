namespace Portfolio.Domain.Windows;

/// <summary>One reminder date: so many days before a closing of certification, teachers with open work are reminded.</summary>
public readonly record struct ReminderTurn(DateTimeOffset ClosesAt, int LeadDays)
{
    public DateTimeOffset At => ClosesAt.AddDays(-LeadDays);

    /// <summary>The notice to send; its text is true however late within its time the turn runs.</summary>
    public NoticeKind Notice => LeadDays switch
    {
        <= 1 => NoticeKind.CertificationClosesInOneDay,
        <= 3 => NoticeKind.CertificationClosesInThreeDays,
        _ => NoticeKind.CertificationClosesSoon,
    };

    /// <summary>
    /// Every turn of a semester, in order: one for each closing of certification (extensions included) and each lead time of the
    /// school.
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

    /// <summary>
    /// When it is too late for this turn: the next one is due, or the window has closed. Two reminders never arrive together.
    /// </summary>
    public DateTimeOffset Until(SchoolCalendar calendar)
    {
        var own = LeadDays;
        return ClosesAt.AddDays(-calendar.ReminderLeads.Where(l => l < own).DefaultIfEmpty(0).Max());
    }

    public bool IsDue(SchoolCalendar calendar, DateTimeOffset now) => calendar.ReminderLeads.Contains(LeadDays) && IsInTime(calendar, now);

    /// <summary>Whether a turn that was started may still be completed, even if the school has changed the lead time since.</summary>
    public bool IsInTime(SchoolCalendar calendar, DateTimeOffset now) =>
        now >= At && now < Until(calendar) && calendar.Closings().Contains(new(WindowKind.Certification, ClosesAt));

    /// <summary>
    /// Whether somebody with the reminders <paramref name="told"/> for this closing needs none from this turn, whatever the lead
    /// times were then: reminded since this turn's time, or already as often as there are turns up to this one.
    /// </summary>
    public bool IsTold(SchoolCalendar calendar, IReadOnlyCollection<CertificationReminder> told)
    {
        var (at, own) = (At, LeadDays);
        return told.Any(r => r.At >= at) || told.Count >= calendar.ReminderLeads.Count(l => l >= own);
    }
}
