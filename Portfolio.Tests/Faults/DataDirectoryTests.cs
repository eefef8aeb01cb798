using Portfolio.Tests.Journeys;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Faults;

/// <summary>
/// On a disk that is not mounted, was swapped or belongs to another installation, the real program refuses to start and says why.
/// </summary>
public sealed class DataDirectoryTests : IClassFixture<DataDirectoryTests.SetUp>, IAsyncDisposable
{
    private readonly DirectoryInfo _machine = Directory.CreateTempSubdirectory("portfolio-disks-");
    private readonly RunningPortal _portal;

    public DataDirectoryTests(SetUp setUp)
    {
        setUp.CopyTo(_machine);
        _portal = new(Path.Combine(_machine.FullName, "data"));
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _machine.Delete(recursive: true);
    }

    [Fact]
    public async Task SameDirectory_Starts() => await _portal.StartAsync(null, SettingsOn(_machine));

    [Fact]
    public async Task EmptyDirectory_IsRefused()
    {
        Directory.Delete(_portal.Directory, recursive: true);
        Directory.CreateDirectory(_portal.Directory);
        await DemandRefusedAsync(_portal, "data directory", "empty or another");
    }

    [Fact]
    public async Task AnotherInstallationsDirectory_IsRefused()
    {
        await using var other = new RunningPortal(_machine.CreateSubdirectory("other").FullName);
        Assert.Equal(0, (await PortalVerb.RunAsync(other.Directory, [], "migrate")).Code);
        await DemandRefusedAsync(other, "data directory", "another installation");
    }

    [Fact]
    public async Task SwappedFileDisk_IsRefused()
    {
        var files = Path.Combine(_portal.Directory, "files");
        Directory.Delete(files, recursive: true);
        Directory.CreateDirectory(files);
        await DemandRefusedAsync(_portal, "file store", "empty or another");
    }

    [Fact]
    public async Task UnwritableDirectory_IsRefused()
    {
        // A directory that not even root can write to.
        await using var unwritable = new RunningPortal("/proc/sys/kernel");
        await DemandRefusedAsync(unwritable, "/proc/sys/kernel", "cannot be written");
    }

    [Fact]
    public async Task UnfinishedRestore_IsRefused()
    {
        await File.WriteAllTextAsync(Path.Combine(_portal.Directory, "restore-unfinished"), "1");
        await DemandRefusedAsync(_portal, "restore", "not finished");
    }

    /// <summary>The database is elsewhere, as on a server: it keeps its rows whatever happens to the data directory.</summary>
    private static (string, string)[] SettingsOn(DirectoryInfo machine) =>
    [
        ("Database__ConnectionString", $"Data Source={Path.Combine(machine.FullName, "portfolio.db")}"),
        ("DataProtection__KeyDirectory", Path.Combine(machine.FullName, "keys")),
    ];

    private async Task DemandRefusedAsync(RunningPortal portal, params string[] named)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.StartAsync(null, SettingsOn(_machine)));
        Assert.All(named, n => Assert.Contains(n, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("   at Portfolio", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A machine with a portal that has been in use, created once and copied for each test.</summary>
    public sealed class SetUp : IAsyncLifetime
    {
        private readonly DirectoryInfo _machine = Directory.CreateTempSubdirectory("portfolio-set-up-");

        public async ValueTask InitializeAsync()
        {
            await using var portal = new RunningPortal(_machine.CreateSubdirectory("data").FullName);
            await portal.StartAsync(null, SettingsOn(_machine));
        }

        public ValueTask DisposeAsync()
        {
            _machine.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }

        public void CopyTo(DirectoryInfo machine)
        {
            foreach (var file in _machine.GetFiles("*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(machine.FullName, Path.GetRelativePath(_machine.FullName, file.FullName));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                file.CopyTo(copy);
            }
        }
    }
}
