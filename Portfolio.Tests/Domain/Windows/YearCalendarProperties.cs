using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

/// <summary>Properties of a year's windows, whatever is set, extended and withdrawn.</summary>
public sealed class YearCalendarProperties
{
    private static readonly SmallSchool School = new();
    private static readonly Guid[] Classes = [A.Id(), A.Id()];
    private static readonly Guid[] Students = [A.Id(), A.Id()];
    private static readonly ExtensionScope[] Scopes = [ExtensionScope.Everyone, ExtensionScope.Grade, ExtensionScope.HomeroomClass, ExtensionScope.Student];
    private static readonly int[] LastDays = [630, 731, 115];
    private static readonly DateOnly FirstDay = SmallSchool.Year.FirstDay;

    private static readonly Gen<WindowKind> Kind = Gen.Int[2, 3].Select(k => (WindowKind)k);

    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Select(Gen.Int[-24, 500 * 24], Gen.Int[-1, 1]).Select((hours, ticks) => TaipeiTime.StartOf(FirstDay).AddHours(hours).AddTicks(ticks));

    private static readonly Gen<YearWindow> AnyWindow = Gen.Select(Kind, Gen.Int[0, 3], Gen.Int[0, 400], Gen.Int[0, 60]).Select((kind, grade, first, length) =>
        new YearWindow(new(A.Id()), School.Id, SmallSchool.Year, kind, grade, FirstDay.AddDays(first), FirstDay.AddDays(first + length)));

    /// <summary>At most one window per place, as in the database.</summary>
    private static readonly Gen<List<YearWindow>> Windows = AnyWindow.List[0, 6].Select(all => all.DistinctBy(w => (w.Kind, w.Grade)).ToList());

    private static readonly Gen<Extension> AnyExtension =
        Gen.Select(Kind, Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[1, 3], Instant, Gen.Bool)
            .Select((kind, scopeIndex, which, grade, closesAt, isWithdrawn) =>
            {
                var scope = Scopes[scopeIndex];
                var subject = scope == ExtensionScope.HomeroomClass ? Classes[which] : Students[which];
                var extension = new Extension(new(A.Id()), School.Id, SmallSchool.Year, null, kind, scope, subject, grade, closesAt, "因為");
                Assert.True(!isWithdrawn || !extension.Withdraw(School.AsAdministrator, "誤植", SmallSchool.SchoolDay).IsRefused);
                return extension;
            });

    private static readonly Gen<Made> AnyYear = Gen.Select(Windows, AnyExtension.List[0, 6], Gen.Int[0, 2]).Select((windows, extensions, last) =>
        new Made(windows, extensions, new SchoolPolicy { PerformancesLastMonthDay = LastDays[last] }));

    private static readonly Gen<WindowSubject> Subject = Gen.Select(Gen.Int[1, 3], Gen.Int[0, 1], Gen.Int[0, 1]).Select((grade, homeroom, student) =>
        new WindowSubject(grade, new HomeroomClassId(Classes[homeroom]), new StudentId(Students[student])));

    [Fact]
    public void IsOpen_ExactlyWhenTheProductSaysSo() => Gen.Select(AnyYear, Kind, Subject, Instant).Sample((made, kind, subject, now) =>
        (made.Calendar.For(kind, subject)?.IsOpen(now) ?? false) == Expected(made, kind, subject, now));

    [Fact]
    public void On_IsOpenOnADay_ExactlyWhenSomeOfItsHoursAre() => Gen.Select(AnyYear, Kind, Subject, Gen.Int[0, 500]).Sample((made, kind, subject, day) =>
    {
        var date = FirstDay.AddDays(day);
        var hours = Enumerable.Range(0, 24).SelectMany(h => new[] { TaipeiTime.StartOf(date).AddHours(h), TaipeiTime.StartOf(date).AddHours(h + 1).AddTicks(-1) });
        return made.Calendar.For(kind, subject) is not { } window || (window.On(date) == WindowState.Open) == hours.Any(window.IsOpen);
    });

    [Fact]
    public void Turns_ListEveryInstantAtWhichAWindowOpensOrCloses() => Gen.Select(AnyYear, Kind, Subject).Sample((made, kind, subject) =>
        made.Calendar.For(kind, subject) is not { } window
        || (made.Calendar.Turns().Contains(window.ClosesAt) && made.Calendar.Turns().Contains(window.OpensAt)));

    [Fact]
    public void AnotherExtension_NeverShortensAWindow() => Gen.Select(AnyYear, AnyExtension, Kind, Subject).Sample((made, more, kind, subject) =>
        made.Calendar.For(kind, subject) is not { } before || made.Calendar.With(more).For(kind, subject)!.Value.ClosesAt >= before.ClosesAt);

    private static bool Expected(Made made, WindowKind kind, WindowSubject subject, DateTimeOffset now)
    {
        var own = made.Windows.Find(w => w.Kind == kind && w.Grade == subject.Grade) ?? made.Windows.Find(w => w.Kind == kind && w.Grade == 0);
        if (own is null && kind == WindowKind.Selection)
        {
            return false;
        }

        var monthDay = made.Policy.PerformancesLastMonthDay;
        var (first, last) = own is null ? (FirstDay, new DateOnly(2027, monthDay / 100, monthDay % 100)) : (own.FirstDay, own.LastDay);
        var isExtended = made.Extensions.Exists(e => e.WithdrawnAt is null && e.Kind == kind && now < e.ClosesAt
            && (e.Scope == ExtensionScope.Everyone || (e.Scope == ExtensionScope.Grade ? e.Grade == subject.Grade : e.SubjectId == subject.Class.Value || e.SubjectId == subject.Student.Value)));
        return now >= TaipeiTime.StartOf(first) && (now < TaipeiTime.EndOf(last) || isExtended);
    }

    private sealed record Made(List<YearWindow> Windows, List<Extension> Extensions, SchoolPolicy Policy)
    {
        public YearCalendar Calendar => new(SmallSchool.Year, Policy, Windows, Extensions);
    }
}
