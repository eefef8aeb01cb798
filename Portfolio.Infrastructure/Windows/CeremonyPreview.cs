namespace Portfolio.Infrastructure.Windows;

/// <summary>Who would be affected by other ceremony dates, and what would happen when.</summary>
public sealed class CeremonyPreview(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The preview; or <c>not-found</c>, <c>date-out-of-semester</c>, <c>ceremony-order</c>.</returns>
    public async Task<Result<ChangePreview>> ReadAsync(
        Actor actor, SemesterId semester, DateOnly closing, DateOnly? graduates, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.Semesters.AsNoTracking().SingleOrDefaultAsync(s => s.Id == semester, ct) is not { } found)
        {
            return CommonErrors.NotFound;
        }

        if ((found.DateRefusal(closing, graduates) ?? await db.OrderRefusalAsync(found, closing, ct)) is { } refused)
        {
            return refused;
        }

        var before = await db.CalendarAsync(semester, ct);
        return await db.PreviewAsync(before, before.With(closing, graduates), clock.GetUtcNow(), ct);
    }
}
