using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;

namespace Portfolio.Tests.Interleavings.Model;

/// <summary>The actions of students.</summary>
internal sealed partial class ModelSchool
{
    /// <summary>How long an upload takes.</summary>
    public static TimeSpan UploadTime(int way) => way switch { < 8 => TimeSpan.Zero, < 10 => TimeSpan.FromMinutes(5), _ => TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(1) };

    public static EvidenceKind KindOf(int way) => way % 3 == 2 ? EvidenceKind.Media : EvidenceKind.Document;

    public static string TitleOf(Step step) => step.Way switch { 0 => string.Empty, 1 => new string('字', 61), _ => $"題目 {step.Number}" };

    /// <summary>Mostly the intended course.</summary>
    public static int? CourseOf(Step step) => step.Way switch { 2 => null, 3 => 1 - Cast.CourseOf(step.Slot), _ => Cast.CourseOf(step.Slot) };

    /// <summary>Null to let the course decide.</summary>
    public static Who? TeacherOf(Step step) => step.Way switch { < 4 => null, < 10 => Who.Teacher, _ => Who.Colleague };

    private string? Begin(Step step)
    {
        if (_works[step.Slot] is null && Now < LatestOfAnyCourse(WindowKind.Upload, Cast.OwnerOf(step.Slot)))
        {
            _works[step.Slot] = new(step.Slot, Now);
        }

        return _works[step.Slot] is null ? "window-closed" : null;
    }

    /// <summary>Writing the same text again changes nothing.</summary>
    private string? Write(Step step, Work work) => DraftRefusal(step, work) ?? Done(() =>
    {
        var (title, course) = (TitleOf(step), work.IsCounted ? work.Course : CourseOf(step));
        if (!work.Current.IsDescribed || (work.Current.Title, work.Course) != (title, course))
        {
            (work.Current.Title, work.Current.IsDescribed, work.Course) = (title, true, course);
            work.Changed(Now);
        }
    });

    private string? Attach(Step step, Work work)
    {
        if (DraftRefusal(step, work) is { } refused)
        {
            return refused;
        }

        if (IsClosed(WindowKind.Upload, work))
        {
            return "window-closed";
        }

        var startedAt = Now;
        PassTimeUntil(Now + UploadTime(step.Way));
        return Now > Closes(WindowKind.Upload, work).AddMinutes(5) ? "window-closed" : Done(() =>
        {
            work.Current.Files[KindOf(step.Way)] = new(++_papers, startedAt, Now);
            work.Changed(Now);
        });
    }

    /// <summary>Somebody who sees no such file asks for one that does not exist.</summary>
    private string? Detach(Step step, Work work) => !work.Current.Files.ContainsKey(KindOf(step.Way)) ? "not-found" : DraftRefusal(step, work) ?? Done(() =>
    {
        work.Current.Files.Remove(KindOf(step.Way));
        work.Changed(Now);
    });

    private string? Send(Step step, Work work)
    {
        var teacher = TeacherOf(step) ?? (work.Course == 0 ? Who.Teacher : work.Teacher);
        var closes = Closes(WindowKind.Upload, work);
        var heldAPlace = Now <= closes.AddMinutes(5) && work.Current.Files.Values.Any(f => f.StartedAt < closes && f.AcceptedAt >= closes);
        var refusal = DraftRefusal(step, work)
            ?? (Now >= closes && !heldAPlace ? "window-closed"
            : work.Current.Title.Length == 0 ? "title-required"
            : work.Current.Title.Length > 60 ? "title-too-long"
            : work.Course is null ? "course-required"
            : teacher != Who.Teacher && (teacher != Who.Colleague || work.Course != 1) ? "teacher-required"
            : !work.IsCounted && Works.Any(w => w != work && w.Owner == work.Owner && w.IsCounted && w.Course == work.Course) ? "limit-per-course"
            : work.Current.Files.Count == 0 ? "evidence-required"
            : null);
        return refusal ?? Done(() =>
        {
            (work.Teacher, work.State, work.IsCounted, work.Current.SentAt) = (teacher, OutcomeState.Sent, true, Now);
            work.Changed(Now);
        });
    }

    private string? TakeBack(Step step, Work work)
    {
        var refusal = step.By != work.Owner ? "not-yours"
            : work.State == OutcomeState.Draft ? "conflict"
            : work.State != OutcomeState.Sent || work.Current.Files.Values.Any(f => f.ReadAt is not null) ? "already-read"
            : IsClosed(WindowKind.Upload, work) ? "window-closed"
            : null;
        return refusal ?? Done(() =>
        {
            (work.State, work.Current.SentAt, work.IsCounted) = (OutcomeState.Draft, null, work.Revisions.Count > 1);
            work.Changed(Now);
        });
    }

    private string? Revise(Step step, Work work)
    {
        var refusal = step.By != work.Owner ? "not-yours"
            : work.State != OutcomeState.Failed ? "not-failed"
            : IsClosed(WindowKind.Upload, work) ? "window-closed"
            : null;
        return refusal ?? Done(() =>
        {
            work.WriteDown();
            var next = new ModelRevision(work.Current.Number + 1, work.Current.Title) { IsDescribed = work.Current.IsDescribed };
            foreach (var (kind, file) in work.Current.Files)
            {
                next.Files[kind] = new(++_papers, file.StartedAt, file.AcceptedAt);
            }

            work.Revisions.Add(next);
            work.State = OutcomeState.Draft;
            work.Changed(Now);
        });
    }

    private string? Discard(Step step, Work work) => DraftRefusal(step, work) ?? Done(() =>
    {
        if (work.Revisions.Count == 1)
        {
            _works[work.Slot] = null;
            return;
        }

        work.Revisions.Remove(work.Current);
        work.State = OutcomeState.Failed;
        work.Changed(Now);
    });

    private static string? DraftRefusal(Step step, Work work) => step.By != work.Owner ? "not-yours" : work.State != OutcomeState.Draft ? "not-a-draft" : null;

    private static string? Done(Action deed)
    {
        deed();
        return null;
    }
}
