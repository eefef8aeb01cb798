namespace Portfolio.Infrastructure.People;

/// <summary>Sets the language in which the portal writes to a person.</summary>
public sealed class ChooseLanguage(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>Done, also when nothing changed; or <c>not-yours</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Language language, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.Account, ct) is not { } account)
        {
            return CommonErrors.NotYours;
        }

        account.Speak(language);
        return await db.SaveAsync(ct);
    });
}
