using Portfolio.Tests.Support;

namespace Portfolio.Tests.Faults;

/// <summary>The storage commands with wrong arguments, or where there is nothing to do.</summary>
public sealed class StorageVerbTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portfolio-verbs-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData(2, "Required argument 'DIR' missing", "backup")]
    [InlineData(2, "name the backup's folder", "restore", "somewhere", "--at", "yesterday")]
    [InlineData(2, "Unrecognized", "verify", "this")]
    [InlineData(1, "There is no backup", "restore", "/nowhere/at/all")]
    [InlineData(0, "0 files of 0 bytes verified", "verify")]
    [InlineData(0, "0 journal entries verified, 0 wait for their seal; 0 chains broken", "verify")]
    public async Task StorageCommands_ReportWhatIsWrong(int code, string said, params string[] verb)
    {
        var answer = await PortalVerb.RunAsync(_data.FullName, [], verb);
        Assert.Equal(code, answer.Code);
        Assert.Contains(said, answer.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Said, StringComparison.Ordinal);
    }
}
