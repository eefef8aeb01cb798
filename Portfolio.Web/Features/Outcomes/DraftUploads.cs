using Microsoft.JSInterop;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>The uploads of a draft, which run in the browser independently of any page.</summary>
public sealed class DraftUploads : IDisposable
{
    private const string Uploader = "/js/upload/uploader.js";

    private readonly IJSRuntime _js;
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _token;

    public DraftUploads(IJSRuntime js) => (_js, _token) = (js, _gone.Token);

    /// <summary>The upload that was refused and is still shown as such; null when there is none.</summary>
    public UploadIdle? Refused { get; private set; }

    /// <summary>Waits for running uploads.</summary>
    public async Task WaitAsync(OutcomeId item)
    {
        var idle = await IdleAsync(item);
        Refused = idle.Ok ? null : idle;
    }

    /// <summary>Removes the refused upload: the student continues without the file.</summary>
    public async Task DismissAsync(OutcomeId item)
    {
        await using var uploader = await _js.InvokeAsync<IJSObjectReference>("import", _token, Uploader);
        await uploader.InvokeVoidAsync("dismissRefused", _token, item.Value);
        Refused = null;
    }

    /// <summary>Replaces a missing file among the problems with the refused upload.</summary>
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
            // Without the upload module there are no running uploads; the server knows what is attached.
            return new(Ok: true);
        }
    }
}

/// <summary>How the uploads ended.</summary>
/// <param name="Ok">false while the refusal of the last one is still shown</param>
/// <param name="Name">name of the refused file</param>
public sealed record UploadIdle(bool Ok, string? Name = null);
