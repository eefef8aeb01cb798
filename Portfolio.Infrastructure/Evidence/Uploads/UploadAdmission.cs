namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// Checks every rule that can be checked before a byte is read: the item's own rules (window, state), the size, the student's quota.
/// </summary>
public sealed class UploadAdmission : IDisposable
{
    private readonly IDbContextFactory<PortfolioDbContext> _contexts;

    private readonly UploadTargets _targets;

    private readonly Together<Ask, Result<Admission>> _asks;

    public UploadAdmission(IDbContextFactory<PortfolioDbContext> contexts, UploadTargets targets) =>
        (_contexts, _targets, _asks) = (contexts, targets, new(AnswerAsync));

    public void Dispose() => _asks.Dispose();

    /// <returns>
    /// How many bytes may be sent, or the file that this upload has already become; or <c>not-found</c>, <c>not-yours</c>,
    /// <c>not-a-draft</c>, <c>window-closed</c>, <c>file-damaged</c> (announced empty), <c>file-too-large</c>, <c>quota-exceeded</c>.
    /// </returns>
    internal Task<Result<Admission>> AdmitAsync(Actor actor, UploadEvidence.Command command, DateTimeOffset now, CancellationToken ct) =>
        _asks.AskAsync(actor.School, new(actor, command, now), ct);

    private async Task<IReadOnlyList<Result<Admission>>> AnswerAsync(SchoolId school, IReadOnlyList<Ask> asks)
    {
        await using var db = await _contexts.OpenAsync(school, CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        var targets = await _targets.ReadAsync(db, asks.Select(a => a.Command.Item));
        return [.. asks.Select(a => targets.TryGetValue(a.Command.Item, out var target) ? Answer(a, target) : CommonErrors.NotFound)];
    }

    private static Result<Admission> Answer(Ask ask, UploadTarget target)
    {
        var (actor, command, now) = ask;
        if (target.Item.Student == actor.Student && target.Already(command.UploadId) is { } already)
        {
            return new Admission(0, already);
        }

        var maxBytes = target.Policy.MaxBytes(command.Kind);
        var refused = target.Item.AttachRefusal(actor, new(now, now))
            ?? SizeRefusal(command.Length, maxBytes)
            ?? target.RoomRefusal(command.Kind, command.Length ?? 1);
        return refused is null ? new Admission(maxBytes, null) : refused;
    }

    private static Error? SizeRefusal(long? length, long maxBytes) =>
        length == 0 ? EvidenceErrors.Damaged
        : length > maxBytes ? EvidenceErrors.TooLarge(maxBytes)
        : null;

    private sealed record Ask(Actor Actor, UploadEvidence.Command Command, DateTimeOffset Now);
}

/// <param name="Already">the file that the same upload has already become</param>
internal sealed record Admission(long MaxBytes, UploadReceipt? Already);
