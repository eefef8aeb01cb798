namespace Portfolio.Web.Features.Outcomes;

/// <summary>The form's buttons. Sending waits for running uploads, and always gives an answer.</summary>
public sealed partial class DraftForm
{
    private DraftUploads _uploads = default!;
    private DraftSending _sending = default!;
    private bool _isBusy;

    private async Task SendAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await _uploads.WaitAsync(Id);
            await TakeTypedAsync();
            _problems = null;
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
        _problems = DraftProblems.Of("Send.Refused", await _sending.SendAsync(Actor, Id, View.Upload));
        if (_problems is null)
        {
            await _fields.ForgetAsync();
            await Announcer.SayAsync(T["Sent.Announce"], CancellationToken.None);
            Navigation.NavigateTo("/outcomes");
        }
    }

    private async Task DismissUploadAsync()
    {
        await _uploads.DismissAsync(Id);
        _problems = _problems.Without(DraftField.Files);
    }

    private async Task ChooseCourseAsync(Guid? course)
    {
        await TakeTypedAsync();
        _words.Choose(course, View.TeachersOf(course));
        _problems = _problems.Without(DraftField.Course, DraftField.Teacher, DraftField.Form);
        await SaveAsync();
    }

    private void ChooseTeacher(Guid? teacher)
    {
        _words.Teacher = teacher;
        _problems = _problems.Without(DraftField.Teacher);
    }

    private async Task SaveTypedAsync()
    {
        await TakeTypedAsync();
        _problems = null;
        _isRevealing = !await SaveAsync();
        if (!_words.IsStarted && !_isRevealing)
        {
            await _fields.SayAsync("blank");
        }
    }

    private async Task RemoveAsync(EvidenceFileId file) =>
        _problems = DraftProblems.Of("Change.Refused", (await Verbs.DetachAsync(Actor, Id, file, CancellationToken.None)).Error);

    private async Task DiscardAsync()
    {
        _problems = DraftProblems.Of("Change.Refused", (await Verbs.DiscardAsync(Actor, Id, CancellationToken.None)).Error);
        _isRevealing = _problems is not null;
        if (_problems is null)
        {
            await _fields.ForgetAsync();
            Navigation.NavigateTo("/outcomes");
        }
    }

    private async Task TakeOtherAsync()
    {
        await TakeTypedAsync();
        await _fields.ShowAsync(_words.Swap(), _words);
        await SaveAsync();
    }

    private Task DismissAsync()
    {
        _words.Dismiss();
        return _fields.RememberAsync(_words);
    }
}
