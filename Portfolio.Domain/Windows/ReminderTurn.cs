namespace Portfolio.Domain.Windows;

/// <summary>So many days before a closing of certification, teachers whose work is not done are reminded.</summary>
public readonly record struct ReminderTurn(DateTimeOffset ClosesAt, int LeadDays)
{
    /// <summary>Days before the closing, longest first.</summary>
    public static readonly IReadOnlyList<int> Leads = [3, 1];

    public DateTimeOffset At => ClosesAt.AddDays(-LeadDays);

    /// <summary>When it is too late for this one: the next is due, or the window has closed. Two reminders never come together.</summary>
    public DateTimeOffset Until
    {
        get
        {
            var own = LeadDays;
            return ClosesAt.AddDays(-Leads.Where(l => l < own).DefaultIfEmpty(0).Max());
        }
    }

    /// <summary>Every turn of a semester, in order: one for each closing of certification, extensions included, and lead.</summary>
    public static IReadOnlyList<ReminderTurn> Of(SchoolCalendar calendar) =>
    [
        .. from closing in calendar.Closings()
           where closing.Kind == WindowKind.Certification
           from lead in Leads
           let turn = new ReminderTurn(closing.At, lead)
           orderby turn.At, turn.ClosesAt
           select turn,
    ];

    public bool IsDue(DateTimeOffset now) => now >= At && now < Until;
}
