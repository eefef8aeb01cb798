namespace Portfolio.Web.Security;

/// <summary>Where to go after signing in: only ever a path of this portal.</summary>
public static class ReturnUrls
{
    public static string Local(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal)
            && !url.Any(char.IsControl)
            ? url
            : "/";
}
