using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Model;

/// <summary>The actions of teachers and deputies.</summary>
internal sealed partial class ModelSchool
{
    public static string FeedbackOf(Step step) => $"評語 {step.Number}";

    /// <summary>Null to publish as soon as the undo time has passed.</summary>
    public static DateTimeOffset? PlannedAt(Step step, DateTimeOffset now) => step.Way switch
    {
        < 6 => null,
        < 8 => now.AddHours(1),
        8 => now,
        9 or 10 => SmallSchool.CertificationCloses,
        _ => SmallSchool.CertificationCloses.AddTicks(1),
    };

    /// <summary>The other verdict, or the same and no other change; with a reason, or without.</summary>
    public static (Verdict Verdict, string Feedback, string Reason) CorrectionOf(Step step, Verdict published, string feedback) => step.Way switch
    {
        0 => (published, feedback, "看錯"),
        1 => (published == Verdict.Pass ? Verdict.Fail : Verdict.Pass, FeedbackOf(step), " "),
        < 7 => (published, FeedbackOf(step), "看錯"),
        _ => (published == Verdict.Pass ? Verdict.Fail : Verdict.Pass, FeedbackOf(step), "看錯"),
    };

    /// <summary>Which of the publications so far: the latest first.</summary>
    public int? PublicationOf(Step step) => Publications == 0 ? null : Publications - 1 - (step.Way % Math.Min(Publications, 2));

    private string? Read(Step step, Work work, Sight? seen)
    {
        var file = seen is not null && seen.Files.TryGetValue(KindOf(step.Way), out var id) ? work.Current.Files.Values.FirstOrDefault(f => f.Id == id) : null;
        var refusal = !Certifies(step.By, work) ? "not-yours"
            : file is null ? "not-found"
            : seen!.SentAt != work.Current.SentAt ? "conflict"
            : file.ReadAt is null && work.State != OutcomeState.Sent ? "conflict"
            : null;
        return refusal ?? (file!.ReadAt is not null ? null : Done(() =>
        {
            file.ReadAt = Now;
            work.State = work.Current.IsRead ? OutcomeState.Read : OutcomeState.Sent;
            work.Changed(Now);
        }));
    }

    private string? Decide(Step step, Work work, Sight? seen, Verdict verdict, string feedback)
    {
        var refusal = !Certifies(step.By, work) ? "not-yours"
            : IsClosed(WindowKind.Certification, work) ? "window-closed"
            : IsOld(seen, work) || !work.IsOpen ? "conflict"
            : work.EffectiveAt is not null ? "publish-pending"
            : !work.Current.IsRead ? "not-read"
            : verdict == Verdict.Fail && feedback.Trim().Length == 0 ? "reason-required"
            : null;
        return refusal ?? Done(() =>
        {
            (work.Current.Verdict, work.Current.Feedback, work.Current.DecidedAt, work.Current.DecidedBy) = (verdict, feedback.Trim(), Now, step.By);
            work.State = OutcomeState.Decided;
            work.ChangedForTheTeacher();
            _drafts.Remove((work, work.Current.Number, step.By));
        });
    }

    /// <returns>Which were decided, and why the others were not.</returns>
    private string? PassAll(Step step)
    {
        var seen = SeenBy(step.By);
        if (seen.Count == 0 || seen.Exists(s => IsGone(s.Work)))
        {
            return seen.Count == 0 ? "nothing-chosen" : "not-found";
        }

        return string.Join(' ', seen.Select(s => $"{s.Work.Slot}:{PassOne(s)}"));

        string PassOne(Sight one) =>
            one.Work.State == OutcomeState.Decided && Certifies(step.By, one.Work)
                ? one.Work.EffectiveAt is null ? "already-decided" : "publish-pending"
                : Decide(step, one.Work, one, Verdict.Pass, FeedbackOf(step)) ?? "decided";
    }

    private string? Undo(Step step, Work work, Sight? seen)
    {
        var refusal = !Certifies(step.By, work) ? "not-yours"
            : IsClosed(WindowKind.Certification, work) ? "window-closed"
            : work.State != OutcomeState.Decided ? "not-decided"
            : work.EffectiveAt is not null ? "publish-pending"
            : IsOld(seen, work) ? "conflict"
            : null;
        return refusal ?? Done(() =>
        {
            if (work.Current.Feedback.Length > 0)
            {
                _drafts.TryAdd((work, work.Current.Number, step.By), work.Current.Feedback);
            }

            work.Current.Undecide();
            work.State = OutcomeState.Read;
            work.ChangedForTheTeacher();
        });
    }

    /// <summary>All of them or none.</summary>
    /// <returns>Null when done; otherwise every refusal that is allowed.</returns>
    private string? Publish(Step step, List<Sight> seen)
    {
        var planned = PlannedAt(step, Now);
        if (seen.Count == 0 || planned <= Now || seen.Exists(s => IsGone(s.Work)))
        {
            return seen.Count == 0 ? "nothing-chosen" : planned <= Now ? "publish-in-past" : "not-found";
        }

        var undone = Now.AddSeconds(step.By == Who.Teacher ? UndoSeconds : 0);
        var effectiveAt = planned ?? seen.Select(s => Closes(WindowKind.Certification, s.Work)).Append(undone).Min();
        var refusals = seen.Select(s => PublishRefusal(step, s, effectiveAt)).OfType<string>().Distinct().ToList();
        return refusals.Count > 0 ? string.Join('|', refusals) : Done(() =>
        {
            foreach (var work in seen.ConvertAll(s => s.Work))
            {
                work.Publication = Publications;
                if (effectiveAt > Now)
                {
                    work.EffectiveAt = effectiveAt;
                    work.ChangedForTheTeacher();
                }
                else
                {
                    work.MakePublic(Now);
                    work.Changed(Now);
                    ForgetSaid(work, Enum.GetValues<Who>());
                }
            }

            Publications++;
        });
    }

    private string? PublishRefusal(Step step, Sight seen, DateTimeOffset at) =>
        !Certifies(step.By, seen.Work) ? "not-yours"
        : seen.Work.State != OutcomeState.Decided ? "not-decided"
        : seen.Work.EffectiveAt is not null ? "publish-pending"
        : IsClosed(WindowKind.Certification, seen.Work) ? "window-closed"
        : IsOld(seen, seen.Work) ? "conflict"
        : at > Closes(WindowKind.Certification, seen.Work) ? "publish-after-closing"
        : null;

    /// <param name="to">null to withdraw it</param>
    private string? ChangePublishing(Step step, DateTimeOffset? to)
    {
        var works = Works.Where(w => PublicationOf(step) is { } publication && w.Publication == publication).ToList();
        var answers = works.ConvertAll(w => (Work: w, Refusal: ChangeRefusal(w)));
        if (works.Count == 0 || answers.Exists(a => IsInTheWay(a.Refusal)))
        {
            return works.Count == 0 ? "not-found" : string.Join('|', answers.Select(a => a.Refusal).Where(IsInTheWay).Distinct());
        }

        if (!answers.Exists(a => a.Refusal is null))
        {
            var told = answers.Select(a => a.Refusal).Where(r => r != "not-yours").Distinct().ToList();
            return told.Count == 0 ? "not-yours" : string.Join('|', told);
        }

        foreach (var (work, _) in answers.Where(a => a.Refusal is null))
        {
            work.EffectiveAt = to;
            work.ChangedForTheTeacher();
        }

        return null;

        string? ChangeRefusal(Work work) =>
            !Certifies(step.By, work) ? "not-yours"
            : work.State is OutcomeState.Passed or OutcomeState.Failed ? "already-published"
            : work.EffectiveAt is null ? "publishing-undone"
            : IsClosed(WindowKind.Certification, work) ? "window-closed"
            : to <= Now ? "publish-in-past"
            : to > Closes(WindowKind.Certification, work) ? "publish-after-closing"
            : null;

        static bool IsInTheWay(string? refusal) => refusal is not (null or "not-yours" or "already-published" or "publishing-undone");
    }

    private string? Correct(Step step, Work work, Sight? seen)
    {
        var isPublic = work.State is OutcomeState.Passed or OutcomeState.Failed;
        var (verdict, feedback, reason) = CorrectionOf(step, work.Current.Verdict ?? Verdict.Pass, work.Current.Feedback);
        var refusal = !Certifies(step.By, work) ? "not-yours"
            : IsClosed(WindowKind.Certification, work) ? "window-closed"
            : !isPublic ? work.Revisions.Exists(r => r.PublishedAt is not null) ? "already-revised" : "not-published"
            : seen is null || (seen.Revision, seen.Changes) != (work.Current.Number, work.Changes) ? "conflict"
            : verdict == Verdict.Fail && feedback.Length == 0 ? "reason-required"
            : (verdict, feedback) == (work.Current.Verdict, work.Current.Feedback) ? "nothing-changed"
            : reason == " " ? "correction-needs-reason"
            : null;
        return refusal ?? Done(() =>
        {
            work.WriteDown();
            var current = work.Current;
            current.Corrections.Add(new(current.Corrections.Count + 1, current.Verdict!.Value, current.Feedback, reason, Now, step.By));
            (current.Verdict, current.Feedback, current.DecidedAt, current.DecidedBy) = (verdict, feedback, Now, step.By);
            work.State = verdict == Verdict.Pass ? OutcomeState.Passed : OutcomeState.Failed;
            work.Changed(Now);
        });
    }

    private string? Type(Step step, Work work, Sight? seen)
    {
        var refusal = !Certifies(step.By, work) ? "not-yours"
            : work.State == OutcomeState.Draft || (seen?.Revision, seen?.DecidedAt) != (work.Current.Number, work.Current.DecidedAt) ? "conflict"
            : null;
        return refusal ?? Done(() =>
        {
            _drafts[(work, work.Current.Number, step.By)] = FeedbackOf(step);
            ForgetSaid(work, step.By);
        });
    }

    /// <summary>A draft is not needed beside feedback that the student can read.</summary>
    private void ForgetSaid(Work work, params IEnumerable<Who> authors)
    {
        foreach (var by in authors.Where(a => IsSaid(work, a)))
        {
            _drafts.Remove((work, work.Current.Number, by));
        }
    }

    private bool IsSaid(Work work, Who author) =>
        work.State is OutcomeState.Passed or OutcomeState.Failed
        && _drafts.GetValueOrDefault((work, work.Current.Number, author))?.Trim() is { } text && (text.Length == 0 || text == work.Current.Feedback);

    private static bool IsOld(Sight? seen, Work work) =>
        seen?.Revision != work.Current.Number || (work.State is OutcomeState.Read or OutcomeState.Decided && seen.Changes != work.Changes);

    private List<Sight> SeenBy(Who by) => [.. _sights.Where(s => s.Key.By == by).OrderBy(s => s.Key.Slot).Select(s => s.Value)];

    private bool IsGone(Work work) => _works[work.Slot] != work;
}
