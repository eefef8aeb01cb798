using System.Security.Cryptography;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;

namespace Portfolio.Tests.Support;

/// <summary>Builds test data by calling the domain, so that no test starts from an unreachable state.</summary>
internal static class A
{
    /// <summary>A new id; its time does not matter.</summary>
    public static Guid Id() => Guid.CreateVersion7(SmallSchool.SchoolDay);

    public static EvidenceFile File(
        SmallSchool school, EvidenceFormat format = EvidenceFormat.Pdf, DateTimeOffset? startedAt = null, DateTimeOffset? acceptedAt = null)
    {
        var started = startedAt ?? SmallSchool.SchoolDay;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Id().ToByteArray()));
        return new(new(Id()), school.Id, format, $"報告{school.Mark}.pdf", new(sha256, 1000), new(started, acceptedAt ?? started.AddSeconds(1)), Id());
    }

    public static LearningOutcome Draft(SmallSchool school, DateTimeOffset? at = null) =>
        LearningOutcome.Begin(school.AsStudent, new(Id()), school.Semester.Id, school.Class.Id, school.Upload, at ?? SmallSchool.SchoolDay).Value;

    /// <summary>Has title, description, course and a document: ready to send.</summary>
    public static LearningOutcome CompleteDraft(SmallSchool school, DateTimeOffset? at = null)
    {
        var now = at ?? SmallSchool.SchoolDay;
        var draft = Draft(school, now);
        Do(draft.Draft.Write(school.AsStudent, new("自走車" + school.Mark, "以微控制器循線行走。" + school.Mark), school.Course.Id, now));
        Do(draft.Draft.Attach(school.AsStudent, File(school, startedAt: now), school.Upload));
        return draft;
    }

    public static LearningOutcome Sent(SmallSchool school, DateTimeOffset? at = null)
    {
        var outcome = CompleteDraft(school, at);
        Do(outcome.Send(school.AsStudent, Terms(school), at ?? SmallSchool.SchoolDay));
        return outcome;
    }

    /// <summary>Made in another course than the first.</summary>
    public static LearningOutcome SentIn(SmallSchool school, Course course)
    {
        var (outcome, at) = (Draft(school), SmallSchool.SchoolDay);
        Do(outcome.Draft.Write(school.AsStudent, new("另一門課", "簡述"), course.Id, at));
        Do(outcome.Draft.Attach(school.AsStudent, File(school), school.Upload));
        Do(outcome.Send(school.AsStudent, Terms(school) with { Course = course }, at));
        return outcome;
    }

    public static LearningOutcome Read(SmallSchool school, DateTimeOffset? at = null)
    {
        var outcome = Sent(school, at);
        ReadAll(school, outcome, at);
        return outcome;
    }

    public static LearningOutcome Decided(SmallSchool school, Verdict verdict = Verdict.Pass, DateTimeOffset? at = null)
    {
        var outcome = Read(school, at);
        Do(outcome.Certification.Decide(school.AsTeacher, OnScreen(outcome), verdict, "請補上測試紀錄" + school.Mark, school.Certification, at ?? SmallSchool.SchoolDay));
        return outcome;
    }

    public static LearningOutcome Published(SmallSchool school, Verdict verdict = Verdict.Pass, DateTimeOffset? at = null)
    {
        var outcome = Decided(school, verdict, at);
        Do(outcome.Publishing.Publish(school.AsTeacher, school.Certification, at ?? SmallSchool.SchoolDay));
        return outcome;
    }

    /// <summary>Published with undo time, or scheduled for later.</summary>
    public static LearningOutcome OnItsWay(SmallSchool school, Publication publication, Verdict verdict = Verdict.Pass, DateTimeOffset? at = null)
    {
        var outcome = Decided(school, verdict, at);
        Do(outcome.Publishing.Publish(school.AsTeacher, publication, OnScreen(outcome), school.Certification, at ?? SmallSchool.SchoolDay));
        return outcome;
    }

    public static LearningOutcome Expired(SmallSchool school)
    {
        var outcome = Sent(school);
        Assert.Equal(Settlement.Expired, outcome.Publishing.Settle(school.Certification, SmallSchool.CertificationCloses));
        return outcome;
    }

    public static LearningOutcome In(SmallSchool school, OutcomeState state) => state switch
    {
        OutcomeState.Draft => CompleteDraft(school),
        OutcomeState.Sent => Sent(school),
        OutcomeState.Read => Read(school),
        OutcomeState.Decided => Decided(school),
        OutcomeState.Passed => Published(school),
        OutcomeState.Failed => Published(school, Verdict.Fail),
        OutcomeState.Expired => Expired(school),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state"),
    };

    public static SendTerms Terms(SmallSchool school, int inSemester = 0, int inCourse = 0, Window? upload = null) =>
        new(school.Course, school.Teacher.Id, upload ?? school.Upload, inSemester, inCourse, school.Policy);

    public static OnScreen OnScreen(LearningOutcome outcome) => new(outcome.Current.Number, outcome.Version);

    public static void ReadAll(SmallSchool school, LearningOutcome outcome, DateTimeOffset? at = null)
    {
        foreach (var file in outcome.Current.Files)
        {
            Do(outcome.Certification.MarkRead(school.AsTeacher, file.Id, outcome.Current.SentAt, at ?? SmallSchool.SchoolDay));
        }
    }

    private static void Do(Result result) => Assert.Null(result.Error);
}
