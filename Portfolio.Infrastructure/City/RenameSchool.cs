namespace Portfolio.Infrastructure.City;

/// <summary>Renames a school; its code and everything else stay.</summary>
public sealed class RenameSchool(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(SchoolId School, string? Name);

    /// <returns>Done; or <c>not-yours</c>, <c>not-found</c>, <c>school-name-required</c>, <c>school-name-too-long</c>,
    /// <c>conflict</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        if (!actor.Is(Roles.CityAdministrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(command.School, ct);
        if (await db.Schools.SingleOrDefaultAsync(ct) is not { } school)
        {
            return CommonErrors.NotFound;
        }

        var renamed = school.Rename(actor, command.Name, clock.GetUtcNow());
        return renamed.IsRefused ? renamed : await db.SaveAsync(ct);
    }
}
