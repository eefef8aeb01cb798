namespace Portfolio.Infrastructure.Outcomes;

/// <summary>How many outcomes would be left behind if a teacher went: waiting, or decided and not published.</summary>
public sealed class TeacherQueueLoad(IDbContextFactory<PortfolioDbContext> contexts)
{
    private static readonly OutcomeState[] Unfinished = [OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided];

    public async Task<int> ReadAsync(Actor actor, TeacherId teacher, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        return await db.Outcomes.CountAsync(o => o.TeacherId == teacher && Unfinished.Contains(o.State), ct);
    }
}
