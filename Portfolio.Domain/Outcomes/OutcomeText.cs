namespace Portfolio.Domain.Outcomes;

/// <summary>Title and description as the student wrote them, cleaned.</summary>
public readonly record struct OutcomeText
{
    /// <summary>
    /// A text element may be many UTF-16 units (an emoji family is 11), with no limit to the combining marks on a letter: this bounds
    /// what is stored without ever refusing text that a person would count as short enough.
    /// </summary>
    internal const int UnitsPerElement = 20;

    public OutcomeText(string? title, string? description)
    {
        Title = PersonText.Clean(title).Replace('\n', ' ');
        Description = PersonText.Clean(description);
    }

    public string Title { get; }

    public string Description { get; }

    /// <summary>Why a draft with these texts cannot be stored; null when it can.</summary>
    public Error? StorageRefusal(SchoolPolicy policy) =>
        Title.Length > policy.TitleMaxLength * UnitsPerElement
            ? OutcomeErrors.TitleTooLong(policy.TitleMaxLength, PersonText.Length(Title))
            : Description.Length > policy.DescriptionMaxLength * UnitsPerElement
                ? OutcomeErrors.DescriptionTooLong(policy.DescriptionMaxLength, PersonText.Length(Description))
                : null;

    /// <summary>Why these texts cannot be sent; empty when they can. Lengths are in characters as a person counts them.</summary>
    public static IEnumerable<Error> Refusals(string title, string description, SchoolPolicy policy)
    {
        if (title.Length == 0)
        {
            yield return OutcomeErrors.TitleRequired;
        }
        else if (PersonText.Length(title) is var titleLength && titleLength > policy.TitleMaxLength)
        {
            yield return OutcomeErrors.TitleTooLong(policy.TitleMaxLength, titleLength);
        }

        if (description.Length == 0)
        {
            yield return OutcomeErrors.DescriptionRequired;
        }
        else if (PersonText.Length(description) is var length && length > policy.DescriptionMaxLength)
        {
            yield return OutcomeErrors.DescriptionTooLong(policy.DescriptionMaxLength, length);
        }
    }
}
