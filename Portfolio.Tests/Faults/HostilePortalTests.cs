using System.Net;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Faults;

/// <summary>
/// Files that once crashed the whole program or exhausted its memory, sent to the real one. Five hundred of each, manually:
/// <c>bench uploads hostile</c>.
/// </summary>
public sealed class HostilePortalTests
{
    private const int OfEachKind = 8;

    private const long MayGrowBy = 150L * 1_048_576;

    [Fact]
    public async Task FilesMadeToCrashThePortal_OnlyFailTheirOwnInspection()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        using var student = await PortalClient.SignInAsync(portal, "student1");
        var draft = await student.DraftAsync();
        using (var first = await student.UploadAsync(draft, "document", Bytes.Pdf()))
        {
            Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        }

        var (process, memory) = (portal.ProcessId, portal.WorkingSet());
        foreach (var name in (string[])["xref-widths-negative.pdf", "h-ref-chain.pdf", "h-xref-size-2g.pdf"])
        {
            var content = await File.ReadAllBytesAsync(Cases.Refused(name), TestContext.Current.CancellationToken);
            for (var i = 0; i < OfEachKind; i++)
            {
                using var refused = await student.UploadAsync(draft, "document", [.. content, .. new string('\n', i).Select(c => (byte)c)]);
                Assert.Equal("file-damaged", await PortalClient.CodeAsync(refused));
            }
        }

        Assert.Equal(process, portal.ProcessId);
        Assert.InRange(portal.WorkingSet(), 0, memory + MayGrowBy);
        using var after = await student.UploadAsync(draft, "document", Bytes.Pdf(mark: 2));
        Assert.Equal(HttpStatusCode.Created, after.StatusCode);
    }
}
