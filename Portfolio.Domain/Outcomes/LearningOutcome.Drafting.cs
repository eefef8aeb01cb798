namespace Portfolio.Domain.Outcomes;

/// <summary>What is written on a draft, perhaps on two pages at once, and what it still lacks.</summary>
public sealed partial class LearningOutcome
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
        if (DraftRefusal(by) is { } refused)
        {
            return refused;
        }

        var chosen = IsCounted ? CourseId : course;
        if (IsWritten(text, chosen))
        {
            return Result.Done;
        }

        if (seen is not null && HasNewerWords(seen))
        {
            return CommonErrors.Conflict;
        }

        Current.Title = text.Title;
        Current.Description = text.Description;
        CourseId = chosen;
        Happened(new OutcomeDrafted(Parties, SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <summary>Whether words stand here that a page has not read. A file that came since makes a new version, but not new words.</summary>
    public bool HasNewerWords(DraftOnScreen seen) => seen.Version != Version && !IsWritten(seen.Text, seen.Course);

    /// <summary>All that stands against sending, in the order of the rules; empty when nothing does.</summary>
    public IReadOnlyList<Error> SendRefusals(Actor by, SendTerms terms, DateTimeOffset now)
    {
        if (DraftRefusal(by) is { } refused)
        {
            return [refused];
        }

        if (!terms.Upload.AcceptsSend(now, Current.Files.Select(f => f.Upload)))
        {
            return [WindowErrors.Closed(terms.Upload)];
        }

        return
        [
            .. OutcomeText.Refusals(Current.Title, Current.Description, terms.Policy),
            .. new[] { terms.Refusal(this), Current.EvidenceRefusal() }.OfType<Error>(),
        ];
    }

    private bool IsWritten(OutcomeText text, CourseId? course) =>
        (text.Title, text.Description, course) == (Current.Title, Current.Description, CourseId);
}
