using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>Sends the form's content, or reports everything that it is missing.</summary>
public sealed class DraftSending(DraftVerbs verbs, DraftReading reading, FormWords words, DraftUploads uploads, TimeProvider clock)
{
    /// <param name="upload">the window as the form shows it</param>
    /// <returns>Everything that prevents sending, in the order of the rules; empty when it was sent.</returns>
    public async Task<IReadOnlyList<Error>> SendAsync(Actor actor, OutcomeId id, Window upload)
    {
        var command = new SendOutcome.Command(id, words.Teacher is { } teacher ? new(teacher) : null, words.Seen.OnScreen);
        var lacks = uploads.AddTo(await reading.LacksAsync(
            actor, command, words.IsStarted ? null : upload, clock.GetUtcNow(), CancellationToken.None));
        return lacks.Count > 0 ? lacks
            : (await verbs.SendAsync(actor, command, CancellationToken.None)).Error is { } error ? [error] : [];
    }
}
