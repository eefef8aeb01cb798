namespace Portfolio.Domain.People;

/// <summary>An e-mail address in a roster or from a person: a single one, without a display name, to which mail can be sent.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    private const int MostLabel = 63;
    private const string Signs = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>The usual form of RFC 5321: dot-separated letters, digits and symbols, and a domain of at least two labels.</summary>
    public static bool IsPossible(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Length <= MaxLength && at > 0 && IsBox(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsBox(string box) => Array.TrueForAll(
        box.Split('.'),
        part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal)));

    /// <summary>The last label is not a number: <c>ming@10.0.0.1</c> is a machine on the school's own network.</summary>
    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && Array.TrueForAll(labels, IsLabel) && labels[^1].Length >= 2 && char.IsAsciiLetter(labels[^1][0]);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MostLabel && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
