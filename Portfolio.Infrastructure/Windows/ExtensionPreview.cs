namespace Portfolio.Infrastructure.Windows;

/// <summary>Who would get more time from an extension, and what would happen when.</summary>
public sealed class ExtensionPreview(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>A placeholder for the reason, which the preview does not need.</summary>
    private const string AnyReason = "-";

    /// <returns>The preview; or any refusal of the extension itself, except a missing reason.</returns>
    public async Task<Result<ChangePreview>> ReadAsync(Actor actor, ExtensionTerms terms, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var target = await ExtensionTarget.FindAsync(db, terms, ct);
        if (target.IsRefused)
        {
            return target.Error!;
        }

        var granted = Extension.Grant(actor, new(Guid.CreateVersion7(now)), terms, target.Value.RegularClosing, AnyReason, now);
        if (granted.IsRefused)
        {
            return granted.Error!;
        }

        if (terms.Semester is { } semester)
        {
            var before = await db.CalendarAsync(semester, ct);
            return await db.PreviewAsync(before, before.With(granted.Value), now, ct);
        }

        var year = await db.YearCalendarAsync(terms.Year, ct);
        return await db.PreviewAsync(year, year.With(granted.Value), [terms.Kind], now, ct);
    }
}
