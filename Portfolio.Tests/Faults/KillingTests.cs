using System.Collections.Concurrent;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Faults;

/// <summary>The program is killed repeatedly in the middle of uploads; everything that it has confirmed must exist afterwards.</summary>
public sealed class KillingTests
{
    private const int Rounds = 5;

    private const int UploadsOfRound = 40;

    private const int AtATime = 6;

    [Fact]
    public async Task KilledDuringTwoHundredUploads_LosesNoConfirmedFile_LeavesNoRowWithoutAFile_AndSweepsLeftovers()
    {
        await using var portal = new RunningPortal();
        var acknowledged = new ConcurrentQueue<string>();
        var random = new Random(2021);
        for (var round = 0; round < Rounds; round++)
        {
            await portal.StartAsync();
            using var student = await PortalClient.SignInAsync(portal, round % 2 == 0 ? "student1" : "student2");
            var killAfter = acknowledged.Count + random.Next(4, UploadsOfRound - AtATime);
            var first = round * UploadsOfRound;
            var uploads = Parallel.ForEachAsync(
                Enumerable.Range(first, UploadsOfRound),
                new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = TestContext.Current.CancellationToken },
                async (number, _) => await UploadAsync(student, number, acknowledged));
            while (acknowledged.Count < killAfter && !uploads.IsCompleted)
            {
                await Task.Yield();
            }

            await portal.StopAsync();
            await uploads;
        }

        await portal.StartAsync();
        Assert.InRange(acknowledged.Count, Rounds * 4, Rounds * UploadsOfRound);
        Assert.All(acknowledged, sha256 => Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM EvidenceFiles WHERE Sha256 = '{sha256}'")));
        var stored = Directory.GetFiles(Path.Combine(portal.Directory, "files"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Length == 64).ToList();
        Assert.All(stored, f => Assert.Equal(Path.GetFileName(f), Bytes.Sha256(File.ReadAllBytes(f))));
        var names = stored.ConvertAll(f => $"'{Path.GetFileName(f)}'");
        Assert.Equal(0, portal.Count($"SELECT COUNT(*) FROM EvidenceFiles WHERE Sha256 NOT IN ({string.Join(',', names)})"));
        Assert.All(Directory.GetFiles(Path.Combine(portal.Directory, "incoming")), f => Assert.Matches("^[0-9a-f]{32}[.](begun|bytes)$", Path.GetFileName(f)));
        await DemandWholeJournalAsync(portal);
    }

    /// <summary>What the killed programs had not sealed is sealed by the next one, and later tampering is reported.</summary>
    private static async Task DemandWholeJournalAsync(RunningPortal portal)
    {
        await portal.BecomesAsync(0, "SELECT COUNT(*) FROM Journal WHERE Number IS NULL");
        await portal.StopAsync();
        var whole = await PortalVerb.RunAsync(portal.Directory, [], "verify");
        Assert.Equal(0, whole.Code);
        Assert.Contains("journal entries verified, 0 wait for their seal; 0 chains broken", whole.Said, StringComparison.Ordinal);

        portal.Do("UPDATE Journal SET At = At + 1 WHERE Number = 5;");
        var broken = await PortalVerb.RunAsync(portal.Directory, [], "verify");
        Assert.Equal(1, broken.Code);
        Assert.Matches("BROKEN   journal demo at number 5: changed, entry ", broken.Said);
    }

    /// <summary>Every second one is chunked. An upload that the killed program has not confirmed does not count.</summary>
    private static async Task UploadAsync(PortalClient student, int number, ConcurrentQueue<string> acknowledged)
    {
        var content = Bytes.Pdf(150_000 + number, mark: (byte)number);
        try
        {
            var item = await student.DraftAsync();
            if (number % 2 == 0)
            {
                using var whole = await student.UploadAsync(item, "document", content);
                Assert.Equal(System.Net.HttpStatusCode.Created, whole.StatusCode);
            }
            else
            {
                using var begun = await student.BeginAsync(item, "document", content.Length, with: content[..50_000]);
                using var rest = await student.SendPieceAsync(begun.Headers.Location!.ToString(), 50_000, content[50_000..]);
                Assert.True(rest.Headers.Contains("Upload-Sha256"));
            }

            acknowledged.Enqueue(Bytes.Sha256(content));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // Killed before it could answer.
        }
    }
}
