using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>All use cases of the draft form.</summary>
public sealed record DraftVerbs(StartDraft Start, WriteDraft Write, SendOutcome Send, DiscardDraft Discard, DetachEvidence Detach)
{
    public async Task<Result> SaveAsync(Actor actor, WriteDraft.Command command, CancellationToken ct)
    {
        var started = await Start.ExecuteAsync(actor, command.Outcome, ct);
        return started.IsRefused ? started : await Write.ExecuteAsync(actor, command, ct);
    }

    public Task<Result> SendAsync(Actor actor, SendOutcome.Command command, CancellationToken ct) => Send.ExecuteAsync(actor, command, ct);

    public Task<Result> DiscardAsync(Actor actor, OutcomeId id, CancellationToken ct) => Discard.ExecuteAsync(actor, id, ct);

    public Task<Result> DetachAsync(Actor actor, OutcomeId id, EvidenceFileId file, CancellationToken ct) =>
        Detach.ExecuteAsync(actor, id, file, ct);
}
