namespace Portfolio.Domain.Outcomes;

/// <summary>One version of an outcome: text, files, and the decision on it.</summary>
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

    public string Title { get; private set; } = string.Empty;

    /// <summary>簡述.</summary>
    public string Description { get; private set; } = string.Empty;

    public DateTimeOffset? SentAt { get; internal set; }

    public Verdict? Verdict { get; private set; }

    /// <summary>The teacher's feedback; empty when there is none.</summary>
    public string Feedback { get; private set; } = string.Empty;

    public DateTimeOffset? DecidedAt { get; private set; }

    public TeacherId? DecidedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; internal set; }

    public IReadOnlyList<EvidenceFile> Files => _files;

    /// <summary>The earlier forms of its published decision, when it has been corrected.</summary>
    public IReadOnlyList<DecisionCorrection> Corrections => _corrections;

    public bool IsRead => _files.Count > 0 && _files.All(f => f.ReadAt is not null);

    public DateTimeOffset? ReadAt => IsRead ? _files.Max(f => f.ReadAt) : null;

    /// <summary>Whether the teacher has been shown at least one file.</summary>
    public bool IsOpened => _files.Exists(f => f.ReadAt is not null);

    public EvidenceFile? File(EvidenceKind kind) => _files.Find(f => f.Kind == kind);

    /// <summary>Why its files cannot be shown to a teacher; null when they can.</summary>
    internal Error? EvidenceRefusal() =>
        _files.Count == 0 ? OutcomeErrors.EvidenceRequired
        : _files.Exists(f => f.Scan == ScanState.Infected) ? EvidenceErrors.Infected
        : null;

    /// <summary>The next revision, which begins with the same text and files.</summary>
    internal OutcomeRevision Next(DateTimeOffset now)
    {
        var next = new OutcomeRevision(OutcomeId, SchoolId, Number + 1, Title, Description);
        foreach (var file in _files)
        {
            next.Put(file.CarriedOver(new(Guid.CreateVersion7(now)), next.Number));
        }

        return next;
    }

    internal void Write(OutcomeText text) => (Title, Description) = (text.Title, text.Description);

    internal void Put(EvidenceFile file)
    {
        _files.RemoveAll(f => f.Kind == file.Kind);
        _files.Add(file);
    }

    internal void Remove(EvidenceFile file) => _files.Remove(file);

    /// <param name="decision">null to leave it undecided</param>
    internal void Decide(Decision? decision) =>
        (Verdict, Feedback, DecidedBy, DecidedAt) = (decision?.Verdict, decision?.Feedback ?? string.Empty, decision?.By, decision?.At);

    internal void Correct(Decision decision, string reason)
    {
        _corrections.Add(new(this, _corrections.Count + 1, reason, decision.By, decision.At));
        Decide(decision);
    }

    /// <summary>Clears the read marks: the next reader has seen nothing.</summary>
    internal void ForgetReading()
    {
        Decide(null);
        _files.ForEach(f => f.ForgetRead());
    }
}
