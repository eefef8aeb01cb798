namespace Portfolio.Infrastructure.Notices;

/// <summary>The one way to tell somebody something; saved with whatever it tells of.</summary>
internal static class NoticePosts
{
    /// <summary>A line in the inbox of each.</summary>
    public static IReadOnlyList<Notice> Post(
        this PortfolioDbContext db, SchoolId school, IEnumerable<AccountId> recipients, NoticeContent content, DateTimeOffset now)
    {
        var posted = recipients.Select(r => new Notice(new(Guid.CreateVersion7(now)), school, r, content, now)).ToList();
        db.Notices.AddRange(posted);
        return posted;
    }

    /// <summary>For a student's own inbox, whatever accounts they have.</summary>
    public static Task<List<AccountId>> AccountsAsync(this PortfolioDbContext db, StudentId student, CancellationToken ct) =>
        db.Accounts.Where(a => a.StudentId == student).Select(a => a.Id).ToListAsync(ct);

    /// <summary>A notice for every active administrator that the context sees; none when there is nothing to count.</summary>
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
