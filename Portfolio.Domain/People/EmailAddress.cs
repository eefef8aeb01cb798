namespace Portfolio.Domain.People;

/// <summary>An e-mail address as a roster or a person gives it: one, without a name beside it.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    public static bool IsPossible(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= MaxLength && at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>');
    }
}
