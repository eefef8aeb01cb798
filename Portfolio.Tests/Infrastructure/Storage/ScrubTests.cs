using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

public sealed class ScrubTests
{
    private const int Files = 12;

    private readonly SmallSchool _school = new();
    private readonly LearningOutcome[] _drafts;

    public ScrubTests() => _drafts = [.. Enumerable.Range(0, Files).Select(_ => A.Draft(_school))];

    [Fact]
    public async Task Verify_WithoutAMirror_ReportsChangedAndMissingFiles_AndNotifiesOnce()
    {
        await using var database = await FilledAsync(StorageVerbs.WithoutMirror);
        var (changed, missing) = Spoil(database, "files");
        var topic = Topic.OfStorage(_school.Id);
        var told = database.Get<LiveUpdates>().VersionOf(topic);
        (string, EvidenceDifference)[] expected = [(changed, new(StoragePlace.Store, DamageKind.Changed, false)), (missing, new(StoragePlace.Store, DamageKind.Missing, false))];
        Assert.Equal(expected.OrderBy(e => e.Item1), (await database.VerifyAsync()).OrderBy(e => e.Sha256));
        Assert.Equal(expected.Length, (await database.VerifyAsync()).Count);
        Assert.Equal(1, await database.NoticesAsync(NoticeKind.EvidenceDamaged));
        Assert.True(database.Get<LiveUpdates>().VersionOf(topic) > told);
        var view = (await database.Get<StorageHealth>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;
        Assert.Equal([changed, missing], view.Open.Select(d => d.Sha256).OrderBy(s => s != changed));
        Assert.All(view.Open, d => Assert.Single(d.Items));
    }

    [Fact]
    public async Task Verify_AfterAManualRepair_FindsTheFileIntact()
    {
        await using var database = await FilledAsync(StorageVerbs.WithoutMirror);
        var (changed, _) = Spoil(database, "files");
        await database.VerifyAsync();
        StorageVerbs.Flip(database.PathIn("files", changed));
        Assert.Single(await database.VerifyAsync());
        await using var db = database.Open();
        Assert.NotNull((await db.EvidenceDamages.SingleAsync(d => d.Sha256 == changed, TestDatabase.Token)).HealedAt);
    }

    [Theory]
    [InlineData("files", StoragePlace.Store)]
    [InlineData("mirror", StoragePlace.Mirror)]
    public async Task Verify_WithTwoCopies_RepairsEitherFromTheOther(string spoilt, StoragePlace place)
    {
        await using var database = await FilledAsync(StorageVerbs.WithMirror);
        var (changed, missing) = Spoil(database, spoilt);
        var found = await database.VerifyAsync();
        Assert.Equal(2, found.Count);
        Assert.Contains((changed, new EvidenceDifference(place, DamageKind.Changed, true)), found);
        Assert.Contains((missing, new EvidenceDifference(place, DamageKind.Missing, true)), found);
        Assert.Empty(await database.VerifyAsync());
        foreach (var path in new[] { database.PathIn(spoilt, changed), database.PathIn(spoilt, missing) })
        {
            Assert.Equal(Path.GetFileName(path), Bytes.Sha256(await File.ReadAllBytesAsync(path, TestDatabase.Token)));
        }

        Assert.Equal((0, 1), (await database.NoticesAsync(NoticeKind.EvidenceDamaged), await database.NoticesAsync(NoticeKind.EvidenceHealed)));
        Assert.Empty(database.FilesIn("incoming"));
        var view = (await database.Get<StorageHealth>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;
        Assert.Equal((0, 2), (view.Open.Count, view.Healed.Count));
    }

    [Fact]
    public async Task Verify_WhenBothCopiesAreDamaged_ChangesNeither()
    {
        await using var database = await FilledAsync(StorageVerbs.WithMirror);
        var sha256 = Path.GetFileName(database.FilesIn("files")[0]);
        StorageVerbs.Flip(database.PathIn("files", sha256));
        File.Delete(database.PathIn("mirror", sha256));
        Assert.All(await database.VerifyAsync(), f => Assert.False(f.Difference.IsHealed));
        Assert.DoesNotContain(database.FilesIn("mirror"), f => Path.GetFileName(f) == sha256);
    }

    [Fact]
    public async Task AnUnreachableStore_IsNotDamage()
    {
        await using var database = await FilledAsync(new() { ["Files:Mirror"] = "S3", ["Files:MirrorStore:S3:ServiceUrl"] = "http://127.0.0.1:1", ["Files:MirrorStore:S3:Bucket"] = "b", ["Files:MirrorStore:S3:AccessKey"] = "k", ["Files:MirrorStore:S3:SecretKey"] = "s" }, fill: false);
        await database.SaveAsync(A.CompleteDraft(_school));
        await Assert.ThrowsAnyAsync<IOException>(() => database.VerifyAsync());
        await using var db = database.Open();
        Assert.Empty(await db.EvidenceDamages.ToListAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task Rounds_CheckEveryFileWithinThePeriod_InHourlyPortions()
    {
        var period = TimeSpan.FromHours(60);
        await using var database = await FilledAsync(new() { ["Scrub:BytesPerSecond"] = "0", ["Scrub:Period"] = period.ToString() });
        var most = 0;
        for (var hour = 0; hour < 130; hour++)
        {
            database.Clock.Advance(TimeSpan.FromHours(1));
            most = Math.Max(most, await database.Get<Scrub>().RunAsync(TestDatabase.Token));
            await using var db = database.Open();
            var oldest = await db.Contents.MinAsync(c => c.VerifiedAt, TestDatabase.Token);
            Assert.True(database.Clock.GetUtcNow() - oldest <= period, $"After {hour} hours one was last checked at {oldest}");
        }

        Assert.InRange(most, 1, Files / 2);
    }

    [Fact]
    public async Task Scrub_FindsDamage_AndRechecksItHourly()
    {
        await using var database = await FilledAsync(StorageVerbs.WithoutMirror);
        var (changed, _) = Spoil(database, "files");
        database.Clock.Advance(TimeSpan.FromDays(25));
        await database.Get<Scrub>().RunAsync(TestDatabase.Token);
        Assert.Equal(1, await database.NoticesAsync(NoticeKind.EvidenceDamaged));
        StorageVerbs.Flip(database.PathIn("files", changed));
        await database.Get<Scrub>().RunAsync(TestDatabase.Token);
        await using var db = database.Open();
        Assert.Equal(1, await db.EvidenceDamages.CountAsync(d => d.HealedAt == null, TestDatabase.Token));
    }

    [Fact]
    public async Task Pace_NeverExceedsItsLimit()
    {
        var clock = new FakeTimeProvider();
        var pace = new Portfolio.Infrastructure.Storage.Pace(1000, clock);
        var reading = ContentHash.ReadAsync(new SlowStream(new byte[3000]), TestDatabase.Token, pace: pace);
        Assert.False(reading.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(reading.IsCompleted);
        for (var i = 0; i < 100 && !reading.IsCompleted; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(3000, (await reading).Size);
    }

    private async Task<TestDatabase> FilledAsync(Dictionary<string, string?> settings, bool fill = true)
    {
        var database = await TestDatabase.WithAsync(_school.Everything.Concat(_drafts), settings: settings);
        for (byte i = 0; fill && i < Files; i++)
        {
            await database.KeepAsync(_school, _drafts[i], Bytes.Pdf(mark: i));
        }

        return database;
    }

    private static (string Changed, string Missing) Spoil(TestDatabase database, string folder)
    {
        var files = database.FilesIn(folder).Order(StringComparer.Ordinal).ToList();
        StorageVerbs.Flip(files[3]);
        File.Delete(files[7]);
        return (Path.GetFileName(files[3]), Path.GetFileName(files[7]));
    }
}
