using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>Begins a draft outside the circuit, which a phone drops while its file picker is open.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this WebApplication app) => app.MapPost("/outcomes/{id:guid}/draft", StartAsync).ForActor();

    private static async Task<IResult> StartAsync(Guid id, HttpContext context, StartDraft start, CancellationToken ct)
    {
        var started = await start.ExecuteAsync(context.Actor(), new(id), ct);
        return started.Error is { } error ? Problems.Result(context, error) : Results.NoContent();
    }
}
