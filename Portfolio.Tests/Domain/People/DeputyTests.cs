using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.People;

public sealed class DeputyTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private static readonly DateOnly From = new(2026, 11, 24);

    private readonly SmallSchool _school = new();

    [Fact]
    public void Appoint_NamesBothTeachersDaysAndCourses()
    {
        var deputy = Appoint(_school.Course.Id).Value;
        Assert.Equal((_school.Teacher.Id, _school.Colleague.Id, From, From.AddDays(7)), (deputy.AbsentId, deputy.DeputisingId, deputy.From, deputy.Until));
        Assert.Equal(_school.Course.Id, Assert.Single(deputy.Courses).CourseId);
        var happened = Assert.IsType<DeputyAppointed>(Assert.Single(deputy.Events));
        Assert.Equal(("公假", _school.AsColleague.Account), (deputy.Reason, happened.Of.Account));
    }

    [Fact]
    public void Appoint_WithInvalidTerms_IsRefused()
    {
        var terms = Terms();
        Assert.Equal("not-yours", Deputy.Appoint(_school.AsTeacher, new(A.Id()), terms, [], "公假", Now).Error?.Code);
        Assert.Equal("deputy-self", Code(terms with { Deputising = _school.Teacher.Id }));
        Assert.Equal("dates-reversed", Code(terms with { From = From.AddDays(9) }));
        Assert.Equal("deputy-in-past", Code(terms with { From = From.AddDays(-9), Until = From.AddDays(-1) }));
        Assert.Null(Code(terms with { From = From.AddDays(-9), Until = From }));
        Assert.Equal("reason-required", Code(terms, reason: " "));
    }

    [Theory]
    [InlineData(8, 9, true, null)]
    [InlineData(7, 9, true, "deputy-overlap")]
    [InlineData(-3, 0, true, "deputy-overlap")]
    [InlineData(-3, -1, true, "deputy-in-past")]
    [InlineData(0, 7, false, null)]
    public void Appoint_OverlappingAnother_IsRefused_UnlessDaysOrCoursesDiffer(int from, int until, bool isSameCourse, string? code)
    {
        var first = Appoint(_school.Course.Id).Value;
        var terms = Terms(isSameCourse ? _school.Course.Id : _school.Courses[1].Id) with { From = From.AddDays(from), Until = From.AddDays(until), Deputising = _school.Homeroom.Id };
        Assert.Equal(code, Code(terms, others: first));
        Assert.Equal(code == "deputy-in-past" ? code : code is null && !isSameCourse ? "deputy-overlap" : code, Code(terms with { Courses = [] }, others: first));
    }

    [Fact]
    public void Appoint_OfAnAbsentTeacher_IsRefused()
    {
        var away = Appoint().Value;
        Assert.Equal("deputy-absent", Code(Terms() with { Absent = _school.Homeroom.Id, Deputising = _school.Teacher.Id }, others: away));
    }

    [Fact]
    public void End_AllowsAnotherDeputy_AndWorksOnce()
    {
        var deputy = Appoint().Value;
        Assert.Equal("reason-required", deputy.End(_school.AsAdministrator, null, null, Now).Error?.Code);
        Assert.Equal("not-yours", deputy.End(new SmallSchool().AsAdministrator, null, "回校", Now).Error?.Code);
        Assert.Null(deputy.End(_school.AsAdministrator, null, "回校", Now).Error);
        Assert.Equal("deputy-over", deputy.End(_school.AsAdministrator, null, "回校", Now).Error?.Code);
        Assert.Null(Code(Terms(), others: deputy));
        Assert.Equal("deputy-over", Appoint().Value.End(_school.AsAdministrator, null, "回校", TaipeiTime.EndOf(From.AddDays(7))).Error?.Code);
    }

    private DeputyTerms Terms(params IReadOnlyList<CourseId> courses) =>
        new(_school.Teacher.Id, _school.Colleague.Id, _school.AsColleague.Account, From, From.AddDays(7), courses);

    private Result<Deputy> Appoint(params IReadOnlyList<CourseId> courses) => Deputy.Appoint(_school.AsAdministrator, new(A.Id()), Terms(courses), [], "公假", Now);

    private string? Code(DeputyTerms terms, string reason = "公假", params IReadOnlyCollection<Deputy> others) =>
        Deputy.Appoint(_school.AsAdministrator, new(A.Id()), terms, others, reason, Now).Error?.Code;
}
