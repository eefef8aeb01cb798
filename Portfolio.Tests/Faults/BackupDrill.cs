using Microsoft.Data.Sqlite;
using Portfolio.Infrastructure.Backups;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Faults;

/// <summary>
/// Disaster recovery with the real program: a portal in use is backed up, its data directory deleted, the backup restored. Then a
/// failing disk: a changed and a missing file are reported, and with a mirror repaired.
/// </summary>
public sealed class BackupDrill : IAsyncLifetime
{
    private static readonly byte[] Pdf = File.ReadAllBytes(Visitor.Evidence("report-physics.pdf"));

    private readonly DirectoryInfo _machine = Directory.CreateTempSubdirectory("portfolio-drill-");
    private RunningPortal _portal = null!;

    private string Backups => Path.Combine(_machine.FullName, "backups");

    /// <summary>What the student has kept at home: the school's receipt, and the file.</summary>
    private string Receipt => Path.Combine(_machine.FullName, "kept.receipt.json");

    private string Kept => Path.Combine(_machine.FullName, "kept.pdf");

    public async ValueTask InitializeAsync()
    {
        _portal = new(_machine.CreateSubdirectory("data").FullName);
        await _portal.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _machine.Delete(recursive: true);
    }

    [Fact]
    public async Task LostMachine_IsRestoredWithEveryRowAndFile_ThenDiskDamageIsReportedAndRepaired()
    {
        var acknowledged = await BackUpInUseAsync();
        await _portal.StopAsync();
        Directory.Delete(_portal.Directory, recursive: true);

        var restored = await VerbAsync([], "restore", Backups);
        Assert.True(restored.Code == 0, restored.Said);
        var manifest = await BackupManifest.ReadAsync(Path.Combine(BackupFolder.FolderOf(Backups, BackupFolder.Backups(Backups)[^1]), BackupFolder.ManifestName), TestDatabase.Token);
        Assert.Equal(manifest.Tables, Tables());
        Assert.Equal(manifest.Files.Select(f => f.Sha256).Order(StringComparer.Ordinal), (await StoredAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(0, _portal.Count($"SELECT COUNT(*) FROM EvidenceFiles WHERE Sha256 NOT IN ({string.Join(',', manifest.Files.Select(f => $"'{f.Sha256}'"))})"));
        await DemandDownloadAsync(acknowledged);
        Assert.Equal(0, (await VerbAsync([], "receipt", "check", Receipt, Kept)).Code);

        var (changed, missing) = Spoil();
        var found = await VerbAsync([], "verify");
        Assert.Equal(1, found.Code);
        DemandLine(found.Said, "changed", changed, "NOT repaired");
        DemandLine(found.Said, "missing", missing, "NOT repaired");
        Assert.Contains("2 differences, 0 repaired", found.Said, StringComparison.Ordinal);
        Assert.Contains("LOST", (await VerbAsync([], "backup", Path.Combine(_machine.FullName, "other"))).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiskDamage_WithAMirror_IsRepaired()
    {
        (string, string)[] mirrored = [("Files__Mirror", "Local"), ("Files__MirrorStore__Local__Path", Path.Combine(_machine.FullName, "mirror"))];
        await _portal.StopAsync();

        // The mirror is new: the first check fills it.
        Assert.Contains("repaired", (await VerbAsync(mirrored, "verify")).Said, StringComparison.Ordinal);
        Assert.Equal(0, (await VerbAsync(mirrored, "verify")).Code);
        var (changed, missing) = Spoil();
        var found = await VerbAsync(mirrored, "verify");
        Assert.Equal(1, found.Code);
        DemandLine(found.Said, "changed", changed, "repaired");
        DemandLine(found.Said, "missing", missing, "repaired");
        Assert.Equal(0, (await VerbAsync(mirrored, "verify")).Code);
        Assert.Equal(0, (await VerbAsync([], "verify")).Code);
    }

    /// <returns>The URL of a file that was confirmed before the backup began.</returns>
    private async Task<string> BackUpInUseAsync()
    {
        using var student = await PortalClient.SignInAsync(_portal, "student1");
        using var accepted = await student.UploadAsync(await student.DraftAsync(), "document", Pdf);
        var address = accepted.Headers.Location!.ToString();
        using var receipt = await student.GetAsync(address + "/receipt");
        await File.WriteAllBytesAsync(Receipt, await receipt.Content.ReadAsByteArrayAsync());
        await File.WriteAllBytesAsync(Kept, Pdf);
        using var isOver = new CancellationTokenSource();
        var uploads = Task.Run(async () =>
        {
            for (byte i = 0; !isOver.IsCancellationRequested && i < 200; i++)
            {
                using var more = await student.UploadAsync(await student.DraftAsync(), "document", Bytes.Pdf(mark: i));
                Assert.Equal(System.Net.HttpStatusCode.Created, more.StatusCode);
            }
        });
        var made = await VerbAsync([], "backup", Backups);
        await isOver.CancelAsync();
        await uploads;
        Assert.True(made.Code == 0, made.Said);
        return address;
    }

    private async Task DemandDownloadAsync(string address)
    {
        await _portal.StartAsync();
        using var student = await PortalClient.SignInAsync(_portal, "student1");
        using var file = await student.GetAsync(address);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        await _portal.StopAsync();
    }

    private (string Changed, string Missing) Spoil()
    {
        var files = Directory.GetFiles(Path.Combine(_portal.Directory, "files"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Length == 64).Take(2).ToList();
        StorageVerbs.Flip(files[0]);
        File.Delete(files[1]);
        return (Path.GetFileName(files[0]), Path.GetFileName(files[1]));
    }

    private static void DemandLine(string said, string kind, string sha256, string outcome)
    {
        var line = Assert.Single(said.Split('\n'), l => l.StartsWith(kind, StringComparison.Ordinal) && l.Contains(sha256, StringComparison.Ordinal));
        Assert.Contains($"store   {outcome}", line, StringComparison.Ordinal);
    }

    private async Task<List<string>> StoredAsync()
    {
        var hashes = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(_portal.Directory, "files"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Length == 64))
        {
            var sha256 = Bytes.Sha256(await File.ReadAllBytesAsync(file));
            Assert.Equal(Path.GetFileName(file), sha256);
            hashes.Add(sha256);
        }

        return hashes;
    }

    /// <summary>Counted with SQLite directly, not with the program under test.</summary>
    private SortedDictionary<string, long> Tables()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_portal.Directory, "portfolio.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";
        var names = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
            }
        }

        return new(names.ToDictionary(n => n, n => _portal.Count($"SELECT COUNT(*) FROM \"{n}\""), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private Task<(int Code, string Said)> VerbAsync(IEnumerable<(string, string)> settings, params string[] verb) => PortalVerb.RunAsync(_portal.Directory, settings, verb);
}
