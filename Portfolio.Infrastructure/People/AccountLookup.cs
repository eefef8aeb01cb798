namespace Portfolio.Infrastructure.People;

internal static class AccountLookup
{
    /// <summary>Loads an account of the administrator's school, calls it, and saves: the frame of every administration command.</summary>
    public static Task<Result> ChangeAccountAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, Actor actor, AccountId id, Func<PortfolioDbContext, Account, Actor,
        Task<Result>> ask, CancellationToken ct) =>
        Attempts.RunAsync(async () =>
        {
            await using var db = await contexts.OpenAsync(actor.School, ct);
            if (await db.ActingAsync(actor, ct) is not { } acting)
            {
                return CommonErrors.NotYours;
            }

            if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            {
                return CommonErrors.NotFound;
            }

            var answer = await ask(db, account, acting);
            return answer.IsRefused ? answer : await db.SaveAsync(ct);
        });

    /// <summary>
    /// The administrator's current state. Their own account's version is saved too: if two administrators remove each other's role at
    /// once, the second finds that they no longer have it.
    /// </summary>
    private static async Task<Actor?> ActingAsync(this PortfolioDbContext db, Actor actor, CancellationToken ct)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.Account && a.IsActive, ct) is not { } own)
        {
            return null;
        }

        own.Administer();
        return own.AsActor();
    }

    /// <summary>Whether no other active account of the school has the administrator role.</summary>
    public static async Task<bool> IsLastAdministratorAsync(this PortfolioDbContext db, AccountId id, CancellationToken ct) =>
        !await db.Accounts.AnyAsync(a => a.Id != id && a.IsActive && (a.Roles & Roles.Administrator) != Roles.None, ct);
}
