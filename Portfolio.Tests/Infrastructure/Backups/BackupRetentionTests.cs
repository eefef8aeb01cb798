using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Backups;

public sealed class BackupRetentionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 3, 0, 0, TaipeiTime.Offset);

    [Fact]
    public void ADailyBackupForTwoYears_LeavesSevenDaysFourWeeksTwelveMonths()
    {
        var backups = Enumerable.Range(0, 730).Select(d => Start.AddDays(-d)).ToList();
        var kept = BackupRetention.Keep(backups, new()).OrderDescending().ToList();
        Assert.Equal(Enumerable.Range(0, 7).Select(d => Start.AddDays(-d)), kept.Take(7));

        // Tuesday 24 November: Sundays of the previous weeks, the first of them among the seven days.
        Assert.Equal([new(2026, 11, 15), new(2026, 11, 8)], kept.Skip(7).Take(2).Select(TaipeiTime.DayOf));

        // Ends of months; the latest day of November is kept anyway.
        Assert.Equal(
            [new(2026, 10, 31), new(2026, 9, 30), new(2026, 8, 31), new(2026, 7, 31), new(2026, 6, 30), new(2026, 5, 31), new(2026, 4, 30), new(2026, 3, 31), new(2026, 2, 28), new(2026, 1, 31), new(2025, 12, 31)],
            kept.Skip(9).Select(TaipeiTime.DayOf));
    }

    [Fact]
    public void TheLatestBackupOfADay_IsKept()
    {
        var kept = BackupRetention.Keep([Start, Start.AddHours(5), Start.AddHours(2)], new());
        Assert.Equal([Start.AddHours(5)], kept);
    }

    [Fact]
    public void AnySettings_KeepTheLastBackup_AndASecondRunRemovesNothing() =>
        Gen.Select(Gen.Int[0, 2000].Array[1, 60], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 5]).Sample((hours, daily, weekly, monthly) =>
        {
            var options = new BackupOptions { KeepDaily = daily, KeepWeekly = weekly, KeepMonthly = monthly };
            var backups = hours.Select(h => Start.AddHours(h * 7)).Distinct().ToList();
            var kept = BackupRetention.Keep(backups, options);
            Assert.Contains(backups.Max(), kept);
            Assert.True(kept.IsSubsetOf(backups));
            Assert.True(kept.Count <= Math.Max(1, daily + weekly + monthly));
            Assert.Equal(kept.Order(), BackupRetention.Keep(kept, options).Order());
        });

    [Fact]
    public async Task Removal_DeletesOnlyFilesThatNoBackupNeeds()
    {
        var school = new SmallSchool();
        var (gone, stays) = (A.Draft(school), A.Draft(school));
        await using var database = await TestDatabase.WithAsync(school, gone, stays);
        var directory = Directory.CreateTempSubdirectory("portfolio-retention-");
        var old = await database.KeepAsync(school, gone, Bytes.Pdf(mark: 1));
        var kept = await database.KeepAsync(school, stays, Bytes.Pdf(mark: 2));
        await database.Get<MakeBackup>().RunAsync(directory.FullName, TestDatabase.Token);
        await database.LetGoAsync(school, gone);
        database.Clock.Advance(TimeSpan.FromDays(1));
        var last = await database.Get<MakeBackup>().RunAsync(directory.FullName, TestDatabase.Token);
        using (var folder = BackupFolder.TryOpen(directory.FullName, database.Clock)!)
        {
            await BackupRetention.ApplyAsync(folder, new() { KeepDaily = 1, KeepWeekly = 0, KeepMonthly = 0 }, TestDatabase.Token);
            Assert.Equal([last.TakenAt], folder.Backups());
            Assert.Null(await folder.Files.ExamineAsync(new(school.Id, old), null, TestDatabase.Token));
            Assert.Equal(kept, (await folder.Files.ExamineAsync(new(school.Id, kept), null, TestDatabase.Token))?.Sha256);
        }

        directory.Delete(recursive: true);
    }
}
