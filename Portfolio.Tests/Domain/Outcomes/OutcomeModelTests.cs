using CsCheck;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>
/// Random verbs in random order at random instants around the windows: the outcome and its model always agree, and the invariants
/// hold. A failure prints the seed and the shortest sequence found.
/// </summary>
public sealed class OutcomeModelTests
{
    private static readonly SmallSchool School = new();

    private static readonly DateTimeOffset[] Instants =
    [
        School.Upload.OpensAt.AddTicks(-1),
        School.Upload.OpensAt,
        SmallSchool.SchoolDay,
        SmallSchool.SchoolDay.AddHours(1),
        SmallSchool.UploadCloses.AddTicks(-1),
        SmallSchool.UploadCloses,
        SmallSchool.UploadCloses.AddMinutes(5),
        SmallSchool.UploadCloses.AddMinutes(5).AddTicks(1),
        SmallSchool.CertificationCloses.AddTicks(-1),
        SmallSchool.CertificationCloses,
        SmallSchool.CertificationCloses.AddDays(1),
    ];

    /// <summary>Most steps are on an ordinary day, because otherwise long sequences would be rare.</summary>
    private static readonly Gen<int> When = Gen.Frequency((4, Gen.Const(2)), (1, Gen.Int[0, Instants.Length - 1]));

    private static readonly Gen<Step> AnyStep =
        Gen.Select(Gen.Enum<Verb>(), When, Gen.Int[0, 3], Gen.Bool).Select((verb, at, earlier, byDeputy) =>
            new Step(verb, Instants[at], Instants[Math.Max(0, at - earlier)], byDeputy));

    /// <summary>The way to a failed revision and beyond, so that random steps begin at every point of it.</summary>
    private static readonly Verb[] Journey =
    [
        Verb.Write, Verb.AttachDocument, Verb.AttachMedia, Verb.Send, Verb.ReadOne, Verb.ReadOne, Verb.Fail, Verb.Publish, Verb.Revise, Verb.Send, Verb.ReadOne, Verb.ReadOne, Verb.Pass, Verb.Publish,
    ];

    private static readonly Gen<List<Step>> Steps =
        Gen.Select(Gen.Int[0, Journey.Length], AnyStep.List[1, 25]).Select((length, random) =>
            Journey.Take(length).Select(v => new Step(v, SmallSchool.SchoolDay, SmallSchool.SchoolDay, ByDeputy: false)).Concat(random).ToList());

    [Fact]
    public void AnySequence_AgreesWithTheModel() => Steps.Sample(steps =>
    {
        var (outcome, model) = (A.Draft(School), new OutcomeModel());
        foreach (var step in steps)
        {
            var before = Snapshot.Of(outcome);
            var expected = model.Do(step.Verb, step.At, step.StartedAt);
            var code = Do(outcome, step);
            Assert.Equal((step, expected), (step, code));
            AssertAlike(model, outcome);
            AssertRules(step, code, before, outcome);
        }
    }, iter: 3000);

    private static void AssertAlike(OutcomeModel model, LearningOutcome outcome)
    {
        Assert.Equal(
            (model.State, model.Revision, model.Verdict, model.IsCounted), (outcome.State, outcome.Current.Number, outcome.Current.Verdict, outcome.IsCounted));
        Assert.Equal(model.Files.Order(), outcome.Current.Files.Select(f => f.Kind).Order());
        Assert.Equal(model.ReadFiles.Order(), outcome.Current.Files.Where(f => f.ReadAt is not null).Select(f => f.Kind).Order());
    }

    private static void AssertRules(Step step, string? code, Snapshot before, LearningOutcome outcome)
    {
        var after = Snapshot.Of(outcome);

        // Each event increments the version, and nothing else does; a refusal changes nothing.
        Assert.Equal(after.Events - before.Events, after.Version - before.Version);
        Assert.True(code is null || before == after);
        Assert.True(before.Events == after.Events ? before == after : outcome.Events[^1].At == step.At);

        // A passed outcome stays unchanged, whatever is tried.
        Assert.True(before.State != OutcomeState.Passed || before == after);

        // Nobody can decide before having read every file.
        Assert.All(outcome.Revisions.Where(r => r.Verdict is not null), r => Assert.True(r.IsRead));

        // After the last closing there are no new decisions, no publications except by the clock, and no way into the queue or out of
        // it.
        if (step.At >= SmallSchool.CertificationCloses && step.Verb is not (Verb.Settle or Verb.Discard or Verb.ReadOne))
        {
            Assert.Equal((before.State, before.Verdict, before.Revision), (after.State, after.Verdict, after.Revision));
        }
    }

    private static string? Do(LearningOutcome outcome, Step step)
    {
        var (student, teacher, now) = (School.AsStudent, step.ByDeputy ? School.AsDeputy() : School.AsTeacher, step.At);
        var seen = A.OnScreen(outcome);
        return step.Verb switch
        {
            Verb.Write => outcome.Draft.Write(student, new("題目", "簡述"), School.Course.Id, now).Error?.Code,
            Verb.WriteTooLong => outcome.Draft.Write(student, new(new string('字', 61), "簡述"), School.Course.Id, now).Error?.Code,
            Verb.AttachDocument => outcome.Draft.Attach(student, A.File(School, EvidenceFormat.Pdf, step.StartedAt, now), School.Upload).Error?.Code,
            Verb.AttachMedia => outcome.Draft.Attach(student, A.File(School, EvidenceFormat.Mp3, step.StartedAt, now), School.Upload).Error?.Code,
            Verb.Detach => outcome.Draft.Detach(student, outcome.Current.File(EvidenceKind.Document) ?? A.File(School), now).Error?.Code,
            Verb.Discard => outcome.Discard(student, now).Error?.Code,
            Verb.Send => outcome.Send(student, A.Terms(School), now).Error?.Code,
            Verb.TakeBack => outcome.TakeBack(student, School.Upload, now).Error?.Code,
            Verb.ReadOne => outcome.Certification.MarkRead(teacher, NextToRead(outcome), outcome.Current.SentAt, now).Error?.Code,
            Verb.Pass => outcome.Certification.Decide(teacher, seen, Verdict.Pass, null, School.Certification, now).Error?.Code,
            Verb.Fail => outcome.Certification.Decide(teacher, seen, Verdict.Fail, "請重拍", School.Certification, now).Error?.Code,
            Verb.FailWithoutReason => outcome.Certification.Decide(teacher, seen, Verdict.Fail, " ", School.Certification, now).Error?.Code,
            Verb.DecideStale => outcome.Certification.Decide(teacher, seen with { Revision = seen.Revision - 1 }, Verdict.Pass, null, School.Certification, now).Error?.Code,
            Verb.Undo => outcome.Certification.Undo(teacher, seen, School.Certification, now).Error?.Code,
            Verb.Publish => outcome.Publishing.Publish(teacher, School.Certification, now).Error?.Code,
            Verb.Revise => outcome.Revise(student, School.Upload, now).Error?.Code,
            Verb.Settle => Settle(outcome, now),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Verb, "Not in the model"),
        };
    }

    private static string? Settle(LearningOutcome outcome, DateTimeOffset now)
    {
        var before = outcome.Version;
        var settlement = outcome.Publishing.Settle(School.Certification, now);
        Assert.Equal(settlement != Settlement.None, outcome.Version > before);
        return null;
    }

    private static EvidenceFileId NextToRead(LearningOutcome outcome)
    {
        var files = outcome.Current.Files.OrderBy(f => f.Kind).ToList();
        return (files.Find(f => f.ReadAt is null) ?? files.FirstOrDefault())?.Id ?? new(A.Id());
    }

    /// <param name="ByDeputy">the teacher's verbs are done by a deputy, which must make no difference</param>
    private sealed record Step(Verb Verb, DateTimeOffset At, DateTimeOffset StartedAt, bool ByDeputy);

    private sealed record Snapshot(
        OutcomeState State, int Revision, Verdict? Verdict, string Feedback, string Title, int Files, int Read, bool IsCounted, long Version, long Events)
    {
        public static Snapshot Of(LearningOutcome o) => new(
            o.State, o.Current.Number, o.Current.Verdict, o.Current.Feedback, o.Current.Title, o.Current.Files.Count,
            o.Current.Files.Count(f => f.ReadAt is not null), o.IsCounted, o.Version, o.Events.Count);
    }
}
