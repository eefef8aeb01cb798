using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>A deputy may do what the teacher may, on the agreed days and for the agreed courses, and at no other time.</summary>
public sealed class DeputisingTests
{
    private static readonly SmallSchool School = new();

    private static readonly DateOnly Middle = new(2026, 11, 24);

    private static readonly Gen<Case> AnyCase =
        Gen.Select(Gen.Int[-5, 5], Gen.Int[0, 5], Gen.Int[-6 * 24, 12 * 24], Gen.Int[0, 3], Gen.Int[-6 * 24, 12 * 24].Nullable())
            .Select((from, length, hours, courses, ended) => new Case(Middle.AddDays(from), Middle.AddDays(from + length), At(hours), courses, ended is { } e ? At(e) : null));

    [Fact]
    public void ADeputy_DecidesOnlyOnTheAgreedDaysAndForTheAgreedCourses() => AnyCase.Sample(c =>
    {
        // 0: all courses; 1: the outcome's; 2: another; 3: both.
        IReadOnlyList<CourseId> courses = c.Courses switch
        {
            0 => [],
            1 => [School.Course.Id],
            2 => [School.Courses[1].Id],
            _ => [School.Course.Id, School.Courses[1].Id],
        };
        var deputy = School.AsDeputy(c.From, c.Until, c.EndedAt, courses);
        var outcome = A.Sent(School);
        var isTheirs = c.Courses != 2 && c.At >= TaipeiTime.StartOf(c.From) && c.At < TaipeiTime.StartOf(c.Until.AddDays(1)) && !(c.At >= c.EndedAt);
        var code = isTheirs ? null : "not-yours";
        Assert.Equal(code, outcome.Certification.MarkRead(deputy, outcome.Current.Files[0].Id, outcome.Current.SentAt, c.At).Error?.Code);
        var read = A.Read(School);
        Assert.Equal(code, read.Certification.Decide(deputy, A.OnScreen(read), Verdict.Pass, null, School.Certification, c.At).Error?.Code);
        Assert.Equal(isTheirs ? School.Colleague.Id : null, read.Current.DecidedBy);
        Assert.Equal(isTheirs ? null : "not-yours", read.Certification.Undo(deputy, A.OnScreen(read), School.Certification, c.At).Error?.Code);
        Assert.Equal(code, A.Decided(School).Publishing.Publish(deputy, School.Certification, c.At).Error?.Code);
    });

    [Fact]
    public void Publishing_ByADeputy_KeepsWhoDecided()
    {
        var outcome = A.Decided(School);
        Assert.Null(outcome.Publishing.Publish(School.AsDeputy(), School.Certification, SmallSchool.SchoolDay).Error);
        Assert.Equal((School.Teacher.Id, School.Teacher.Id), (outcome.Current.DecidedBy, outcome.TeacherId));
        Assert.Equal(School.AsColleague.Account, outcome.Events[^1].By);
    }

    [Fact]
    public void ADeputyOfAnotherSchool_MayDoNothing()
    {
        var outcome = A.Read(School);
        var other = School.AsDeputy() with { School = new(A.Id()) };
        Assert.Equal("not-yours", outcome.Certification.Decide(other, A.OnScreen(outcome), Verdict.Pass, null, School.Certification, SmallSchool.SchoolDay).Error?.Code);
    }

    private static DateTimeOffset At(int hours) => TaipeiTime.StartOf(Middle).AddHours(hours);

    private sealed record Case(DateOnly From, DateOnly Until, DateTimeOffset At, int Courses, DateTimeOffset? EndedAt);
}
