using Portfolio.Domain.Courses;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>
/// Saves a form's text, one save at a time, each with the state it was based on, so that another page's text is never overwritten
/// unseen.
/// </summary>
/// <param name="line">tells the student that it was stored, and when</param>
public sealed class DraftSaving(DraftVerbs verbs, DraftReading reading, FormWords words, DraftFields fields, Func<string> line)
{
    private const int MostTries = 4;

    private Task<SaveAnswer> _last = Task.FromResult(new SaveAnswer(IsStored: true));

    public bool IsSaving => !_last.IsCompleted;

    /// <param name="isNew">nothing may be stored yet</param>
    public Task<SaveAnswer> SaveAsync(Actor actor, OutcomeId id, bool isNew) => _last = AfterAsync(_last, actor, id, isNew);

    private async Task<SaveAnswer> AfterAsync(Task before, Actor actor, OutcomeId id, bool isNew)
    {
        // The caller of that save has already received its error.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return await TryAsync(actor, id, isNew, MostTries);
    }

    private async Task<SaveAnswer> TryAsync(Actor actor, OutcomeId id, bool isNew, int tries)
    {
        var mine = words.Now;
        if (!words.IsStarted && mine.IsBlank)
        {
            return new(IsStored: true);
        }

        CourseId? course = mine.Course is { } chosen ? new(chosen) : null;
        var saved = await verbs.SaveAsync(
            actor, new(id, mine.Title, mine.Description, course, words.Seen.OnScreen), CancellationToken.None);
        if (saved.Error?.Is(CommonErrors.Conflict) == true && tries > 1)
        {
            return await YieldAsync(mine, actor, id, isNew, tries);
        }

        if (saved.Error is { } error)
        {
            await fields.SayAsync("unsaved");
            return new(IsStored: false, error);
        }

        words.Keep(mine);
        await fields.KeptAsync(mine, words.Seen, line());
        return new(IsStored: true);
    }

    private async Task<SaveAnswer> YieldAsync(DraftWords mine, Actor actor, OutcomeId id, bool isNew, int tries)
    {
        var read = await reading.ReadAsync(actor, id, isNew, CancellationToken.None);
        if (read.Error is { } error)
        {
            return new(IsStored: false, error);
        }

        var isJoined = words.Yield(mine, DraftSeen.Of(read.Value.Stored));
        await fields.ShowAsync(mine, words);
        return new(IsStored: false, isJoined ? (await TryAsync(actor, id, isNew, tries - 1)).Refused : null);
    }
}

/// <summary>The result of a save.</summary>
/// <param name="IsStored">false when the text was not stored, or another page's text arrived that nobody has read yet</param>
public readonly record struct SaveAnswer(bool IsStored, Error? Refused = null);
