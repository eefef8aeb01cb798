using System.Text.Json;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Checked rows waiting on disk to be written: memory stays constant however long the file is.</summary>
internal sealed class Spool<T>(string folder) : IDisposable
{
    private readonly FileStream _file = new(
        Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536,
        FileOptions.DeleteOnClose);

    public int Count { get; private set; }

    public void Add(T item)
    {
        JsonSerializer.Serialize(_file, item, EventJson.Options);
        _file.WriteByte((byte)'\n');
        Count++;
    }

    /// <summary>Reads from the beginning; one reader at a time.</summary>
    public IEnumerable<T> Read()
    {
        _file.Position = 0;
        using var lines = new StreamReader(_file, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<T>(line, EventJson.Options)!;
        }
    }

    public void Dispose() => _file.Dispose();
}
