namespace Portfolio.Domain.Outcomes;

/// <summary>What a student writes and attaches before sending, possibly in two tabs at once, and what is still missing.</summary>
public sealed class OutcomeDraft(LearningOutcome outcome)
{
    /// <summary>Everything that an empty form is missing, in the order of the rules.</summary>
    public static IReadOnlyList<Error> LacksOfABlankForm { get; } =
        [OutcomeErrors.TitleRequired, OutcomeErrors.DescriptionRequired, OutcomeErrors.CourseRequired, OutcomeErrors.EvidenceRequired];

    /// <summary>
    /// Stores what has been written so far, complete or not; here lengths are only limited to twenty times the rule. Writing the same
    /// text again changes nothing, so a save whose response was lost can be retried.
    /// </summary>
    /// <param name="seen">the state that the writer's page had loaded; null for a writer that does not depend on earlier text</param>
    /// <returns>Done; or <c>not-yours</c>, <c>not-a-draft</c>, <c>conflict</c> when another page has written other text since.</returns>
    public Result Write(Actor by, OutcomeText text, CourseId? course, DateTimeOffset now, DraftOnScreen? seen = null)
    {
        if (Refusal(by) is { } refused)
        {
            return refused;
        }

        var chosen = outcome.IsCounted ? outcome.CourseId : course;
        if (IsWritten(text, chosen))
        {
            return Result.Done;
        }

        if (seen is not null && HasNewerWords(seen))
        {
            return CommonErrors.Conflict;
        }

        outcome.Current.Write(text);
        outcome.Choose(chosen);
        Changed(by, now);
        return Result.Done;
    }

    /// <summary>Whether there is text that a page has not loaded. A newly attached file makes a new version, but not new text.</summary>
    public bool HasNewerWords(DraftOnScreen seen) => seen.Version != outcome.Version && !IsWritten(seen.Text, seen.Course);

    /// <summary>Attaches an accepted file, replacing an earlier one of the same kind.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-a-draft</c>, <c>window-closed</c>.</returns>
    public Result Attach(Actor by, EvidenceFile file, Window upload)
    {
        if (AttachRefusal(by, upload, file.Upload) is { } refused)
        {
            return refused;
        }

        file.BelongTo(new(LearningOutcome.Kind, outcome.Id, outcome.Current.Number), outcome.StudentId);
        outcome.Current.Put(file);
        Changed(by, file.AcceptedAt);
        return Result.Done;
    }

    /// <summary>
    /// Why a file cannot be attached; null when it can. Before the first byte is read, the upload's start also counts as its end.
    /// </summary>
    public Error? AttachRefusal(Actor by, Window upload, UploadSpan span) =>
        Refusal(by) ?? (upload.AcceptsUpload(span.StartedAt, span.CompletedAt) ? null : WindowErrors.Closed(upload));

    /// <summary>Removes a file from the draft.</summary>
    public Result Detach(Actor by, EvidenceFile file, DateTimeOffset now)
    {
        if (Refusal(by) is { } refused)
        {
            return refused;
        }

        outcome.Current.Remove(file);
        Changed(by, now);
        return Result.Done;
    }

    /// <summary>Everything that prevents sending, in the order of the rules; empty when nothing does.</summary>
    public IReadOnlyList<Error> SendRefusals(Actor by, SendTerms terms, DateTimeOffset now) =>
        Refusal(by) is { } refused ? [refused]
        : !terms.Upload.AcceptsSend(now, outcome.Current.Files.Select(f => f.Upload)) ? [WindowErrors.Closed(terms.Upload)]
        : [.. terms.Refusals(outcome)];

    /// <summary>Why it cannot be edited; null when it can.</summary>
    internal Error? Refusal(Actor by) =>
        !outcome.IsOf(by) ? CommonErrors.NotYours
        : outcome.State != OutcomeState.Draft ? OutcomeErrors.NotADraft
        : null;

    private bool IsWritten(OutcomeText text, CourseId? course) =>
        (text.Title, text.Description, course) == (outcome.Current.Title, outcome.Current.Description, outcome.CourseId);

    private void Changed(Actor by, DateTimeOffset now) =>
        outcome.Happened(new OutcomeDrafted(outcome.Parties, outcome.SchoolId, by.Account, now));
}
