using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;

namespace Portfolio.Tests.Interleavings.Model;

/// <summary>What everybody sees, in the format of <see cref="Line"/>.</summary>
internal sealed partial class ModelSchool
{
    /// <summary>What a screen must show now.</summary>
    public IEnumerable<string> Show(Look look) => look.Screen switch
    {
        Screen.Outcomes => [StudentHead(look.By), .. Works.Where(w => w.Owner == look.By).Select(StudentLine)],
        Screen.Timeline => _works[look.Slot] is { } work && work.Owner == look.By ? [StudentLine(work), Windows(work)] : ["not-found"],
        Screen.Cabinet => Works.Where(w => w.Owner == Cast.OwnerOf(look.Slot)).Select(CabinetLine).OfType<string>(),
        Screen.Queue => [QueueHead(look.By), .. QueueOf(look.By).OrderBy(w => w.Current.SentAt).ThenBy(w => w.Slot).Select(w => QueueLine(look.By, w))],
        Screen.Desk => OnDesk(look) is { } work ? DeskLines(look.By, work) : ["not-found"],
        Screen.Overview => OverviewLines(look.By),
        Screen.Publishing => [Line.UndoSeconds(look.By == Who.Teacher ? UndoSeconds : 0), .. PublishingLines(look.By)],
        Screen.Feedback => OnDesk(look) is { } work ? [FeedbackLine(look.By, work)] : ["not-found"],
        Screen.Board => [Line.Windows(Closes(WindowKind.Upload, Who.Homeroom, null), Closes(WindowKind.Certification, Who.Homeroom, null)), .. Cast.Students.Select(BoardLine)],
        Screen.Load => LoadLines(Cast.Certifiers[look.Slot]).Order(StringComparer.Ordinal),
        Screen.Dates => [DatesLine()],
        Screen.Deputies => _standIns.Select(s => Line.Deputy(s.Deputising, s.Course, s.Until, s.IsEnded, s.IsOver(Now))).Order(StringComparer.Ordinal),
        Screen.Extensions => _extras.Select(e => Line.Extension(e.Kind, e.Scope, e.ClosesAt, e.IsWithdrawn)).Order(StringComparer.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, "Not in the model"),
    };

    private Work? OnDesk(Look look) => QueueOf(look.By).FirstOrDefault(w => w.Slot == look.Slot);

    private IEnumerable<Work> QueueOf(Who by) => Works.Where(w => w.State != OutcomeState.Draft && Certifies(by, w));

    private string StudentHead(Who student)
    {
        var (upload, latest) = (Closes(WindowKind.Upload, student, null), LatestOfAnyCourse(WindowKind.Upload, student));
        return Line.StudentHead(
            Works.Count(w => w.Owner == student && w.IsCounted), upload, Closes(WindowKind.Certification, student, null), mayBegin: Now < latest);
    }

    private string Windows(Work work) => Line.Windows(Closes(WindowKind.Upload, work), Closes(WindowKind.Certification, work));

    /// <summary>An unpublished decision looks as if the outcome were only read.</summary>
    private string StudentLine(Work work) => Line.Work(
        work.Slot, work.State == OutcomeState.Decided ? OutcomeState.Read : work.State, work.Course, work.Teacher, work.IsCounted,
        canTakeBack: work.State == OutcomeState.Sent && work.Current.Files.Values.All(f => f.ReadAt is null), work.ChangedAt,
        work.Revisions.Select(r => RevisionLine(work, r, isTeachers: false)));

    /// <summary>Others see what was sent; of a failed one that is being revised, the last revision that was sent.</summary>
    private string? CabinetLine(Work work)
    {
        var sent = work.Revisions.Where(r => r.SentAt is not null).ToList();
        var state = work.State switch { OutcomeState.Draft => OutcomeState.Failed, OutcomeState.Decided => OutcomeState.Read, var other => other };
        return sent.Count == 0 ? null : Line.Work(
            work.Slot, state, work.Course, work.Teacher, work.IsCounted, canTakeBack: null, work.ChangedAt, sent.Select(r => RevisionLine(work, r, isTeachers: false)));
    }

    private static string RevisionLine(Work work, ModelRevision r, bool isTeachers)
    {
        var isKnown = isTeachers || r.PublishedAt is not null;
        return Line.Revision(
            r.Number, r.Title, r.SentAt, r.IsRead ? r.Files.Values.Max(f => f.ReadAt) : null, isKnown ? r.Verdict : null, isKnown ? r.Feedback : string.Empty, r.PublishedAt,
            isTeachers ? r.DecidedAt : null, isKnown ? InPlace(r.DecidedBy) : string.Empty, r.Files.Select(f => (f.Key, f.Value.ReadAt)),
            r.Corrections.Select(c => Line.Correction(c.Number, c.Verdict, c.Feedback, c.Reason, c.At, InPlace(c.By))).Reverse());

        string InPlace(Who? by) => by == work.Teacher ? string.Empty : Cast.NameOf(by);
    }

    private string QueueHead(Who by) => Line.QueueHead(
        ClosesForAll(WindowKind.Certification), QueueOf(by).Count(w => w.IsWaiting), QueueOf(by).Count(w => w.State == OutcomeState.Decided && w.EffectiveAt is null));

    private static string QueueLine(Who by, Work work) => Line.Row(
        work.Slot, work.Current.Number, work.Changes, work.State, work.Current.Verdict, work.Owner, work.Course!.Value, work.Current.Title, work.Current.SentAt,
        work.Current.Files.ContainsKey(EvidenceKind.Document), work.Current.Files.ContainsKey(EvidenceKind.Media), Absent(by, work), work.EffectiveAt);

    private IEnumerable<string> DeskLines(Who by, Work work) =>
    [
        Line.Desk(work.Slot, work.Changes, work.State, work.Owner, work.Course!.Value, Absent(by, work), Closes(WindowKind.Certification, work), work.EffectiveAt),
        .. work.Revisions.Select(r => RevisionLine(work, r, isTeachers: true)),
    ];

    private static Who? Absent(Who by, Work work) => by == work.Teacher ? null : work.Teacher;

    /// <summary>At the top, the closing that most courses share; on a tie, the earlier one.</summary>
    private IEnumerable<string> OverviewLines(Who by)
    {
        var courses = ProgressOf(by).ToList();
        var common = courses.GroupBy(c => c.ClosesAt).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(ClosesForAll(WindowKind.Certification));
        return [Line.Closing(common), .. courses.Select(c => c.Line).Order(StringComparer.Ordinal)];
    }

    /// <summary>The courses they teach, also as deputy, and courses with sent outcomes; the teacher's third course never has any.</summary>
    private IEnumerable<(DateTimeOffset ClosesAt, string Line)> ProgressOf(Who by)
    {
        var taught = new (Who Teacher, int Course)[] { (Who.Teacher, 0), (Who.Teacher, 1), (Who.Teacher, 2), (Who.Colleague, 1) }.Where(c => c.Teacher == by || StandsIn(by, c.Teacher, c.Course));
        foreach (var (teacher, course) in taught.Union(QueueOf(by).Select(w => (w.Teacher!.Value, w.Course!.Value))))
        {
            var works = QueueOf(by).Where(w => w.Teacher == teacher && w.Course == course).ToList();
            var open = works.Where(w => w.IsOpen).Select(w => Closes(WindowKind.Certification, w)).ToList();
            var closes = open.Count > 0 ? open.Min() : Closes(WindowKind.Certification, null as Who?, course);
            yield return (closes, Line.Progress(
                course, teacher == by ? null : teacher, works.Select(w => w.State), closes,
                open.Count(c => c <= Now.AddDays(3)), works.Where(w => w.IsWaiting).Min(w => w.Current.SentAt)));
        }
    }

    private IEnumerable<string> PublishingLines(Who by) => QueueOf(by).Where(w => w.State == OutcomeState.Decided)
        .Select(w => Line.Decision(w.Slot, w.Current.Number, w.Changes, w.Current.Verdict, w.Current.Feedback, w.EffectiveAt is null ? null : w.Publication, w.EffectiveAt));

    private string FeedbackLine(Who by, Work work) =>
        Line.Feedback(
            work.Current.Number,
            IsSaid(work, by) ? work.Current.Feedback : _drafts.GetValueOrDefault((work, work.Current.Number, by), work.Current.Feedback),
            work.Current.DecidedAt);

    private string BoardLine(Who student)
    {
        var counted = Works.Where(w => w.Owner == student && w.IsCounted).ToList();
        return Line.Board(
            student, counted.Count, counted.Count(w => w.State == OutcomeState.Passed), counted.Count(w => w.State is OutcomeState.Failed or OutcomeState.Expired),
            counted.Count(w => w.IsOpen || w.State == OutcomeState.Draft), counted.Select(w => (DateTimeOffset?)w.ChangedAt).Max());
    }

    private IEnumerable<string> LoadLines(Who teacher) => Works.Where(w => w.Teacher == teacher && w.IsOpen).GroupBy(w => w.Course!.Value)
        .Select(g => Line.Load(g.Key, g.Count(w => w.IsWaiting), g.Count(w => w.State == OutcomeState.Decided)));

    private string DatesLine() => Line.Dates(
        ClosesForAll(WindowKind.Upload), ClosesForAll(WindowKind.Certification),
        Works.Count(w => w.State == OutcomeState.Draft), Works.Count(w => w.IsWaiting), Works.Count(w => w.State == OutcomeState.Decided));

    /// <summary>Without extensions for single classes, courses or students.</summary>
    private DateTimeOffset ClosesForAll(WindowKind kind) => Closes(kind, null as Who?, null);
}
