using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Portfolio.Web.App;

namespace Portfolio.Web.Security;

internal static class SecurityServices
{
    /// <summary>The content security policy for people's files.</summary>
    public const string FilePolicy = "files";

    /// <summary>The content security policy for Hangfire's dashboard, whose pages have inline scripts.</summary>
    public const string JobsPolicy = "jobs";

    public static void AddPortfolioSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            // __Host- requires HTTPS, which a demonstration on a laptop does not have.
            cookie.Cookie.Name = environment.IsProduction() ? "__Host-pp" : "pp";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.EventsType = typeof(SessionCookie);
        });
        services.AddSingleton<SessionCookie>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddCascadingAuthenticationState();
        services.AddSignInThrottle();
        services.AddScoped<CurrentActor>();
        services.AddAntiforgery(a => a.HeaderName = "RequestVerificationToken");
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in configuration.GetSection("Proxy:KnownProxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        services.AddSecurityHeaderPolicies((policies, _) => policies
            .SetDefaultPolicy(p => Common(p).AddContentSecurityPolicy(Pages))
            .AddPolicy(FilePolicy, p => Common(p).AddContentSecurityPolicy(Files))
            .AddPolicy(JobsPolicy, p => Common(p).AddContentSecurityPolicy(Jobs)));
    }

    private static HeaderPolicyCollection Common(HeaderPolicyCollection policy) => policy
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(b => b.SameOrigin())
        .AddCrossOriginResourcePolicy(b => b.SameOrigin())
        .AddFrameOptionsDeny()
        .RemoveServerHeader();

    private static void Pages(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self().WithHash256(ScriptMap.Sha256);
        csp.AddWorkerSrc().Self();
        csp.AddStyleSrc().Self();

        // MudBlazor's components use style attributes; style elements stay forbidden.
        csp.AddStyleSrcAttr().UnsafeInline();
        csp.AddImgSrc().Self().Blob().Data();
        csp.AddMediaSrc().Self();
        csp.AddFontSrc().Self().Data();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().Self();
        csp.AddObjectSrc().None();
        csp.AddFrameAncestors().None();
    }

    private static void Files(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddFrameAncestors().None();
        csp.AddSandbox();
    }

    private static void Jobs(CspBuilder csp)
    {
        csp.AddDefaultSrc().Self();
        csp.AddScriptSrc().Self().UnsafeInline();
        csp.AddStyleSrc().Self().UnsafeInline();
        csp.AddImgSrc().Self().Data();
        csp.AddFrameAncestors().None();
    }
}
