namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Asks every rule that can be asked before a byte is read: the window, the draft, the size, the student's space.</summary>
public sealed class UploadAdmission : IDisposable
{
    private readonly IDbContextFactory<PortfolioDbContext> _contexts;

    private readonly Together<Ask, Result<Admission>> _asks;

    public UploadAdmission(IDbContextFactory<PortfolioDbContext> contexts) => (_contexts, _asks) = (contexts, new(AnswerAsync));

    public void Dispose() => _asks.Dispose();

    /// <returns>
    /// How many bytes may come, or the file that this upload has already become; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>,
    /// <c>window-closed</c>, <c>file-damaged</c> (announced empty), <c>file-too-large</c>, <c>quota-exceeded</c>.
    /// </returns>
    internal Task<Result<Admission>> AdmitAsync(Actor actor, UploadEvidence.Command command, DateTimeOffset now, CancellationToken ct) =>
        _asks.AskAsync(actor.School, new(actor, command, now), ct);

    private async Task<IReadOnlyList<Result<Admission>>> AnswerAsync(SchoolId school, IReadOnlyList<Ask> asks)
    {
        await using var db = await _contexts.OpenAsync(school, CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        var targets = await db.UploadTargetsAsync([.. asks.Select(a => a.Command.Item)], CancellationToken.None);
        return [.. asks.Select(a => targets.TryGetValue(a.Command.Item, out var target) ? Answer(a, target) : CommonErrors.NotFound)];
    }

    private static Result<Admission> Answer(Ask ask, UploadTarget target)
    {
        var (actor, command, now) = ask;
        var (outcome, window, student, policy) = target;
        if (outcome.StudentId == actor.Student && outcome.Current.Files.FirstOrDefault(f => f.UploadId == command.UploadId) is { } already)
        {
            return new Admission(0, UploadReceipt.Of(already));
        }

        if (outcome.AttachRefusal(actor, window, now) is { } refused)
        {
            return refused;
        }

        var maxBytes = policy.MaxBytes(command.Kind);
        if (command.Length > maxBytes || command.Length == 0)
        {
            return command.Length == 0 ? EvidenceErrors.Damaged : EvidenceErrors.TooLarge(maxBytes);
        }

        var kept = student.StoredBytes - target.Replaced(command.Kind);
        return kept + (command.Length ?? 1) > policy.StudentMaxBytes ? EvidenceErrors.QuotaExceeded(policy.StudentMaxBytes) : new Admission(maxBytes, null);
    }

    private sealed record Ask(Actor Actor, UploadEvidence.Command Command, DateTimeOffset Now);
}

/// <param name="Already">what the same upload has become before</param>
internal sealed record Admission(long MaxBytes, UploadReceipt? Already);
