using Portfolio.Domain.Evidence;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence;

/// <summary>Limits per kind, item and student under ten concurrent requests.</summary>
public sealed class LimitTests
{
    private const int Size = 2000;

    [Fact]
    public async Task TenUploadsAtOnce_IntoOneField_LeaveOneFileAndItsBytes()
    {
        var school = new SmallSchool();
        var draft = A.Draft(school);
        await using var database = await TestDatabase.WithAsync(school, draft);
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => database.UploadAsync(school.AsStudent, draft, Bytes.Pdf(Size + i, mark: (byte)i)))));
        Assert.All(results, r => Assert.Null(r.Error));
        var kept = Assert.Single((await database.LoadAsync(draft)).Current.Files);
        Assert.Equal(kept.Size, await database.StoredBytesAsync(school.Student));
    }

    [Fact]
    public async Task TenResumableUploadsAtOnce_AgainstTheQuota_SucceedExactlyAsOftenAsFit()
    {
        var school = new SmallSchool(new() { StudentMaxBytes = (4 * Size) + 1 });
        var drafts = Enumerable.Range(0, 10).Select(_ => A.Draft(school)).ToList();
        await using var database = await TestDatabase.WithAsync(school, [.. drafts]);
        var uploads = new List<BegunUpload>();
        foreach (var draft in drafts)
        {
            uploads.Add((await database.Get<BeginUpload>().ExecuteAsync(school.AsStudent, new(new(draft.Id, EvidenceKind.Document, A.Id(), "a.pdf", Size), null), TestDatabase.Token)).Value);
        }

        var results = await Task.WhenAll(uploads.Select((u, i) => Task.Run(() =>
            database.Get<ContinueUpload>().ExecuteAsync(school.AsStudent, new(u.Id, 0, null), new MemoryStream(Bytes.Pdf(Size, mark: (byte)i)), TestDatabase.Token))));
        Assert.Equal(4, results.Count(r => r.Error is null));
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal("quota-exceeded", r.Error!.Code));
        Assert.Equal(4 * Size, await database.StoredBytesAsync(school.Student));
        Assert.Empty(database.FilesIn("incoming"));
    }
}
