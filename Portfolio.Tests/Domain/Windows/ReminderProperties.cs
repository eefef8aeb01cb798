using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

/// <summary>Properties of reminders for any ceremonies, extensions, open work and instants.</summary>
public sealed class ReminderProperties
{
    private static readonly SmallSchool School = new();
    private static readonly DateTimeOffset Start = new(2027, 1, 1, 0, 0, 0, TaipeiTime.Offset);
    private static readonly TeacherId[] Teachers = [School.Teacher.Id, School.Colleague.Id, School.Homeroom.Id];

    private static readonly Gen<DateTimeOffset> Instant = Gen.Select(Gen.Int[0, 40 * 24], Gen.Int[-1, 1]).Select((hours, ticks) => Start.AddHours(hours).AddTicks(ticks));

    private static readonly Gen<Extension> Extension =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Instant).Select((kind, course, closesAt) =>
            School.Extension((WindowKind)kind, closesAt, ExtensionScope.Course, School.Courses[course].Id.Value));

    private static readonly Gen<SchoolCalendar> Calendar =
        Gen.Select(Gen.Int[1, 25], Gen.Int[0, 9], Extension.List[0, 4], Gen.Int[0, 5], Gen.Int[0, 5]).Select((day, days, extensions, first, second) => new SchoolCalendar(
            new(School.Semester.Id, School.Id, SmallSchool.Year, 1, new(2027, 1, day)),
            new() { CertificationDays = days, FirstReminderDays = first, SecondReminderDays = second },
            extensions));

    private static readonly Gen<Deputy> Deputy =
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[0, 30], Gen.Int[0, 9]).Select((absent, step, from, length) => new Deputy(
            new(A.Id()), School.Id, Teachers[absent], Teachers[(absent + step) % 3], new DateOnly(2027, 1, 1).AddDays(from), new DateOnly(2027, 1, 1).AddDays(from + length), "請假"));

    private static readonly Gen<(TeacherId Teacher, int Course, bool IsDecided)> Work =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Select((teacher, course, isDecided) => (Teachers[teacher], course, isDecided));

    [Fact]
    public void ADueTurn_IsBeforeItsClosing_AndNoEarlierThanItsLead() => Gen.Select(Calendar, Instant).Sample((calendar, now) =>
        ReminderTurn.Of(calendar).Where(t => t.IsDue(calendar, now)).All(t => now < t.ClosesAt && now >= t.ClosesAt.AddDays(-t.LeadDays)));

    [Fact]
    public void AfterTheLongestLead_ExactlyOneTurnOfEachClosingIsDue() => Gen.Select(Calendar, Instant).Sample((calendar, now) =>
        ReminderTurn.Of(calendar).GroupBy(t => t.ClosesAt).All(g =>
            g.Count(t => t.IsDue(calendar, now)) == (now >= g.Key.AddDays(-calendar.ReminderLeads.Max()) && now < g.Key ? 1 : 0)));

    [Fact]
    public void Turns_ExistForEveryClosingOfCertification_AndNothingElse() => Calendar.Sample(calendar =>
        ReminderTurn.Of(calendar).Select(t => (t.ClosesAt, t.LeadDays)).ToHashSet()
            .SetEquals(calendar.Closings().Where(c => c.Kind == WindowKind.Certification).SelectMany(c => calendar.ReminderLeads.Select(lead => (c.At, lead)))));

    [Fact]
    public void Needs_CountEachOpenWorkOnce_ForItsCertifierOnThatDay() =>
        Gen.Select(Calendar, Instant, Work.List[0, 8], Deputy.List[0, 3]).Sample((calendar, now, works, deputies) =>
        {
            var open = works.Select(w => (w.Teacher, Course: School.Courses[w.Course].Id, w.IsDecided, ClosesAt: ClosingOf(calendar, w.Course))).ToList();
            return ReminderTurn.Of(calendar).All(turn =>
            {
                var needs = ReminderNeed.Of(turn, calendar, open.Select(w => new OpenWork(w.Teacher, w.Course, w.ClosesAt, w.IsDecided)), deputies, now);
                var concerned = open.Where(w => turn.IsDue(calendar, now) && w.ClosesAt == turn.ClosesAt).ToList();
                return needs.Sum(n => n.Total) == concerned.Count
                    && needs.Sum(n => n.Unpublished) == concerned.Count(w => w.IsDecided)
                    && needs.Select(n => n.Recipient).Distinct().Count() == needs.Count
                    && needs.All(n => n.Total > 0 && concerned.Any(w => MayConcern(n.Recipient, w.Teacher, deputies, now)))
                    && concerned.Where(w => !deputies.Exists(d => d.AbsentId == w.Teacher)).All(w => needs.Any(n => n.Recipient == w.Teacher));
            });
        });

    private static DateTimeOffset ClosingOf(SchoolCalendar calendar, int course) =>
        calendar.For(WindowKind.Certification, School.Subject with { Course = School.Courses[course].Id }).ClosesAt;

    private static bool MayConcern(TeacherId recipient, TeacherId teacher, List<Deputy> deputies, DateTimeOffset now)
    {
        var standing = deputies.Where(d => d.AbsentId == teacher && now >= TaipeiTime.StartOf(d.From) && now < TaipeiTime.EndOf(d.Until)).Select(d => d.DeputisingId).ToList();
        return standing.Count == 0 ? recipient == teacher : standing.Contains(recipient);
    }
}
