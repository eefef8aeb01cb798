using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

public sealed class LeftoversTests
{
    [Fact]
    public async Task Sweep_RemovesHalfWrittenCopiesOlderThanADay_AndNoFile()
    {
        await using var database = await TestDatabase.WithAsync([]);
        var data = database.Get<DataDirectory>();
        var (old, fresh, file) = (Write(data, "files/s/ab/cd/abcd.1.part", 25), Write(data, "files/s/ab/cd/abcd.2.part", 23), Write(data, "files/s/ab/cd/abcd", 500));
        var leftovers = database.Get<Leftovers>();
        Assert.Equal(1, leftovers.Sweep());
        Assert.False(File.Exists(old));
        Assert.All(new[] { fresh, file }, p => Assert.True(File.Exists(p)));
        Assert.Equal(0, leftovers.Sweep());
    }

    /// <summary>The disk's clock counts, not the test's.</summary>
    private static string Write(DataDirectory data, string name, int hoursAgo)
    {
        var path = data.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hoursAgo));
        return path;
    }
}
