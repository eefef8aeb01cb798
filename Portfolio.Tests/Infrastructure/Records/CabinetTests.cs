using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Records;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Records;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Records;

/// <summary>Who sees which part of a cabinet: every reader against the same student, as in the table in docs/security.md.</summary>
public sealed class CabinetTests
{
    private const CabinetParts Nothing = CabinetParts.None;

    private readonly SmallSchool _school = new();
    private readonly SmallSchool _other = new(code: "other");

    public static TheoryData<string, CabinetParts> Readers => new()
    {
        { "student", CabinetParts.Own },
        { "homeroom", CabinetParts.Homeroom },
        { "adviser", CabinetParts.Adviser },
        { "registrar", CabinetParts.Registrar },
        { "classmate", Nothing },
        { "teacher", Nothing },
        { "colleague", Nothing },
        { "admin", Nothing },
        { "other registrar", Nothing },
        { "other homeroom", Nothing },
        { "other adviser", Nothing },
        { "other student", Nothing },
        { "other admin", Nothing },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Cabinet_ShowsEachReaderTheirParts_AndIsNotFoundForOthers(string reader, CabinetParts parts)
    {
        await using var database = await WithEverythingAsync();
        var read = await ReadAsync(database, reader.StartsWith("other ", StringComparison.Ordinal) ? Of(_other, reader[6..]) : Of(_school, reader));
        if (parts == Nothing)
        {
            Assert.Equal("not-found", read.Error?.Code);
            return;
        }

        var view = read.Value;
        bool Sees(CabinetParts part) => (parts & part) != CabinetParts.None;
        Assert.Equal(parts, view.Parts);
        Assert.Equal(Sees(CabinetParts.NationalId) ? "A123456789" : Sees(CabinetParts.MaskedNationalId) ? "A1*****789" : null, view.Person.NationalId);
        Assert.Equal(Sees(CabinetParts.BirthDate) ? new DateOnly(2009, 5, 12) : null, view.Person.BirthDate);
        Assert.Equal(Sees(CabinetParts.Discipline) ? 2 : 1, view.Conduct.Count);
        Assert.Equal(ConductKind.Reward, view.Conduct[^1].Kind);
        Assert.Equal(Sees(CabinetParts.Drafts) ? 2 : Sees(CabinetParts.Works) ? 1 : 0, view.Outcomes.Count);
        Assert.Equal(Sees(CabinetParts.Works) ? 1 : 0, view.Performances.Count);
        Assert.Equal(Sees(CabinetParts.Reports) ? 1 : 0, view.Reports.Count);
        Assert.Single(view.Cadre);
        Assert.Equal(3, Assert.Single(view.Terms).Courses.Count);
    }

    [Fact]
    public async Task UnpublishedDecision_LooksReadToEveryReader()
    {
        await using var database = await WithEverythingAsync();
        foreach (var reader in new[] { "student", "homeroom", "adviser" })
        {
            var decided = Assert.Single((await ReadAsync(database, Of(_school, reader))).Value.Outcomes, o => o.State != OutcomeState.Draft);
            Assert.Equal(OutcomeState.Read, decided.State);
            Assert.Equal((null, string.Empty), (decided.Current.Verdict, decided.Current.Feedback));
        }
    }

    [Fact]
    public async Task DraftRevision_IsVisibleToTheStudentOnly_AndOthersSeeTheFailedOne()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Draft.Write(_school.AsStudent, new("新的題目", "重寫"), _school.Course.Id, SmallSchool.SchoolDay).Error);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = Assert.Single((await ReadAsync(database, _school.AsHomeroom)).Value.Outcomes);
        Assert.Equal((OutcomeState.Failed, "自走車", 1), (seen.State, seen.Current.Title, seen.Revisions.Count));
        Assert.Equal("新的題目", Assert.Single((await ReadAsync(database, _school.AsStudent)).Value.Outcomes).Current.Title);
    }

    [Fact]
    public async Task StudentWhoMoved_IsVisibleToTheNewHomeroomTeacher_WithThePreviousClassAsHistory()
    {
        var former = new HomeroomClass(new(A.Id()), _school.Id, SmallSchool.Year, 1, "電機一乙", _school.Colleague.Id);
        await using var database = await TestDatabase.WithAsync(_school, former);
        await MoveAsync(database, e => e.Move(former.Id, 9, EnrolmentStatus.Enrolled, new(2026, 10, 1)));
        Assert.Equal("not-found", (await ReadAsync(database, _school.AsHomeroom)).Error?.Code);
        var view = (await ReadAsync(database, _school.AsColleague with { Roles = Roles.HomeroomTeacher })).Value;
        Assert.Equal([("電機一乙", true), ("電機一甲", false)], view.Places.Select(p => (p.ClassName, p.IsPresent)));
        Assert.Equal((1, new DateOnly(2026, 10, 1)), (view.Places[1].SeatNo, view.Places[1].Until));
    }

    [Fact]
    public async Task StudentWhoLeft_AndEndedRoles_GiveNoAccess()
    {
        await using var database = await WithEverythingAsync();
        Assert.Equal("not-found", (await ReadAsync(database, _school.AsHomeroom with { Roles = Roles.SubjectTeacher })).Error?.Code);
        Assert.Equal("not-found", (await ReadAsync(database, _school.AsAdviser with { Roles = Roles.SubjectTeacher })).Error?.Code);
        await MoveAsync(database, e => e.Move(e.ClassId, e.SeatNo, EnrolmentStatus.TransferredOut, new(2026, 11, 1)));
        Assert.Equal("not-found", (await ReadAsync(database, _school.AsHomeroom)).Error?.Code);
        Assert.Null((await ReadAsync(database, _school.AsRegistrar)).Error);
    }

    [Fact]
    public async Task MarksOfAllKinds_AreShown_AndCreditsAreEarnedOnce()
    {
        var (made, failed) = (_school.Courses[0].Id, _school.Courses[1].Id);
        await using var database = await TestDatabase.WithAsync(
            _school,
            Record(made, CourseRecordKind.Regular, 52, false), Record(made, CourseRecordKind.MakeUp, 60, true),
            Record(failed, CourseRecordKind.Regular, 31.5m, false), Record(failed, CourseRecordKind.MakeUp, 40, false));
        var term = Assert.Single((await ReadAsync(database, _school.AsStudent)).Value.Terms);
        Assert.Equal([2, 0, null], term.Courses.Select(c => c.Earned));
        Assert.Equal((6, 2, false), (term.Credits, term.Earned, term.IsOpen));
        Assert.Equal((52m, 60m, null), (term.Courses[0].Mark(CourseRecordKind.Regular)!.Score, term.Courses[0].Mark(CourseRecordKind.MakeUp)!.Score, term.Courses[0].Mark(CourseRecordKind.Retake)));
        Assert.Equal(31.5m, term.Courses[1].Mark(CourseRecordKind.Regular)!.Score);
    }

    [Fact]
    public async Task File_IsOpenToWhoeverMayOpenTheCabinet_OnceItWasSent()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft, Advised());
        var file = (await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf())).Value.FileId;
        Assert.Equal([null, "not-found", "not-found", "not-found", "not-found"], await OpenAsync());
        await using (var db = database.Open())
        {
            var outcome = (await db.OutcomeAsync(draft.Id, TestDatabase.Token))!;
            Assert.Null(outcome.Draft.Write(_school.AsStudent, new("自走車", "循線"), _school.Course.Id, SmallSchool.SchoolDay).Error);
            Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Error);
            await db.SaveChangesAsync(TestDatabase.Token);
        }

        Assert.Equal([null, null, null, "not-found", "not-found"], await OpenAsync());

        async Task<IReadOnlyList<string?>> OpenAsync()
        {
            var codes = new List<string?>();
            foreach (var reader in new[] { "student", "homeroom", "adviser", "registrar", "colleague" })
            {
                var opened = await database.Get<OpenEvidence>().ExecuteAsync(Of(_school, reader), new(file), TestDatabase.Token);
                codes.Add(opened.Error?.Code);
                if (!opened.IsRefused)
                {
                    await opened.Value.Bytes.DisposeAsync();
                }
            }

            return codes;
        }
    }

    private static Actor Of(SmallSchool school, string name) => school.Accounts.Single(a => a.Name == name).AsActor();

    private Task<Result<CabinetView>> ReadAsync(TestDatabase database, Actor reader) =>
        database.Get<Portfolio.Infrastructure.Records.Cabinet>().ReadAsync(reader, _school.Student.Id, TestDatabase.Token);

    private CourseRecord Record(CourseId course, CourseRecordKind kind, decimal score, bool isEarned) => new(new(A.Id()), _school.Id, course, _school.Student.Id, kind, score, isEarned);

    private AdviserAssignment Advised() => new(new(A.Id()), _school.Id, _school.Adviser.Id, _school.Student.Id, SmallSchool.Year, SmallSchool.SchoolDay);

    private async Task<TestDatabase> WithEverythingAsync()
    {
        _school.Student.Correct("王小明", new() { NationalId = "A123456789", BirthDate = new(2009, 5, 12) });
        var elsewhere = new AdviserAssignment(new(A.Id()), _other.Id, _other.Adviser.Id, _other.Student.Id, SmallSchool.Year, SmallSchool.SchoolDay);
        var (id, student, semester) = (_school.Id, _school.Student.Id, _school.Semester.Id);
        return await TestDatabase.WithAsync(_school.Everything.Concat(_other.Everything).Concat(
        [
            A.Decided(_school), A.CompleteDraft(_school), Advised(), elsewhere,
            new Portfolio.Domain.Performances.DiversePerformance(new(A.Id()), id, student, SmallSchool.Year, Portfolio.Domain.Performances.PerformanceCategory.Other, "淨灘", "一天"),
            new CadreRole(new(A.Id()), id, student, semester, CadreLevel.HomeroomClass, "班長", "電機一甲", null, null),
            new ConductRecord(new(A.Id()), id, student, SmallSchool.Year, ConductKind.Reward, "嘉獎一次", new(2026, 9, 1)),
            new ConductRecord(new(A.Id()), id, student, SmallSchool.Year, ConductKind.Discipline, "警告一次", new(2026, 10, 1)),
            MistakeReport.Report(_school.AsStudent, new(A.Id()), RecordPart.BasicData, null, "生日有誤", [], SmallSchool.SchoolDay).Value,
        ]));
    }

    private async Task MoveAsync(TestDatabase database, Func<Enrolment, bool> move)
    {
        await using var db = database.Open();
        Assert.True(move(db.Enrolments.Single(e => e.StudentId == _school.Student.Id)));
        await db.SaveChangesAsync(TestDatabase.Token);
    }
}
