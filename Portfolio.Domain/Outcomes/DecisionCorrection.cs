namespace Portfolio.Domain.Outcomes;

/// <summary>A published decision before its correction, and the reason for the correction.</summary>
public sealed class DecisionCorrection
{
    private DecisionCorrection()
    {
    }

    internal DecisionCorrection(OutcomeRevision before, int number, string reason, TeacherId by, DateTimeOffset at)
    {
        (OutcomeId, SchoolId, RevisionNumber, Number) = (before.OutcomeId, before.SchoolId, before.Number, number);
        (Verdict, Feedback, DecidedBy, DecidedAt) =
            (before.Verdict!.Value, before.Feedback, before.DecidedBy!.Value, before.DecidedAt!.Value);
        (Reason, CorrectedBy, CorrectedAt) = (reason, by, at);
    }

    public OutcomeId OutcomeId { get; private init; }

    public SchoolId SchoolId { get; private init; }

    public int RevisionNumber { get; private init; }

    /// <summary>1 for the first correction of the revision.</summary>
    public int Number { get; private init; }

    /// <summary>The verdict as it was published.</summary>
    public Verdict Verdict { get; private init; }

    /// <summary>The feedback as the student read it.</summary>
    public string Feedback { get; private init; } = string.Empty;

    public TeacherId DecidedBy { get; private init; }

    public DateTimeOffset DecidedAt { get; private init; }

    public string Reason { get; private init; } = string.Empty;

    public TeacherId CorrectedBy { get; private init; }

    public DateTimeOffset CorrectedAt { get; private init; }
}
