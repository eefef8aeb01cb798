namespace Portfolio.Infrastructure.Windows;

/// <summary>All dates of a school year.</summary>
/// <param name="Years">the years that can be shown: previous, current and next</param>
/// <param name="CurrentTerm">1 or 2: the term of the current semester</param>
public sealed record YearDatesView(
    SchoolYear Year, IReadOnlyList<SchoolYear> Years, SchoolYear CurrentYear, int CurrentTerm,
    IReadOnlyList<SemesterDatesView> Semesters, YearCalendar Calendar, IReadOnlyList<YearWindow> Windows,
    IReadOnlyList<ExtensionView> Extensions)
{
    public SemesterDatesView? Semester(int term) => Semesters.FirstOrDefault(s => s.Semester.Term == term);
}

/// <summary>An extension, with who granted and who withdrew it.</summary>
/// <param name="Term">null for a window of the whole year</param>
/// <param name="SubjectName">the class, course or student; empty for everyone or a grade</param>
public sealed record ExtensionView(
    ExtensionId Id, int? Term, WindowKind Kind, ExtensionScope Scope, int? Grade, string SubjectName, DateTimeOffset ClosesAt,
    string Reason,
    string GrantedBy, DateTimeOffset? GrantedAt, DateTimeOffset? WithdrawnAt, string WithdrawnBy, string WithdrawReason);
