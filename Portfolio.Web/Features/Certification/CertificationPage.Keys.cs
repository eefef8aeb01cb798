using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Web.Features.Certification;

/// <summary>Keyboard commands. Each applies to the outcome that was on the screen when the key was pressed.</summary>
public sealed partial class CertificationPage
{
    private DeskKeys? _keys;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _address.Rendered();
        if (firstRender)
        {
            _keys = new(Js, new(KeyAsync, StateHasChanged));
            await _keys.EnableAsync(_root);
            StateHasChanged();
        }
    }

    private async Task<KeyAnswer> KeyAsync(KeyPress press)
    {
        var answer = new KeyAnswer();
        switch (press.Verb)
        {
            case "next" or "previous" or "nextUndecided":
                answer = Walk(_queue.WalkFrom(press.Outcome).To(press.Verb));
                break;
            case "publish":
                await AskToPublishAsync((View?.Queue.Decided ?? []).Select(r => r.Id));
                break;
            case "undo" when press.Action > 0:
                await UndoActionAsync(press.Action);
                break;
            case "undo" when Guid.TryParse(press.Publication, out var publication):
                // Published from another tab, or from this one before a reload, so it is not in this circuit's history.
                await (_publishing?.UndoAsync(new PublicationId(publication)) ?? Task.CompletedTask);
                break;
            case "help":
                Help();
                break;
            default:
                answer = await _decisions.ActAsync(Actor!, press);
                break;
        }

        StateHasChanged();
        return answer;
    }

    private KeyAnswer Walk(QueueRow? to)
    {
        if (to is not null)
        {
            GoTo(to);
        }

        return new(to?.Id.Value);
    }

    private async Task UndoActionAsync(int number)
    {
        _decisions.Refused = null;
        _publishing?.ForgetRefusal();
        switch (History.Take(number))
        {
            case DecidedAction decided:
                await _decisions.UndoAsync(Actor!, decided);
                break;
            case PublishedAction published:
                History.Answer(null, null);
                await (_publishing?.UndoAsync(published) ?? Task.CompletedTask);
                break;
        }
    }
}
