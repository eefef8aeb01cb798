using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Tests.Support;

/// <summary>Short forms of storage actions for tests.</summary>
internal static class StorageVerbs
{
    /// <summary>Settings with a mirror beside the store.</summary>
    public static readonly Dictionary<string, string?> WithMirror = new() { ["Files:Mirror"] = "Local", ["Scrub:BytesPerSecond"] = "0" };

    public static readonly Dictionary<string, string?> WithoutMirror = new() { ["Scrub:BytesPerSecond"] = "0" };

    /// <summary>Uploads a document that must be accepted.</summary>
    public static async Task<string> KeepAsync(this TestDatabase database, SmallSchool school, LearningOutcome draft, byte[] bytes)
    {
        var receipt = await database.UploadAsync(school.AsStudent, draft, bytes);
        Assert.Null(receipt.Error);
        return receipt.Value.Sha256;
    }

    /// <summary>Removes the document from a draft.</summary>
    public static async Task LetGoAsync(this TestDatabase database, SmallSchool school, LearningOutcome draft)
    {
        var file = (await database.LoadAsync(draft)).Current.File(EvidenceKind.Document)!.Id;
        Assert.Null((await database.Get<DetachEvidence>().ExecuteAsync(school.AsStudent, draft.Id, file, TestDatabase.Token)).Error);
    }

    /// <summary>Every difference that a full check reports, with the number of repairs.</summary>
    public static async Task<List<(string Sha256, EvidenceDifference Difference)>> VerifyAsync(this TestDatabase database)
    {
        var found = new List<(string, EvidenceDifference)>();
        await foreach (var content in database.Get<VerifyEvidence>().RunAsync(TestDatabase.Token))
        {
            found.AddRange(content.Differences.Select(d => (content.Sha256, d)));
        }

        return found;
    }

    /// <summary>The only path of this content below a folder of the data directory.</summary>
    public static string PathIn(this TestDatabase database, string folder, string sha256) =>
        Assert.Single(database.FilesIn(folder), f => Path.GetFileName(f) == sha256);

    /// <summary>Stores a virus scan result for a file that waits for it.</summary>
    public static async Task AnswerAsync(this TestDatabase database, EvidenceFileId file, string? finding)
    {
        await using var db = database.Open();
        var scanned = await db.EvidenceFiles.AsNoTracking().SingleAsync(f => f.Id == file, TestDatabase.Token);
        Assert.Null((await database.Get<ScanAnswers>().KeepAsync(scanned, finding, TestDatabase.Token)).Error);
    }

    public static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    public static async Task<int> NoticesAsync(this TestDatabase database, NoticeKind kind)
    {
        await using var db = database.Open();
        return await db.Notices.CountAsync(n => n.Kind == kind, TestDatabase.Token);
    }
}
