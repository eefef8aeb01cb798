namespace Portfolio.Infrastructure.Notices;

/// <summary>The only way to create notices; they are saved together with what they are about.</summary>
internal static class NoticePosts
{
    /// <summary>Adds a notice to each recipient's inbox.</summary>
    public static IReadOnlyList<Notice> Post(
        this PortfolioDbContext db, SchoolId school, IEnumerable<AccountId> recipients, NoticeContent content, DateTimeOffset now)
    {
        var posted = recipients.Select(r => new Notice(new(Guid.CreateVersion7(now)), school, r, content, now)).ToList();
        db.Notices.AddRange(posted);
        return posted;
    }

    /// <summary>The accounts of a student, each with an inbox.</summary>
    public static Task<List<AccountId>> AccountsAsync(this PortfolioDbContext db, StudentId student, CancellationToken ct) =>
        db.Accounts.Where(a => a.StudentId == student).Select(a => a.Id).ToListAsync(ct);

    /// <summary>Adds a notice for every active administrator that the context can see; nothing when the count is zero.</summary>
    public static async Task TellAdministratorsAsync(
        this PortfolioDbContext db, NoticeKind kind, int count, DateTimeOffset now, CancellationToken ct)
    {
        if (count == 0)
        {
            return;
        }

        var accounts = db.IsAcrossSchools ? db.Accounts.AcrossSchools() : db.Accounts;
        var administrators = await accounts.AsNoTracking().Where(a => (a.Roles & Roles.Administrator) == Roles.Administrator && a.IsActive)
            .Select(a => new { a.SchoolId, a.Id }).ToListAsync(ct);
        foreach (var administrator in administrators)
        {
            db.Post(administrator.SchoolId, [administrator.Id], new(kind, NoticeSubject.Storage, count), now);
        }
    }
}
