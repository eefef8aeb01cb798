using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>Sending: after the uploads, which live in the browser outside of any page, and always with an answer.</summary>
public sealed partial class DraftForm
{
    private const string Uploader = "/js/upload/uploader.js";

    private bool _isBusy;
    private UploadIdle? _refusedUpload;

    private async Task SendAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var uploads = await UploadsAsync();
            await TakeTypedAsync();
            _problems = null;
            _refusedUpload = uploads.Ok ? null : uploads;
            if (await SaveAsync())
            {
                await SendSavedAsync();
            }

            _isRevealing = true;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task SendSavedAsync()
    {
        var command = new SendOutcome.Command(Id, _teacher is { } teacher ? new(teacher) : null, _seen.OnScreen);
        var lacks = await Reading.LacksAsync(
            Actor, command, IsStarted ? null : View.Upload, Clock.GetUtcNow(), CancellationToken.None);
        if (_refusedUpload is { } refused)
        {
            var upload = new Error(DraftProblem.UploadRefused, ErrorKind.Invalid, refused.Name ?? string.Empty);
            lacks = [.. lacks.Where(e => !e.Is(OutcomeErrors.EvidenceRequired)), upload];
        }

        if (lacks.Count == 0 && (await Verbs.SendAsync(Actor, command, CancellationToken.None)).Error is { } error)
        {
            lacks = [error];
        }

        _problems = DraftProblems.Of("Send.Refused", lacks);
        if (_problems is null)
        {
            await ForgetTypedAsync();
            await Announcer.SayAsync(T["Sent.Announce"], CancellationToken.None);
            Navigation.NavigateTo("/outcomes");
        }
    }

    /// <summary>Waits for uploads under way; not ok when the refusal of the last one is still shown.</summary>
    private async Task<UploadIdle> UploadsAsync()
    {
        try
        {
            await using var uploader = await Js.InvokeAsync<IJSObjectReference>("import", _token, Uploader);
            return await uploader.InvokeAsync<UploadIdle>("whenIdle", Timeout.InfiniteTimeSpan, Id.Value);
        }
        catch (JSException)
        {
            // A page that could not load what uploads has none under way; what is attached is known to the server.
            return new(Ok: true);
        }
    }

    /// <summary>The student goes on without the file that was refused.</summary>
    private async Task DismissUploadAsync()
    {
        await using var uploader = await Js.InvokeAsync<IJSObjectReference>("import", _token, Uploader);
        await uploader.InvokeVoidAsync("dismissRefused", _token, Id.Value);
        (_refusedUpload, _problems) = (null, _problems?.Without(DraftField.Files));
    }

    /// <param name="Name">of the file that was refused</param>
    private sealed record UploadIdle(bool Ok, string? Name = null);
}
