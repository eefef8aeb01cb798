namespace Portfolio.Domain.Outcomes;

/// <summary>One version of an outcome: what was written and attached, and what became of it.</summary>
public sealed class OutcomeRevision
{
    private readonly List<EvidenceFile> _files = [];
    private readonly List<DecisionCorrection> _corrections = [];

    private OutcomeRevision()
    {
    }

    internal OutcomeRevision(OutcomeId outcome, SchoolId school, int number, string title, string description)
    {
        OutcomeId = outcome;
        SchoolId = school;
        Number = number;
        Title = title;
        Description = description;
    }

    public OutcomeId OutcomeId { get; private init; }

    public SchoolId SchoolId { get; private init; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private init; }

    public string Title { get; internal set; } = string.Empty;

    /// <summary>簡述.</summary>
    public string Description { get; internal set; } = string.Empty;

    public DateTimeOffset? SentAt { get; internal set; }

    public Verdict? Verdict { get; private set; }

    /// <summary>What the teacher writes; empty when nothing.</summary>
    public string Feedback { get; private set; } = string.Empty;

    public DateTimeOffset? DecidedAt { get; private set; }

    public TeacherId? DecidedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; internal set; }

    public IReadOnlyList<EvidenceFile> Files => _files;

    /// <summary>What its published decision was before, when it has been corrected.</summary>
    public IReadOnlyList<DecisionCorrection> Corrections => _corrections;

    public bool IsRead => _files.Count > 0 && _files.All(f => f.ReadAt is not null);

    public DateTimeOffset? ReadAt => IsRead ? _files.Max(f => f.ReadAt) : null;

    public EvidenceFile? File(EvidenceKind kind) => _files.Find(f => f.Kind == kind);

    /// <summary>Why its files cannot be shown to a teacher; none when they can.</summary>
    internal Error? EvidenceRefusal() =>
        _files.Count == 0 ? OutcomeErrors.EvidenceRequired
        : _files.Exists(f => f.Scan == ScanState.Infected) ? EvidenceErrors.Infected
        : null;

    internal void Put(EvidenceFile file)
    {
        _files.RemoveAll(f => f.Kind == file.Kind);
        _files.Add(file);
    }

    internal void Remove(EvidenceFile file) => _files.Remove(file);

    internal void Decide(Verdict verdict, string feedback, TeacherId by, DateTimeOffset now)
    {
        (Verdict, Feedback, DecidedBy, DecidedAt) = (verdict, feedback, by, now);
    }

    internal void Correct(Verdict verdict, string feedback, string reason, TeacherId by, DateTimeOffset now)
    {
        _corrections.Add(new(this, _corrections.Count + 1, reason, by, now));
        Decide(verdict, feedback, by, now);
    }

    internal void Undecide() => (Verdict, Feedback, DecidedBy, DecidedAt) = (null, string.Empty, null, null);

    /// <summary>For whoever reads it next it is as unread as it came.</summary>
    internal void ForgetReading()
    {
        Undecide();
        _files.ForEach(f => f.ForgetRead());
    }
}
