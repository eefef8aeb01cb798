using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

public sealed class LeftoversTests
{
    [Fact]
    public async Task Sweep_RemovesWhatIsOlderThanADay_UnlessSomebodyWantsIt()
    {
        await using var database = await TestDatabase.WithAsync([]);
        var data = database.Get<DataDirectory>();
        var (old, fresh, paused) = (Write(data, "incoming/old", 25), Write(data, "incoming/fresh", 23), Write(data, "incoming/paused", 500));
        var (copy, file) = (Write(data, "files/s/ab/cd/abcd.1.part", 25), Write(data, "files/s/ab/cd/abcd", 500));
        var leftovers = new Leftovers(data, database.Get<StorePair>(), [path => Path.GetFileName(path) == "paused"]);
        Assert.Equal(2, leftovers.Sweep());
        Assert.All(new[] { old, copy }, p => Assert.False(File.Exists(p)));
        Assert.All(new[] { fresh, paused, file }, p => Assert.True(File.Exists(p)));
        Assert.Equal(0, leftovers.Sweep());
    }

    /// <summary>The disk's clock, not the test's, is what counts.</summary>
    private static string Write(DataDirectory data, string name, int hoursAgo)
    {
        var path = data.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hoursAgo));
        return path;
    }
}
