namespace Portfolio.Web.Features.SignIn;

/// <summary>
/// Carries the typed account name from a failed attempt to the next form: in a cookie for one minute, because a URL would leave it in
/// logs and in the browser's history.
/// </summary>
internal static class TypedName
{
    private const string Cookie = "typed-name";
    private const int MaxLength = 100;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public static void Keep(HttpContext context, string? name)
    {
        if (name is { Length: > 0 and <= MaxLength })
        {
            context.Response.Cookies.Append(Cookie, name, Options(context));
        }
    }

    /// <returns>The name, which is deleted; null when there is none.</returns>
    public static string? Take(HttpContext context)
    {
        var name = context.Request.Cookies[Cookie];
        if (name is not null)
        {
            context.Response.Cookies.Delete(Cookie, Options(context));
        }

        return name;
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/signin",
        MaxAge = Lifetime,
    };
}
