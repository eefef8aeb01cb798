using Microsoft.AspNetCore.Antiforgery;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>Begins a draft outside the circuit, which a phone drops while its file picker is open.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this WebApplication app) => app.MapPost("/outcomes/{id:guid}/draft", StartAsync);

    private static async Task<IResult> StartAsync(
        Guid id, HttpContext context, IAntiforgery antiforgery, StartDraft start, FindActor find, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Problems.Result(context, Problems.Antiforgery);
        }

        if (await CurrentActor.FindAsync(context, find, ct) is not { } actor)
        {
            return Problems.Result(context, Problems.SignedOut);
        }

        var started = await start.ExecuteAsync(actor, new(id), ct);
        return started.Error is { } error ? Problems.Result(context, error) : Results.NoContent();
    }
}
