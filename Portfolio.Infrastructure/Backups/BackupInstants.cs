using System.Globalization;

namespace Portfolio.Infrastructure.Backups;

/// <summary>A backup's instant as the name of its folder: <c>20261124T190000Z</c>, UTC, to the second.</summary>
public static class BackupInstants
{
    private const string Form = "yyyyMMdd'T'HHmmss'Z'";

    public static string NameOf(DateTimeOffset takenAt) => takenAt.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <returns>Null when it is not such a name.</returns>
    public static DateTimeOffset? Parse(string name) =>
        DateTimeOffset.TryParseExact(name, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
