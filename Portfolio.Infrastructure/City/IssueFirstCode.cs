using Portfolio.Infrastructure.People;

namespace Portfolio.Infrastructure.City;

/// <summary>Issues a new one-time code for a school's first administrator when the first was lost: nobody at the school could.</summary>
public sealed class IssueFirstCode(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(SchoolId School);

    /// <returns>The code; or <c>not-yours</c>, <c>not-found</c>, <c>school-has-administrator</c>, <c>conflict</c>.</returns>
    public Task<Result<FirstCode>> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync<FirstCode>(async () =>
    {
        if (!actor.Is(Roles.CityAdministrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(command.School, ct);
        var administrators = await db.Accounts.Include(a => a.Credentials)
            .Where(a => a.IsActive && (a.Roles & Roles.Administrator) == Roles.Administrator)
            .OrderBy(a => a.SignInName).ToListAsync(ct);
        if (await db.Schools.AsNoTracking().SingleOrDefaultAsync(ct) is not { } school || administrators.Count == 0)
        {
            return CommonErrors.NotFound;
        }

        if (administrators.Exists(a => a.CredentialState == CredentialState.Own))
        {
            return AccountErrors.SchoolHasAdministrator;
        }

        var code = OneTimeCode.Create();
        var issued = administrators[0].Administration.IssueFirst(actor, OneTimeCode.Hash(code), clock.GetUtcNow());
        var saved = issued.IsRefused ? issued : await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : FirstCode.Of(school, administrators[0], code);
    });
}

/// <summary>What the city gives to a school's first administrator.</summary>
/// <param name="Code">in clear text: nowhere else, and never again</param>
public sealed record FirstCode(string SchoolName, string AccountName, string Code, DateTimeOffset ValidUntil)
{
    internal static FirstCode Of(School school, Account account, string code) =>
        new(school.Name, account.SignInName, code, account.CodeValidUntil!.Value);
}
