using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

/// <summary>Many contents marked at once are written together, each exactly once.</summary>
public sealed class ContentLedgerTests
{
    [Fact]
    public async Task MarksAtOnce_WriteOneRowPerContent_AndRefreshExistingOnes()
    {
        var (school, other) = (new SmallSchool(), new SmallSchool());
        await using var database = await TestDatabase.WithAsync(school);
        var old = new FileKey(school.Id, Bytes.Sha256([0]));
        var ledger = database.Get<ContentLedger>();
        await ledger.MarkAsync(old, 1, TestDatabase.Token);
        database.Clock.Advance(TimeSpan.FromDays(1));
        FileKey[] keys = [old, .. Enumerable.Range(1, 120).Select(i => new FileKey(i % 3 == 0 ? other.Id : school.Id, Bytes.Sha256([(byte)(i / 2)])))];
        await Task.WhenAll(keys.Select(k => Task.Run(() => ledger.MarkAsync(k, 1, TestDatabase.Token))));
        await using var db = await database.Get<IDbContextFactory<PortfolioDbContext>>().OpenAcrossSchoolsAsync(TestDatabase.Token);
        var rows = await db.Contents.AcrossSchools().AsNoTracking().ToListAsync(TestDatabase.Token);
        Assert.Equal(keys.Distinct().OrderBy(k => k.Path, StringComparer.Ordinal), rows.Select(r => r.Key).OrderBy(k => k.Path, StringComparer.Ordinal));
        Assert.All(rows, r => Assert.Equal(database.Clock.GetUtcNow(), r.LastKeptAt));
    }
}
