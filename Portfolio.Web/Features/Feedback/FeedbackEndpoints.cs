using System.Globalization;
using System.Text.Json;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Feedback;

/// <summary>Saves feedback drafts outside the circuit: also while it is disconnected, and when the page is left.</summary>
internal static class FeedbackEndpoints
{
    /// <summary>Large enough for the longest text that is stored, with every UTF-16 unit escaped.</summary>
    private const int MostBytes = (FeedbackDraft.MaxUnits * 6) + 1024;

    private static readonly Error BadForm = new("bad-form", ErrorKind.Invalid);

    public static void MapFeedback(this WebApplication app)
    {
        app.MapGet("/certify/{id:guid}/draft", ReadAsync).ForActor();
        app.MapPut("/certify/{id:guid}/draft", KeepAsync).ForActor();
    }

    /// <summary>A decision's instant for the browser: as a string, because a JavaScript number would lose its last digits.</summary>
    public static string Mark(DateTimeOffset? decidedAt) => decidedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static async Task<IResult> ReadAsync(Guid id, HttpContext context, FeedbackDrafts drafts, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var draft = await drafts.ReadAsync(context.Actor(), new(id), ct);
        return draft.Error is { } error
            ? Problems.Result(context, error)
            : Results.Ok(new { draft.Value.Revision, draft.Value.Text, draft.Value.Version, Decided = Mark(draft.Value.DecidedAt) });
    }

    private static async Task<IResult> KeepAsync(Guid id, HttpContext context, KeepFeedbackDraft keep, CancellationToken ct)
    {
        if (await TypedAsync(context.Request, ct) is not { } typed || DecisionOf(typed.Decided) is not { } decision)
        {
            return Problems.Result(context, BadForm);
        }

        var age = TimeSpan.FromMilliseconds(Math.Clamp(typed.AgeMs, 0, TimeSpan.MillisecondsPerDay * 30));
        var command = new KeepFeedbackDraft.Command(new(id), typed.Revision, typed.Text, typed.Seen, decision.At, age);
        var kept = await keep.ExecuteAsync(context.Actor(), command, CancellationToken.None);
        return kept.Error is { } error ? Problems.Result(context, error) : Results.Ok(kept.Value);
    }

    private static async Task<Typed?> TypedAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType() || request.ContentLength is null or > MostBytes)
        {
            return null;
        }

        try
        {
            return await request.ReadFromJsonAsync<Typed>(ct);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null for an instant that this portal has not sent.</summary>
    private static Decision? DecisionOf(string? mark) =>
        string.IsNullOrEmpty(mark) ? new Decision(null)
        : long.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new Decision(new(ticks, TimeSpan.Zero))
        : null;

    private sealed record Decision(DateTimeOffset? At);

    private sealed record Typed(int Revision, string? Text, long Seen, string? Decided, double AgeMs);
}
