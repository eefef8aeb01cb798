using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>The text of the draft form.</summary>
public sealed record DraftWords(string Title, string Description, Guid? Course)
{
    public static readonly DraftWords None = new(string.Empty, string.Empty, null);

    public bool IsBlank => Says(None);

    private OutcomeText Text => new(Title, Description);

    public static DraftWords Of(OutcomeView? stored) =>
        stored is null ? None : new(stored.Current.Title, stored.Current.Description, stored.CourseId?.Value);

    /// <summary>Whether both are the same once stored: trailing spaces make no difference.</summary>
    public bool Says(DraftWords other) => (Text, Course) == (other.Text, other.Course);

    /// <summary>
    /// Merges the edits of two pages that started from the same text. Null when both have changed the same field differently.
    /// </summary>
    public static DraftWords? Together(DraftWords before, DraftWords mine, DraftWords theirs)
    {
        var title = Later(before.Text.Title, mine.Text.Title, theirs.Text.Title);
        var description = Later(before.Text.Description, mine.Text.Description, theirs.Text.Description);
        var course = Later(new Choice(before.Course), new(mine.Course), new(theirs.Course));
        return title is null || description is null || course is null ? null : new(title, description, course.Course);
    }

    public DraftOnScreen OnScreen(long version) => new(version, Text, Course is { } course ? new(course) : null);

    private static T? Later<T>(T before, T mine, T theirs)
        where T : class =>
        theirs.Equals(before) || theirs.Equals(mine) ? mine
        : mine.Equals(before) ? theirs
        : null;

    private sealed record Choice(Guid? Course);
}
