namespace Portfolio.Infrastructure.Storage;

internal static class AdministratorNotices
{
    /// <summary>Adds a notice for every administrator that the context sees; none when there is nothing to count.</summary>
    public static async Task TellAdministratorsAsync(this PortfolioDbContext db, NoticeKind kind, int count, DateTimeOffset now, CancellationToken ct)
    {
        if (count == 0)
        {
            return;
        }

        var accounts = db.IsAcrossSchools ? db.Accounts.AcrossSchools() : db.Accounts;
        var administrators = await accounts.AsNoTracking().Where(a => (a.Roles & Roles.Administrator) == Roles.Administrator && a.IsActive).ToListAsync(ct);
        db.Notices.AddRange(administrators.Select(a => new Notice(new(Guid.CreateVersion7(now)), a.SchoolId, a.Id, kind, count, now)));
    }

    /// <exception cref="InvalidOperationException">Others saved first: the job fails visibly and is run again.</exception>
    public static void DemandSaved(this Result saved, string what)
    {
        if (saved.Error is { } error)
        {
            throw new InvalidOperationException($"Could not save {what}: {error.Code}");
        }
    }
}
