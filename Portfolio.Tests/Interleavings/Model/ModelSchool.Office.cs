using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Model;

/// <summary>Dispatches the steps; the actions of the administrator; and those of jobs, late or not.</summary>
internal sealed partial class ModelSchool
{
    /// <summary>The extension that a step grants.</summary>
    public static (WindowKind Kind, ExtensionScope Scope, DateTimeOffset ClosesAt) ExtensionOf(Step step)
    {
        var kind = step.Way % 2 == 0 ? WindowKind.Upload : WindowKind.Certification;
        var scope = (step.Way / 2 % 4) switch { 0 => ExtensionScope.Everyone, 1 => ExtensionScope.HomeroomClass, 2 => ExtensionScope.Course, _ => ExtensionScope.Student };
        var regular = kind == WindowKind.Upload ? SmallSchool.UploadCloses : SmallSchool.CertificationCloses;
        return (kind, scope, regular.AddHours(step.Slot switch { 0 => 0, 1 => 2, _ => 48 }));
    }

    /// <summary>The deputy, the course (null: all of them), and the number of days after today.</summary>
    public static (Who Deputising, int? Course, int Days) StandInOf(Step step) =>
        (step.Way % 4 == 3 ? Who.Homeroom : Who.Colleague, step.Slot == 2 ? null : step.Slot, step.Way < 6 ? 0 : 7);

    public static (Who From, int? Course, Who To) MoveOf(Step step) => (step.Way % 3 == 0 ? Who.Colleague : Who.Teacher, step.Slot == 2 ? null : step.Slot, step.Way switch
    {
        >= 8 => Who.Homeroom,
        _ when step.Way % 3 == 0 => Who.Teacher,
        _ => Who.Colleague,
    });

    /// <summary>Applies a step.</summary>
    /// <returns>The error code; several, separated by bars, when it depends on the order of checks; null when it was done.</returns>
    public string? Do(Step step) => step.Verb switch
    {
        Verb.Begin => Begin(step),
        Verb.PassAll => PassAll(step),
        Verb.PublishAll => Publish(step, [.. SeenBy(step.By).Where(s => s.State == OutcomeState.Decided)]),
        Verb.UndoPublishing => ChangePublishing(step, to: null),
        Verb.MovePublishing => ChangePublishing(step, PlannedAt(step, Now) ?? Now.AddMinutes(1)),
        Verb.Extend => Extend(step),
        Verb.Withdraw => Withdraw(step),
        Verb.Appoint => Appoint(step),
        Verb.EndDeputy => EndDeputy(step),
        Verb.Reassign => Reassign(step),
        Verb.Wait => Done(() => PassTimeUntil(AfterWaiting(step.Way))),
        Verb.RunPublishing => Done(WriteDown),
        Verb.RunClosings => Done(RunClosings),
        _ => DoOne(step),
    };

    private string? DoOne(Step step)
    {
        var seen = _sights.GetValueOrDefault((step.By, step.Slot));
        var isCertifiers = step.Verb >= Verb.Read;
        if ((isCertifiers ? seen?.Work ?? _works[step.Slot] : _works[step.Slot]) is not { } work || IsGone(work))
        {
            return step.Verb == Verb.Publish && PlannedAt(step, Now) <= Now ? "publish-in-past" : "not-found";
        }

        return step.Verb switch
        {
            Verb.Write => Write(step, work),
            Verb.Attach => Attach(step, work),
            Verb.Detach => Detach(step, work),
            Verb.Send => Send(step, work),
            Verb.TakeBack => TakeBack(step, work),
            Verb.Revise => Revise(step, work),
            Verb.Discard => Discard(step, work),
            Verb.Read => Read(step, work, seen),
            Verb.Pass => Decide(step, work, seen, Verdict.Pass, step.Way < 6 ? string.Empty : FeedbackOf(step)),
            Verb.Fail => Decide(step, work, seen, Verdict.Fail, FeedbackOf(step)),
            Verb.FailWithoutReason => Decide(step, work, seen, Verdict.Fail, " "),
            Verb.Undo => Undo(step, work, seen),
            Verb.Publish => Publish(step, [seen ?? Sight.Unseen(work)]),
            Verb.Correct => Correct(step, work, seen),
            Verb.Type => Type(step, work, seen),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Verb, "Not in the model"),
        };
    }

    private string? Extend(Step step)
    {
        var (kind, scope, closesAt) = ExtensionOf(step);
        var regular = kind == WindowKind.Upload ? SmallSchool.UploadCloses : SmallSchool.CertificationCloses;
        return closesAt <= regular || closesAt <= Now ? "extension-too-early" : Done(() => _extras.Add(new(
            kind, scope, scope == ExtensionScope.Student ? Who.Student : null, scope == ExtensionScope.Course ? 0 : null, closesAt)));
    }

    private string? Withdraw(Step step)
    {
        if (_extras.Count == 0)
        {
            return "not-found";
        }

        var extra = _extras[step.Way % _extras.Count];
        return extra.IsWithdrawn ? "already-withdrawn" : Done(() =>
        {
            extra.IsWithdrawn = true;
            _handled.Clear();
        });
    }

    private string? Appoint(Step step)
    {
        var (deputising, course, days) = StandInOf(step);
        var clashes = _standIns.Exists(s => !s.IsEnded && s.Until > StartOfDay(Now) && (s.Course is null || course is null || s.Course == course));
        return clashes ? "deputy-overlap" : Done(() => _standIns.Add(new(Who.Teacher, deputising, course, StartOfDay(Now), EndOfDay(Now, days))));
    }

    private string? EndDeputy(Step step)
    {
        if (_standIns.Count == 0)
        {
            return "not-found";
        }

        var standIn = _standIns[step.Way % _standIns.Count];
        return standIn.IsOver(Now) ? "deputy-over" : Done(() => standIn.IsEnded = true);
    }

    /// <returns>How many were moved, or the refusal.</returns>
    private string? Reassign(Step step)
    {
        var (from, course, to) = MoveOf(step);
        var moved = Works.Where(w => w.Teacher == from && (course is null || w.Course == course)
            && w.IsOpen && w.EffectiveAt is null && !IsClosed(WindowKind.Certification, w)).ToList();
        foreach (var work in moved)
        {
            (work.Teacher, work.State) = (to, OutcomeState.Sent);
            work.Current.Undecide();
            foreach (var file in work.Current.Files.Values)
            {
                file.ReadAt = null;
            }

            work.Changed(Now);
        }

        return moved.Count == 0 ? "nothing-to-reassign" : $"{moved.Count} moved";
    }

    /// <summary>Saves what is public by the clock, and deletes the drafts that say the same.</summary>
    private void WriteDown()
    {
        foreach (var work in Works.Where(w => w.IsUnwritten))
        {
            work.WriteDown();
            ForgetSaid(work, Enum.GetValues<Who>());
        }
    }

    /// <summary>Settles what is late, each by its own closing: decided is published as decided, undecided expires.</summary>
    private void RunClosings()
    {
        var due = CertificationClosings().Where(c => c <= Now).Except(_handled).ToList();
        if (due.Count > 0)
        {
            WriteDown();
            _handled.UnionWith(due);
        }

        foreach (var work in Works.Where(w => IsClosed(WindowKind.Certification, w)))
        {
            if (work.State == OutcomeState.Decided)
            {
                work.MakePublic(Now);
                work.Changed(Now);
                ForgetSaid(work, Enum.GetValues<Who>());
            }
            else if (work.IsWaiting)
            {
                work.State = OutcomeState.Expired;
                work.Changed(Now);
            }
        }
    }
}
