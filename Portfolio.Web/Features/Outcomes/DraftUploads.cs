using Microsoft.JSInterop;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>The uploads of a draft, which live in the browser outside of any page.</summary>
public sealed class DraftUploads : IDisposable
{
    private const string Uploader = "/js/upload/uploader.js";

    private readonly IJSRuntime _js;
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _token;

    public DraftUploads(IJSRuntime js) => (_js, _token) = (js, _gone.Token);

    /// <summary>The upload that was refused and is still shown so; none when there is none.</summary>
    public UploadIdle? Refused { get; private set; }

    /// <summary>Waits for uploads under way.</summary>
    public async Task WaitAsync(OutcomeId item)
    {
        var idle = await IdleAsync(item);
        Refused = idle.Ok ? null : idle;
    }

    /// <summary>The student goes on without the file that was refused.</summary>
    public async Task DismissAsync(OutcomeId item)
    {
        await using var uploader = await _js.InvokeAsync<IJSObjectReference>("import", _token, Uploader);
        await uploader.InvokeVoidAsync("dismissRefused", _token, item.Value);
        Refused = null;
    }

    /// <summary>What stands against sending, with the refused upload in the place of the file that is missing for it.</summary>
    public IReadOnlyList<Error> AddTo(IReadOnlyList<Error> lacks) => Refused is not { } refused ? lacks :
    [
        .. lacks.Where(e => !e.Is(OutcomeErrors.EvidenceRequired)),
        new(DraftProblem.UploadRefused, ErrorKind.Invalid, refused.Name ?? string.Empty),
    ];

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task<UploadIdle> IdleAsync(OutcomeId item)
    {
        try
        {
            await using var uploader = await _js.InvokeAsync<IJSObjectReference>("import", _token, Uploader);
            return await uploader.InvokeAsync<UploadIdle>("whenIdle", Timeout.InfiniteTimeSpan, item.Value);
        }
        catch (JSException)
        {
            // A page that could not load what uploads has none under way; what is attached is known to the server.
            return new(Ok: true);
        }
    }
}

/// <summary>How the uploads ended.</summary>
/// <param name="Ok">false while the refusal of the last one is still shown</param>
/// <param name="Name">of the file that was refused</param>
public sealed record UploadIdle(bool Ok, string? Name = null);
