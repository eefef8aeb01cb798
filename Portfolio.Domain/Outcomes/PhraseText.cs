using System.Text.RegularExpressions;

namespace Portfolio.Domain.Outcomes;

/// <summary>A phrase as it is inserted: its placeholders stand for the student and the course of the outcome on screen.</summary>
public static partial class PhraseText
{
    public const string Name = "{name}";

    public const string Course = "{course}";

    /// <summary>Replaces the placeholders, ignoring case, in one pass: a name that looks like a placeholder stays a name.</summary>
    public static string For(string phrase, string studentName, string subject) =>
        Mark().Replace(phrase, m => string.Equals(m.Value, Name, StringComparison.OrdinalIgnoreCase) ? studentName : subject);

    [GeneratedRegex(
        @"\{(name|course)\}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
