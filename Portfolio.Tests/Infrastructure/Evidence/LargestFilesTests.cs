using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence;

/// <summary>The list of largest files for a student whose quota is used up.</summary>
public sealed class LargestFilesTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task WhatCanBeRemoved_ComesFirst_ThenTheLargest_AtMostFive()
    {
        var drafts = Enumerable.Range(0, 6).Select(_ => A.CompleteDraft(_school)).ToList();
        await using var database = await TestDatabase.WithAsync(_school, [.. drafts]);
        for (var i = 0; i < drafts.Count; i++)
        {
            Assert.Null((await database.UploadAsync(_school.AsStudent, drafts[i], Bytes.Pdf(2000 + (i * 1000)), name: $"{i}.pdf")).Error);
        }

        Assert.Null((await database.SendAsync(_school.AsStudent, drafts[5])).Error);
        Assert.Equal(["4.pdf", "3.pdf", "2.pdf", "1.pdf", "0.pdf"], (await ReadAsync(database)).Select(f => f.Name));
        Assert.Null((await database.SendAsync(_school.AsStudent, drafts[4])).Error);
        Assert.Null((await database.Get<DiscardDraft>().ExecuteAsync(_school.AsStudent, drafts[0].Id, TestDatabase.Token)).Error);
        var files = await ReadAsync(database);
        Assert.Equal([("3.pdf", true), ("2.pdf", true), ("1.pdf", true), ("5.pdf", false), ("4.pdf", false)], files.Select(f => (f.Name, f.IsRemovable)));
        Assert.Equal((7000L, new EvidenceItem(LearningOutcome.Kind, drafts[5].Id, 1)), (files[3].Size, files[3].Item));
    }

    [Fact]
    public async Task FileOfAnEarlierRevision_CannotBeRemoved_AndACarriedOverOne_ReleasesNothing()
    {
        var failed = A.Published(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, failed);
        Assert.Null((await database.Get<ReviseOutcome>().ExecuteAsync(_school.AsStudent, failed.Id, TestDatabase.Token)).Error);
        Assert.All(await ReadAsync(database), f => Assert.False(f.IsRemovable));
        Assert.Single(await ReadAsync(database));
        Assert.Null((await database.UploadAsync(_school.AsStudent, failed, Bytes.Pdf(3000), name: "新版.pdf")).Error);
        Assert.Equal([("新版.pdf", true), (failed.Current.Files[0].Name, false)], (await ReadAsync(database)).Select(f => (f.Name, f.IsRemovable)));
    }

    [Fact]
    public async Task Nobody_SeesAnothersFiles()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.CompleteDraft(_school));
        Assert.Empty(await database.Get<LargestFiles>().ReadAsync(_school.AsClassmate, TestDatabase.Token));
        Assert.Empty(await database.Get<LargestFiles>().ReadAsync(_school.AsTeacher, TestDatabase.Token));
    }

    private Task<IReadOnlyList<LargeFile>> ReadAsync(TestDatabase database) => database.Get<LargestFiles>().ReadAsync(_school.AsStudent, TestDatabase.Token);
}
