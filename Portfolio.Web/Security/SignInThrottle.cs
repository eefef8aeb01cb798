using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Infrastructure.Settings;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Security;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>Attempts per minute from one address; a whole school may share one.</summary>
    public int AttemptsPerMinute { get; set; } = 100;
}

/// <summary>Slows down attackers who try many names from one address; each name has its own limit.</summary>
internal static class SignInThrottle
{
    public const string Policy = "sign-in";

    private const int Segments = 6;

    public static void AddSignInThrottle(this IServiceCollection services)
    {
        services.AddSettings<SignInOptions>("SignIn").Validate(o => o.AttemptsPerMinute > 0, "SignIn:AttemptsPerMinute must be above 0");
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Microsoft.Extensions.Options.IOptions<SignInOptions>>((limiter, options) =>
        {
            limiter.AddPolicy(Policy, context => RateLimitPartition.GetSlidingWindowLimiter(Address(context), _ => new()
            {
                PermitLimit = options.Value.AttemptsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = Segments,
            }));
            limiter.OnRejected = RefuseAsync;
        });
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = TimeSpan.FromMinutes(1).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (rejected.HttpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            response.Redirect($"/signin?refused={CommonErrors.TooManyRequests.Code}");
            return;
        }

        await Problems.WriteAsync(rejected.HttpContext, CommonErrors.TooManyRequests);
    }
}
