using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

/// <summary>Properties of the calendar for any ceremonies, extensions, students and instants.</summary>
public sealed class SchoolCalendarProperties
{
    private const int Days = 40;

    private static readonly SmallSchool School = new();
    private static readonly DateTimeOffset Start = new(2027, 1, 1, 0, 0, 0, TaipeiTime.Offset);
    private static readonly Guid[] Classes = [A.Id(), A.Id()];
    private static readonly Guid[] Courses = [A.Id(), A.Id()];
    private static readonly Guid[] Students = [A.Id(), A.Id()];

    private static readonly Gen<WindowKind> Kind = Gen.Int[0, 1].Select(k => (WindowKind)k);

    /// <summary>Mostly whole hours, so that closings often coincide, and the ticks next to them.</summary>
    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Select(Gen.Int[0, Days * 24], Gen.Int[-1, 1]).Select((hours, ticks) => Start.AddHours(hours).AddTicks(ticks));

    private static readonly Gen<DateOnly> Ceremony = Gen.Int[1, 20].Select(day => new DateOnly(2027, 1, day));

    private static readonly Gen<Extension> AnyExtension =
        Gen.Select(Kind, Gen.Enum<ExtensionScope>(), Gen.Int[0, 1], Gen.Int[1, 3], Instant).Select((kind, scope, which, grade, closesAt) =>
            School.Extension(kind, closesAt, scope, SubjectOf(scope, which), grade));

    private static readonly Gen<Made> AnyCalendar =
        Gen.Select(Ceremony, Gen.Nullable(Ceremony), Gen.Int[0, 9], AnyExtension.List[0, 6]).Select((closing, graduates, days, extensions) =>
            new Made(closing, graduates, new SchoolPolicy { CertificationDays = days }, extensions));

    private static readonly Gen<WindowSubject> Subject =
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 2]).Select((grade, homeroom, student, course) => new WindowSubject(
            grade, new HomeroomClassId(Classes[homeroom]), new StudentId(Students[student]), course == 2 ? null : new CourseId(Courses[course])));

    [Fact]
    public void IsOpen_ExactlyFromTheFirstDayToTheLatestClosingThatApplies() =>
        Gen.Select(AnyCalendar, Kind, Subject, Instant).Sample((made, kind, subject, now) =>
            made.Calendar.For(kind, subject).IsOpen(now) == (now < Expected(made, kind, subject)));

    [Fact]
    public void IsOpen_OnceClosed_StaysClosed() => Gen.Select(AnyCalendar, Kind, Subject, Instant, Instant).Sample((made, kind, subject, one, other) =>
    {
        var window = made.Calendar.For(kind, subject);
        var (earlier, later) = one < other ? (one, other) : (other, one);
        return window.IsOpen(earlier) || !window.IsOpen(later);
    });

    [Fact]
    public void Certification_NeverClosesBeforeUploads() => Gen.Select(AnyCalendar, Subject).Sample((made, subject) =>
        made.Calendar.For(WindowKind.Certification, subject).ClosesAt >= made.Calendar.For(WindowKind.Upload, subject).ClosesAt);

    [Fact]
    public void AnotherExtension_NeverShortensAWindow() => Gen.Select(AnyCalendar, AnyExtension, Kind, Subject).Sample((made, more, kind, subject) =>
    {
        var extended = new SchoolCalendar(made.Calendar.Semester, made.Policy, [.. made.Extensions, more]);
        return extended.For(kind, subject).ClosesAt >= made.Calendar.For(kind, subject).ClosesAt;
    });

    [Fact]
    public void Closings_ListEveryInstantAtWhichAWindowCloses() => Gen.Select(AnyCalendar, Kind, Subject).Sample((made, kind, subject) =>
        made.Calendar.Closings().Contains(new(kind, made.Calendar.For(kind, subject).ClosesAt)));

    [Fact]
    public void Closings_AreInOrderAndDistinct() => AnyCalendar.Sample(made =>
    {
        var closings = made.Calendar.Closings();
        return closings.SequenceEqual(closings.Distinct().OrderBy(c => c.At));
    });

    /// <summary>The rule as the product states it, independent of how the calendar computes it.</summary>
    private static DateTimeOffset Expected(Made made, WindowKind kind, WindowSubject subject)
    {
        var day = subject.Grade == 3 && made.Graduates is { } graduates ? graduates : made.Closing;
        var closesAt = new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TaipeiTime.Offset).AddDays(1);
        closesAt = LatestOf(made, WindowKind.Upload, subject, closesAt);
        return kind == WindowKind.Upload
            ? closesAt
            : LatestOf(made, WindowKind.Certification, subject, closesAt.AddDays(made.Policy.CertificationDays));
    }

    private static DateTimeOffset LatestOf(Made made, WindowKind kind, WindowSubject subject, DateTimeOffset closesAt)
    {
        foreach (var extension in made.Extensions)
        {
            var isFor = extension.Scope == ExtensionScope.Everyone
                || (extension.Scope == ExtensionScope.Grade && extension.Grade == subject.Grade)
                || extension.SubjectId == subject.Class.Value || extension.SubjectId == subject.Student.Value || extension.SubjectId == subject.Course?.Value;
            closesAt = isFor && extension.Kind == kind && extension.ClosesAt > closesAt ? extension.ClosesAt : closesAt;
        }

        return closesAt;
    }

    private static Guid SubjectOf(ExtensionScope scope, int which) => scope switch
    {
        ExtensionScope.HomeroomClass => Classes[which],
        ExtensionScope.Course => Courses[which],
        ExtensionScope.Student => Students[which],
        _ => A.Id(),
    };

    private sealed record Made(DateOnly Closing, DateOnly? Graduates, SchoolPolicy Policy, IReadOnlyCollection<Extension> Extensions)
    {
        public SchoolCalendar Calendar => new(new(School.Semester.Id, School.Id, SmallSchool.Year, 1, Closing, Graduates), Policy, Extensions);
    }
}
