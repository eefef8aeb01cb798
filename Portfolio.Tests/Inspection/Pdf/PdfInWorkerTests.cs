using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

/// <summary>When a PDF arrives, a worker can no longer open any file: everything that decryption needs must be loaded before.</summary>
public sealed class PdfInWorkerTests
{
    [Fact]
    public async Task EveryKindOfEncryption_IsDecryptedInAWorker()
    {
        var school = new SmallSchool();
        await using var database = await TestDatabase.WithAsync(school, A.Draft(school));
        foreach (var path in Directory.GetFiles(Cases.Folder("take"), "ok-owner-password-*.pdf"))
        {
            Assert.Null(await database.FlawAsync(await File.ReadAllBytesAsync(path, TestDatabase.Token), EvidenceFormat.Pdf));
        }

        foreach (var path in Directory.GetFiles(Cases.Folder("refuse"), "x-script-owner-password-*.pdf"))
        {
            var flaw = await database.FlawAsync(await File.ReadAllBytesAsync(path, TestDatabase.Token), EvidenceFormat.Pdf);
            Assert.Equal(EvidenceFlaw.Active, flaw);
        }
    }
}
