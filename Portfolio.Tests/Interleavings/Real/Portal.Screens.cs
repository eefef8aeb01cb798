using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Records;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Real;

/// <summary>The results of the real queries, in the format of <see cref="Line"/>.</summary>
internal sealed partial class Portal
{
    private static readonly Dictionary<string, Who> Names = Enum.GetValues<Who>().Where(w => w != Who.Administrator).ToDictionary(w => Cast.NameOf(w));

    /// <summary>What a screen shows now.</summary>
    public async Task<IEnumerable<string>> ShowAsync(Look look)
    {
        var (actor, id) = (As(look.By), _works[look.Slot] ?? new(A.Id()));
        return look.Screen switch
        {
            Screen.Outcomes => Show(await Get<StudentOutcomes>().ReadAsync(actor, Token), StudentLines),
            Screen.Timeline => Show(await Get<OutcomeTimeline>().ReadAsync(actor, id, Token), t => [WorkLine(t.Outcome, isOwners: true), Line.Windows(t.Upload.ClosesAt, t.Certification.ClosesAt)]),
            Screen.Cabinet => Show(await Get<Cabinet>().ReadAsync(actor, StudentOf(look.Slot), Token), c => c.Outcomes.OrderBy(o => _slots[o.Id]).Select(o => WorkLine(o, isOwners: false))),
            Screen.Queue => Show(await Get<CertificationQueue>().ReadAsync(actor, Token), QueueLines),
            Screen.Desk => Show(await Get<CertificationDesk>().ReadAsync(actor, id, Token), DeskLines),
            Screen.Overview => Show(await Get<CertificationOverview>().ReadAsync(actor, Token), OverviewLines),
            Screen.Publishing => Show(await Get<PublishingBook>().ReadAsync(actor, Token), PublishingLines),
            Screen.Feedback => Show(await Get<FeedbackDrafts>().ReadAsync(actor, id, Token), f => [Line.Feedback(f.Revision, f.Text, f.DecidedAt)]),
            Screen.Board => Show(await Get<ClassProgress>().ReadAsync(actor, Token), BoardLines),
            Screen.Load => Show(await Get<TeacherQueueLoad>().ReadAsync(actor, IdOf(Cast.Certifiers[look.Slot]), Token), LoadLines),
            Screen.Dates => Show(await Get<SemesterDates>().ReadAsync(actor, Token), d =>
                [Line.Dates(d.Upload.ClosesAt, d.Certification.ClosesAt, d.Drafts, d.Waiting, d.Decided)]),
            Screen.Deputies => (await Get<DeputyBook>().ReadAsync(actor, Token)).Deputies.Select(DeputyLine).Order(StringComparer.Ordinal),
            Screen.Extensions => Show(await Get<YearDates>().ReadAsync(actor, SmallSchool.Year, Token), y =>
                y.Extensions.Select(e => Line.Extension(e.Kind, e.Scope, e.ClosesAt, e.WithdrawnAt is not null)).Order(StringComparer.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(nameof(look), look, "No such screen"),
        };
    }

    private static IEnumerable<string> Show<TView>(Result<TView> read, Func<TView, IEnumerable<string>> lines) => read.IsRefused ? [read.Error!.Code] : lines(read.Value);

    private StudentId StudentOf(int slot) => Cast.OwnerOf(slot) == Who.Student ? _school.Student.Id : _school.Classmate.Id;

    private IEnumerable<string> StudentLines(StudentOutcomesView view) =>
    [
        Line.StudentHead(view.Counted, view.Upload.ClosesAt, view.Certification.ClosesAt, view.MayBegin(_clock.GetUtcNow())),
        .. view.Outcomes.OrderBy(o => _slots[o.Id]).Select(o => WorkLine(o, isOwners: true)),
    ];

    private string WorkLine(OutcomeView o, bool isOwners) => Line.Work(
        _slots[o.Id], o.State, o.CourseId is { } course ? CourseOf(course) : null, Named(o.TeacherName), o.IsCounted, isOwners ? o.CanTakeBack : null, o.ChangedAt, o.Revisions.Select(RevisionLine));

    private static string RevisionLine(RevisionView r) => Line.Revision(
        r.Number, r.Title, r.SentAt, r.ReadAt, r.Verdict, r.Feedback, r.PublishedAt, r.DecidedAt, r.Decider, r.Files.Select(f => (f.Kind, f.ReadAt)),
        r.Corrections.Select(c => Line.Correction(c.Number, c.Verdict, c.Feedback, c.Reason, c.At, c.By)));

    /// <summary>Oldest first, as the portal lists them; those sent at the same instant in the model's order.</summary>
    private IEnumerable<string> QueueLines(CertificationQueueView view)
    {
        Assert.Equal(view.Rows.Select(r => r.SentAt).Order(), view.Rows.Select(r => r.SentAt));
        return
        [
            Line.QueueHead(view.Certification?.ClosesAt, view.Waiting, view.Decided.Count()),
            .. view.Rows.OrderBy(r => r.SentAt).ThenBy(r => _slots[r.Id]).Select(r => Line.Row(
                _slots[r.Id], r.Revision, r.Version, r.State, r.Verdict, Named(r.StudentName), CourseOf(r.Course), r.Title, r.SentAt, r.HasDocument, r.HasMedia,
                Named(r.ForTeacher), r.EffectiveAt)),
        ];
    }

    private IEnumerable<string> DeskLines(DeskView d) =>
    [
        Line.Desk(_slots[d.Id], d.Version, d.State, Named(d.StudentName), CourseOf(d.Subject), Named(d.ForTeacher), d.Certification.ClosesAt, d.EffectiveAt),
        .. d.Revisions.Select(RevisionLine),
    ];

    private IEnumerable<string> OverviewLines(CertificationOverviewView view) =>
    [
        Line.Closing(view.Certification?.ClosesAt),
        .. view.Courses.Select(c => Line.Progress(
            CourseOf(c.Subject), Named(c.ForTeacher), c.States.SelectMany(s => Enumerable.Repeat(s.Key, s.Value)), c.Certification.ClosesAt, c.Late, c.OldestSentAt))
            .Order(StringComparer.Ordinal),
    ];

    private IEnumerable<string> PublishingLines(PublishingView view) =>
    [
        Line.UndoSeconds(view.UndoSeconds),
        .. view.Rows.OrderBy(r => _slots[r.Id]).Select(r => Line.Decision(
            _slots[r.Id], r.Revision, r.Version, r.Verdict, r.FeedbackStart, r.EffectiveAt is null ? null : _publications.IndexOf(r.Publication!.Value), r.EffectiveAt)),
    ];

    private static IEnumerable<string> BoardLines(ClassProgressView view) =>
    [
        Line.Windows(view.Upload.ClosesAt, view.Certification.ClosesAt),
        .. view.Students.Select(s => Line.Board(Named(s.Name), s.Sent, s.Passed, s.NotPassed, s.Waiting, s.LastActivity)),
    ];

    private static IEnumerable<string> LoadLines(TeacherQueueLoadView view) =>
        view.Courses.Select(c => Line.Load(CourseOf(c.Subject), c.Waiting, c.Decided)).Order(StringComparer.Ordinal);

    private static string DeputyLine(DeputyView d) =>
        Line.Deputy(Named(d.Deputising), d.Subjects is [var subject] ? CourseOf(subject) : null, TaipeiTime.EndOf(d.Until), d.EndedAt is not null, d.IsOver);

    private static Who? Named(string name) => Names.TryGetValue(name, out var who) ? who : null;

    private int CourseOf(CourseId course) => _school.Courses.ToList().FindIndex(c => c.Id == course);

    private static int CourseOf(string subject) => subject[^1] - '1';
}
