namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// An outcome as its student sees it: an unpublished decision looks as if the outcome were only read, and a publication that is due
/// is shown, whether or not the job has run.
/// </summary>
public sealed record OutcomeView(
    OutcomeId Id,
    SemesterId SemesterId,
    SchoolYear Year,
    int Term,
    CourseId? CourseId,
    string Subject,
    TeacherId? TeacherId,
    string TeacherName,
    OutcomeState State,
    bool IsCounted,
    DateTimeOffset ChangedAt,
    IReadOnlyList<RevisionView> Revisions)
{
    private static readonly CompiledQuery<StudentId, NamesOfOutcome> NamesOf = new((db, student) =>
        from o in db.Outcomes
        where o.StudentId == student
        join s in db.Semesters on o.SemesterId equals s.Id
        select new NamesOfOutcome(
            o.Id,
            new OutcomeNames(
                s.Year,
                s.Term,
                db.Courses.Where(c => c.Id == o.CourseId).Select(c => c.Subject).FirstOrDefault(),
                db.Teachers.Where(t => t.Id == o.TeacherId).Select(t => t.Name).FirstOrDefault())));

    public RevisionView Current => Revisions[^1];

    /// <summary>The outcome's version that this view shows.</summary>
    public long Version { get; private init; }

    public bool CanTakeBack => State == OutcomeState.Sent && Current.Files.All(f => f.ReadAt is null);

    /// <summary>Without what lists do not show.</summary>
    internal OutcomeView Listed() => this with
    {
        Revisions =
            [Current with {
                Description = string.Empty, Files = [], Corrections = Current.Corrections.Count == 0 ? [] : Current.Corrections }],
    };

    /// <summary>All outcomes of a student, drafts included.</summary>
    internal static async Task<IReadOnlyList<OutcomeView>> ReadAsync(
        PortfolioDbContext db, StudentId student, DateTimeOffset now, CancellationToken ct)
    {
        var outcomes = await db.WholeAtAsync(student, now, ct);
        var names = (await NamesOf.ToListAsync(db, student, ct)).ToDictionary(n => n.Id, n => n.Names);
        var deciders = await db.DecidersInPlaceOfAsync([.. outcomes.Select(o => o.Outcome)], ct);
        return
        [
            .. from at in outcomes
               let its = names.GetValueOrDefault(at.Outcome.Id)
               where its is not null
               orderby its.Year descending, its.Term descending, at.Outcome.CreatedAt descending
               select Of(at, its, deciders),
        ];
    }

    internal static OutcomeView Of(OutcomeAt at, OutcomeNames names, IReadOnlyDictionary<TeacherId, string> deciders) => new(
        at.Outcome.Id,
        at.Outcome.SemesterId,
        names.Year,
        names.Term,
        at.Outcome.CourseId,
        names.Subject ?? string.Empty,
        at.Outcome.TeacherId,
        names.Teacher ?? string.Empty,
        at.State.AsSeenByStudent(),
        at.Outcome.IsCounted,
        at.ChangedAt,
        [.. at.Outcome.Revisions.OrderBy(r => r.Number).Select(r => RevisionView.Of(at, r, isTeachers: false, deciders))])
    {
        Version = at.Outcome.Version,
    };

    private sealed record NamesOfOutcome(OutcomeId Id, OutcomeNames Names);
}

/// <summary>Names for an outcome's ids.</summary>
/// <param name="Subject">null before a course is chosen</param>
/// <param name="Teacher">null before it is sent</param>
internal sealed record OutcomeNames(SchoolYear Year, int Term, string? Subject, string? Teacher);

/// <summary>One revision, with the result only when the reader may know it.</summary>
/// <param name="Decider">the deputy who decided; empty when the certifying teacher did</param>
/// <param name="Corrections">earlier forms of a published decision, latest first</param>
public sealed record RevisionView(
    int Number,
    string Title,
    string Description,
    DateTimeOffset? SentAt,
    DateTimeOffset? ReadAt,
    Verdict? Verdict,
    string Feedback,
    DateTimeOffset? PublishedAt,
    string Decider,
    IReadOnlyList<CorrectionView> Corrections,
    IReadOnlyList<EvidenceView> Files)
{
    /// <summary>When it was decided; for teachers only.</summary>
    public DateTimeOffset? DecidedAt { get; private init; }

    /// <summary>The decision to restore on undo, for teachers only; null while undecided.</summary>
    public Decision? Decision { get; private init; }

    public EvidenceView? File(EvidenceKind kind) => Files.FirstOrDefault(f => f.Kind == kind);

    /// <summary>A decider other than the teacher the outcome was sent to acted as a deputy.</summary>
    internal static RevisionView Of(OutcomeAt at, OutcomeRevision r, bool isTeachers, IReadOnlyDictionary<TeacherId, string> deciders)
    {
        var publishedAt = at.PublishedAt(r);
        var isKnown = isTeachers || publishedAt is not null;
        return new(
            r.Number,
            r.Title,
            r.Description,
            r.SentAt,
            r.ReadAt,
            isKnown ? r.Verdict : null,
            isKnown ? r.Feedback : string.Empty,
            publishedAt,
            isKnown ? InPlace(r.DecidedBy) : string.Empty,
            [.. r.Corrections.OrderByDescending(c => c.Number).Select(c => new CorrectionView(
                c.Number, c.Verdict, c.Feedback, c.Reason, c.CorrectedAt, InPlace(c.CorrectedBy)))],
            [.. r.Files.OrderBy(f => f.Kind)
                .Select(f => new EvidenceView(f.Id, f.Kind, f.Format, f.Name, f.Size, f.Sha256, f.AcceptedAt, f.ReadAt, f.Scan))])
        {
            DecidedAt = isTeachers ? r.DecidedAt : null,
            Decision = isTeachers && r is { Verdict: { } verdict, DecidedBy: { } by, DecidedAt: { } since }
                ? new(verdict, r.Feedback, by, since)
                : null,
        };

        string InPlace(TeacherId? by) =>
            by is { } decider && decider != at.Outcome.TeacherId ? deciders.GetValueOrDefault(decider) ?? string.Empty : string.Empty;
    }
}

/// <summary>What the student was told before a correction, and why it was corrected.</summary>
/// <param name="By">the deputy who corrected; empty when the certifying teacher did</param>
public sealed record CorrectionView(int Number, Verdict Verdict, string Feedback, string Reason, DateTimeOffset At, string By);

/// <summary>One attached file; its size is in bytes.</summary>
public sealed record EvidenceView(
    EvidenceFileId Id, EvidenceKind Kind, EvidenceFormat Format, string Name, long Size, string Sha256, DateTimeOffset AcceptedAt,
    DateTimeOffset? ReadAt, ScanState Scan);
