using System.Diagnostics;
using System.Net;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Faults;

/// <summary>The data directory on a disk that is really full.</summary>
public sealed class DiskFullTests
{
    private const int Mebibyte = 1_048_576;

    [Fact]
    public async Task FullDisk_IsReportedClearly_LosesNothing_AndUploadsWorkOnceThereIsSpaceAgain()
    {
        await using var disk = await SmallDisk.MountAsync(48);
        await using var portal = new RunningPortal(disk.Path);
        await portal.StartAsync();
        using var student = await PortalClient.SignInAsync(portal, "student1");
        var (early, late, pieces) = (await student.DraftAsync(), await student.DraftAsync(), await student.DraftAsync());
        var content = Bytes.Pdf(3 * Mebibyte);
        using var kept = await student.UploadAsync(early, "document", content);
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        using var begun = await student.BeginAsync(pieces, "document", content.Length, with: content[..Mebibyte]);

        disk.Fill(leave: Mebibyte);
        using var refused = await student.UploadAsync(late, "document", Bytes.Pdf(3 * Mebibyte, mark: 2));
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        Assert.Equal("storage-unavailable", await PortalClient.CodeAsync(refused));
        using var stopped = await student.SendPieceAsync(begun.Headers.Location!.ToString(), Mebibyte, content[Mebibyte..]);
        Assert.Equal("storage-unavailable", await PortalClient.CodeAsync(stopped));
        using var back = await student.GetAsync(kept.Headers.Location!.ToString());
        Assert.Equal(content, await back.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var page = await student.GetAsync("/outcomes");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        disk.Empty();
        using var asked = await student.AskAsync(begun.Headers.Location!.ToString());
        using var done = await student.SendPieceAsync(begun.Headers.Location!.ToString(), asked.Offset(), content[(int)asked.Offset()..]);
        Assert.Equal(Bytes.Sha256(content), Assert.Single(done.Headers.GetValues("Upload-Sha256")));
        using var again = await student.UploadAsync(late, "document", Bytes.Pdf(3 * Mebibyte, mark: 2));
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "incoming")));
        Assert.DoesNotContain("Unhandled", portal.Said(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An in-memory file system of so many megabytes.</summary>
    private sealed class SmallDisk(string path) : IAsyncDisposable
    {
        public string Path => path;

        private string Ballast => System.IO.Path.Combine(path, "ballast");

        public static async Task<SmallDisk> MountAsync(int megabytes)
        {
            var path = Directory.CreateTempSubdirectory("portfolio-small-disk-").FullName;
            var status = OperatingSystem.IsLinux() ? await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path) : 1;
            Assert.SkipUnless(status == 0, "A small disk can only be mounted by root on Linux");
            return new(path);
        }

        public void Fill(int leave)
        {
            using var ballast = new FileStream(Ballast, FileMode.Create);
            var room = new DriveInfo(path).AvailableFreeSpace - leave;
            ballast.Write(new byte[room]);
        }

        public void Empty() => File.Delete(Ballast);

        public async ValueTask DisposeAsync()
        {
            await RunAsync("umount", "-l", path);
            Directory.Delete(path);
        }

        private static async Task<int> RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
