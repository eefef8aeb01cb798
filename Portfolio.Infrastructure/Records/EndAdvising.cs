namespace Portfolio.Infrastructure.Records;

/// <summary>Ends assignments; they are kept as history.</summary>
public sealed class EndAdvising(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done, all of them; or <c>not-yours</c>, <c>not-found</c>, <c>assignment-ended</c>, <c>conflict</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, IReadOnlyCollection<AdviserAssignmentId> assignments, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await db.AdviserAssignments.Where(a => assignments.Contains(a.Id)).ToListAsync(ct);
        if (found.Count == 0 || found.Count != assignments.Count)
        {
            return CommonErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        return found.Select(a => a.End(actor, now)).FirstOrDefault(r => r.IsRefused) is { IsRefused: true } refused
            ? refused
            : await db.SaveAsync(ct);
    }
}
