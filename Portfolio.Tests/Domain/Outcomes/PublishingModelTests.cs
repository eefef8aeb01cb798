using CsCheck;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>
/// Decisions, publications, undos, moves, corrections and closings in any order while time passes: the outcome agrees with a model
/// that knows only the clock, and no result or view depends on whether the job has run.
/// </summary>
public sealed class PublishingModelTests
{
    private static readonly SmallSchool School = new();

    /// <summary>Mostly around the undo time, sometimes at the closing.</summary>
    private static readonly Gen<TimeSpan> Passing = Gen.Frequency(
        (4, Gen.Const(TimeSpan.Zero)), (4, Gen.Int[1, 12].Select(s => TimeSpan.FromSeconds(s))), (1, Gen.Const(TimeSpan.FromDays(20))));

    private static readonly Gen<List<Step>> Steps =
        Gen.Select(Gen.Enum<Deed>(), Passing, Gen.Int[0, 2], (deed, after, way) => new Step(deed, after, way)).List[1, 30];

    public enum Deed
    {
        Pass,
        Fail,
        UndoDecision,
        Publish,
        UndoPublishing,
        Move,
        Correct,
        Settle,
        Job,
    }

    [Fact]
    public void AnyOrder_AgreesWithTheModel_WithAndWithoutTheJob() => Steps.Sample(steps =>
    {
        var (withJobs, without, model) = (A.Read(School), A.Read(School), new Model());
        var now = SmallSchool.SchoolDay;
        foreach (var step in steps)
        {
            now += step.After;
            var expected = model.Do(step, now);
            var code = Do(withJobs, step, now);
            Assert.Equal((step, expected), (step, code));
            Assert.Equal((step, expected), (step, step.Deed == Deed.Job ? null : Do(without, step, now)));
            Assert.Equal(model.Seen, SeenByStudent(withJobs, now));
            Assert.Equal(model.Seen, SeenByStudent(without, now));
        }
    }, iter: 5000);

    private static (OutcomeState State, Verdict? Verdict, DateTimeOffset? At, int Corrections) SeenByStudent(LearningOutcome outcome, DateTimeOffset now)
    {
        var isPublished = outcome.StateAt(now) is OutcomeState.Passed or OutcomeState.Failed;
        return (outcome.StateAt(now).AsSeenByStudent(), isPublished ? outcome.Current.Verdict : null,
            isPublished ? outcome.Current.PublishedAt ?? outcome.EffectiveAt : null, outcome.Current.Corrections.Count);
    }

    private static string? Do(LearningOutcome outcome, Step step, DateTimeOffset now)
    {
        var (teacher, window, seen) = (School.AsTeacher, School.Certification, A.OnScreen(outcome));
        switch (step.Deed)
        {
            case Deed.Settle:
                outcome.Publishing.Settle(window, now);
                return null;
            case Deed.Job:
                outcome.Publishing.TakeEffect(now);
                return null;
            default:
                return (step.Deed switch
                {
                    Deed.Pass => outcome.Certification.Decide(teacher, seen, Verdict.Pass, null, window, now),
                    Deed.Fail => outcome.Certification.Decide(teacher, seen, Verdict.Fail, "請重拍", window, now),
                    Deed.UndoDecision => outcome.Certification.Undo(teacher, seen, window, now),
                    Deed.Publish => outcome.Publishing.Publish(teacher, new(new(A.Id()), step.At(now)), seen, window, now),
                    Deed.UndoPublishing => outcome.Publishing.Undo(teacher, window, now),
                    Deed.Move => outcome.Publishing.Move(teacher, step.At(now), window, now),
                    _ => outcome.Certification.Correct(teacher, seen, new(step.Way == 0 ? Verdict.Fail : Verdict.Pass, $"更正 {step.Way}", "看錯"), window, now),
                }).Error?.Code;
        }
    }

    /// <param name="After">how long after the previous step</param>
    /// <param name="Way">0 at once, 1 with undo time, 2 after the closing; or which correction</param>
    public sealed record Step(Deed Deed, TimeSpan After, int Way)
    {
        public DateTimeOffset At(DateTimeOffset now) => Way switch { 0 => now, 1 => now.AddSeconds(10), _ => SmallSchool.CertificationCloses.AddTicks(1) };
    }

    /// <summary>The rules as one would explain them to a teacher.</summary>
    private sealed class Model
    {
        private Verdict? _decided;
        private DateTimeOffset? _effectiveAt;
        private DateTimeOffset? _publishedAt;
        private string _feedback = string.Empty;
        private int _corrections;
        private bool _isExpired;

        public (OutcomeState State, Verdict? Verdict, DateTimeOffset? At, int Corrections) Seen =>
            _publishedAt is { } at ? (_decided!.Value.AsPublished(), _decided, at, _corrections)
            : (_isExpired ? OutcomeState.Expired : OutcomeState.Read, null, null, _corrections);

        public string? Do(Step step, DateTimeOffset now)
        {
            if (_effectiveAt <= now)
            {
                (_publishedAt, _effectiveAt) = (_effectiveAt, null);
            }

            var isClosed = now >= SmallSchool.CertificationCloses;
            return step.Deed switch
            {
                Deed.Pass => Decide(Verdict.Pass, isClosed),
                Deed.Fail => Decide(Verdict.Fail, isClosed),
                Deed.UndoDecision => isClosed ? "window-closed" : !IsOpen ? "not-decided" : _effectiveAt is not null ? "publish-pending" : Did(() => _decided = null),
                Deed.Publish => Publish(step, now, isClosed),
                Deed.UndoPublishing => PendingRefusal(isClosed) ?? Did(() => _effectiveAt = null),
                Deed.Move => PendingRefusal(isClosed) ?? (step.Way == 0 ? "publish-in-past" : TooLate(step, now) ?? Did(() => _effectiveAt = step.At(now))),
                Deed.Correct => Correct(step, isClosed),
                Deed.Settle => isClosed ? Did(() => Settle(now)) : null,
                _ => null,
            };
        }

        /// <summary>A decision that no student can see yet.</summary>
        private bool IsOpen => _decided is not null && _publishedAt is null;

        private static string? Did(Action deed)
        {
            deed();
            return null;
        }

        private static string? TooLate(Step step, DateTimeOffset now) => step.At(now) > SmallSchool.CertificationCloses ? "publish-after-closing" : null;

        private string? Decide(Verdict verdict, bool isClosed) =>
            isClosed ? "window-closed"
            : _publishedAt is not null || _isExpired ? "conflict"
            : _effectiveAt is not null ? "publish-pending"
            : Did(() => (_decided, _feedback) = (verdict, string.Empty));

        private string? Publish(Step step, DateTimeOffset now, bool isClosed) =>
            !IsOpen ? "not-decided"
            : _effectiveAt is not null ? "publish-pending"
            : isClosed ? "window-closed"
            : TooLate(step, now) ?? Did(() => (_publishedAt, _effectiveAt) = (step.Way == 0 ? now : null, step.Way == 0 ? null : step.At(now)));

        private string? PendingRefusal(bool isClosed) =>
            _publishedAt is not null ? "already-published" : _effectiveAt is null ? "publishing-undone" : isClosed ? "window-closed" : null;

        private string? Correct(Step step, bool isClosed)
        {
            var (verdict, feedback) = (step.Way == 0 ? Verdict.Fail : Verdict.Pass, $"更正 {step.Way}");
            return isClosed ? "window-closed"
                : _publishedAt is null ? "not-published"
                : (verdict, feedback) == (_decided, _feedback) ? "nothing-changed"
                : Did(() => (_decided, _feedback, _corrections) = (verdict, feedback, _corrections + 1));
        }

        private void Settle(DateTimeOffset now)
        {
            if (_publishedAt is null && !_isExpired)
            {
                (_publishedAt, _isExpired, _effectiveAt) = (_decided is null ? null : now, _decided is null, null);
            }
        }
    }
}
