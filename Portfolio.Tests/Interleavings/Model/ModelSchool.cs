using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Model;

internal sealed record Extra(WindowKind Kind, ExtensionScope Scope, Who? Student, int? Course, DateTimeOffset ClosesAt)
{
    public bool IsWithdrawn { get; set; }

    /// <param name="of">a student, or the homeroom teacher for the whole class; null for the whole school</param>
    public bool IsFor(WindowKind kind, Who? of, int? course) => !IsWithdrawn && Kind == kind && Scope switch
    {
        ExtensionScope.Student => Student == of,
        ExtensionScope.HomeroomClass => of is not null,
        ExtensionScope.Course => course is not null && Course == course,
        _ => true,
    };
}

/// <param name="Until">the end of the last day</param>
/// <param name="Course">null means every course</param>
internal sealed record StandIn(Who Absent, Who Deputising, int? Course, DateTimeOffset From, DateTimeOffset Until)
{
    public bool IsEnded { get; set; }

    public bool IsOver(DateTimeOffset now) => IsEnded || now >= Until;
}

/// <summary>
/// A model of the whole school as product.md describes it, small enough to be checked by reading, to compare the portal with: what
/// happens and who sees what.
/// </summary>
internal sealed partial class ModelSchool
{
    private readonly Work?[] _works = new Work?[Cast.Slots];
    private readonly Dictionary<(Who By, int Slot), Sight> _sights = [];
    private readonly Dictionary<(Work Work, int Revision, Who By), string> _drafts = [];
    private readonly List<Extra> _extras = [];
    private readonly List<StandIn> _standIns = [];
    private readonly HashSet<DateTimeOffset> _handled = [];
    private int _papers;

    public DateTimeOffset Now { get; private set; } = Cast.Before;

    /// <summary>How many publications there have been.</summary>
    public int Publications { get; private set; }

    /// <summary>The teacher's undo time; before the interleaving begins, publications are immediate.</summary>
    public int UndoSeconds { get; private set; }

    private IEnumerable<Work> Works => _works.OfType<Work>();

    public Work? this[int slot] => _works[slot];

    /// <summary>The works have reached their stages, and nobody has a screen open yet.</summary>
    public void BeginAt(DateTimeOffset at)
    {
        PassTimeUntil(at);
        _sights.Clear();
        UndoSeconds = Cast.UndoSeconds;
    }

    /// <summary>By the clock alone, whatever the jobs do: what is due is public.</summary>
    public void PassTimeUntil(DateTimeOffset at)
    {
        Now = at;
        foreach (var work in Works)
        {
            work.PassTime(at);
        }
    }

    /// <summary>The instant at which a wait ends.</summary>
    public DateTimeOffset AfterWaiting(int way)
    {
        var next = Turns().Where(t => t > Now).Order().Select(t => (DateTimeOffset?)t).FirstOrDefault() ?? Now.AddDays(1);
        var to = way switch
        {
            0 or 1 => Now.AddSeconds(1),
            2 or 3 or 4 => Now.AddSeconds(Cast.UndoSeconds),
            5 => Now.AddHours(1),
            6 => Now.AddDays(1),
            7 or 8 => next.AddTicks(-1),
            9 or 10 => next,
            _ => next.AddTicks(1),
        };
        return to > Now ? to : next;
    }

    /// <summary>Whether this person certifies the work: the teacher it was sent to, or the deputy on this day for this course.</summary>
    public bool Certifies(Who by, Work work) => work.Teacher is { } teacher && (teacher == by || StandsIn(by, teacher, work.Course));

    /// <summary>Whoever acts reloads first, unless the screen is to be stale; an outsider knows what is on it.</summary>
    /// <returns>Who opens each work: nobody where nothing new is loaded.</returns>
    public IReadOnlyList<(int Slot, Who Reader)> LookFirst(Step step)
    {
        List<(int, Who)> looks = [];
        foreach (var work in Works.Where(w => w.State != OutcomeState.Draft && (step.Verb is Verb.PassAll or Verb.PublishAll || w.Slot == step.Slot)))
        {
            if (!step.IsStale || !_sights.ContainsKey((step.By, work.Slot)))
            {
                _sights[(step.By, work.Slot)] = Sight.Of(work);
                looks.Add((work.Slot, Certifies(step.By, work) ? step.By : work.Teacher!.Value));
            }
        }

        return looks;
    }

    private DateTimeOffset Closes(WindowKind kind, Who? of, int? course)
    {
        var upload = Latest(SmallSchool.UploadCloses, WindowKind.Upload, of, course);
        return kind == WindowKind.Upload ? upload : Latest(upload.AddDays(7), kind, of, course);
    }

    /// <summary>Before its course is chosen, the latest closing of those it could have.</summary>
    private DateTimeOffset Closes(WindowKind kind, Work work) => work.Course is null
        ? LatestOfAnyCourse(kind, work.Owner)
        : Closes(kind, work.Owner, work.Course);

    private DateTimeOffset LatestOfAnyCourse(WindowKind kind, Who student) =>
        Enumerable.Range(0, Cast.Courses).Where(c => _extras.Exists(e => !e.IsWithdrawn && e.Course == c)).Select(c => Closes(kind, student, c)).Append(Closes(kind, student, null)).Max();

    private DateTimeOffset Latest(DateTimeOffset regular, WindowKind kind, Who? of, int? course) =>
        _extras.Where(e => e.IsFor(kind, of, course)).Select(e => e.ClosesAt).Append(regular).Max();

    private bool IsClosed(WindowKind kind, Work work) => Now >= Closes(kind, work);

    private bool StandsIn(Who by, Who absent, int? course) => _standIns.Exists(s =>
        s.Deputising == by && s.Absent == absent && Now >= s.From && !s.IsOver(Now) && (s.Course is null || s.Course == course));

    /// <summary>Every instant at which something opens or closes.</summary>
    private IEnumerable<DateTimeOffset> Turns()
    {
        foreach (var closing in _extras.Where(e => !e.IsWithdrawn).Select(e => (e.Kind, e.ClosesAt)).Append((Kind: WindowKind.Upload, ClosesAt: SmallSchool.UploadCloses)))
        {
            yield return closing.ClosesAt;
            yield return closing.Kind == WindowKind.Upload ? closing.ClosesAt.AddMinutes(5) : closing.ClosesAt;
            yield return closing.Kind == WindowKind.Upload ? closing.ClosesAt.AddDays(7) : closing.ClosesAt;
        }

        foreach (var at in Works.Select(w => w.EffectiveAt).OfType<DateTimeOffset>().Concat(_standIns.Where(s => !s.IsEnded).Select(s => s.Until)))
        {
            yield return at;
        }
    }

    private IEnumerable<DateTimeOffset> CertificationClosings() => _extras.Where(e => !e.IsWithdrawn)
        .Select(e => e.Kind == WindowKind.Upload ? e.ClosesAt.AddDays(7) : e.ClosesAt).Append(SmallSchool.CertificationCloses);

    private static DateTimeOffset StartOfDay(DateTimeOffset at) => TaipeiTime.StartOf(TaipeiTime.DayOf(at));

    private static DateTimeOffset EndOfDay(DateTimeOffset at, int daysLater) => TaipeiTime.EndOf(TaipeiTime.DayOf(at).AddDays(daysLater));
}
