namespace Portfolio.Domain.Outcomes;

/// <summary>What a student writes and attaches before it is sent, perhaps on two pages at once, and what it still lacks.</summary>
public sealed class OutcomeDraft(LearningOutcome outcome)
{
    /// <summary>All that a form lacks on which nothing has been written, in the order of the rules.</summary>
    public static IReadOnlyList<Error> LacksOfABlankForm { get; } =
        [OutcomeErrors.TitleRequired, OutcomeErrors.DescriptionRequired, OutcomeErrors.CourseRequired, OutcomeErrors.EvidenceRequired];

    /// <summary>
    /// Keeps what has been written so far, complete or not; lengths are held to twenty times the rule only here. The same words again
    /// change nothing, so that a save whose answer was lost may be repeated.
    /// </summary>
    /// <param name="seen">what the writer's page had read; none for a writer who depends on nothing written before</param>
    /// <returns>Done; or <c>not-yours</c>, <c>not-a-draft</c>, <c>conflict</c> when another page has written other words since.</returns>
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

    /// <summary>Whether words stand here that a page has not read. A file that came since makes a new version, but not new words.</summary>
    public bool HasNewerWords(DraftOnScreen seen) => seen.Version != outcome.Version && !IsWritten(seen.Text, seen.Course);

    /// <summary>Attaches an accepted file, in place of an earlier one of its kind.</summary>
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
    /// Why a file could not be attached; none when it could. Before its first byte is read, it is asked as if it ended as it begins.
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

    /// <summary>All that stands against sending, in the order of the rules; empty when nothing does.</summary>
    public IReadOnlyList<Error> SendRefusals(Actor by, SendTerms terms, DateTimeOffset now) =>
        Refusal(by) is { } refused ? [refused]
        : !terms.Upload.AcceptsSend(now, outcome.Current.Files.Select(f => f.Upload)) ? [WindowErrors.Closed(terms.Upload)]
        : [.. terms.Refusals(outcome)];

    /// <summary>Why it cannot be worked on; none when it can.</summary>
    internal Error? Refusal(Actor by) =>
        !outcome.IsOf(by) ? CommonErrors.NotYours
        : outcome.State != OutcomeState.Draft ? OutcomeErrors.NotADraft
        : null;

    private bool IsWritten(OutcomeText text, CourseId? course) =>
        (text.Title, text.Description, course) == (outcome.Current.Title, outcome.Current.Description, outcome.CourseId);

    private void Changed(Actor by, DateTimeOffset now) =>
        outcome.Happened(new OutcomeDrafted(outcome.Parties, outcome.SchoolId, by.Account, now));
}
