using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>Sends what stands on a form, or says all that it lacks.</summary>
public sealed class DraftSending(DraftVerbs verbs, DraftReading reading, FormWords words, DraftUploads uploads, TimeProvider clock)
{
    /// <param name="upload">the window as the form shows it</param>
    /// <returns>All that stands against it, in the order of the rules; empty when it is sent.</returns>
    public async Task<IReadOnlyList<Error>> SendAsync(Actor actor, OutcomeId id, Window upload)
    {
        var command = new SendOutcome.Command(id, words.Teacher is { } teacher ? new(teacher) : null, words.Seen.OnScreen);
        var lacks = uploads.AddTo(await reading.LacksAsync(
            actor, command, words.IsStarted ? null : upload, clock.GetUtcNow(), CancellationToken.None));
        return lacks.Count > 0 ? lacks
            : (await verbs.SendAsync(actor, command, CancellationToken.None)).Error is { } error ? [error] : [];
    }
}
