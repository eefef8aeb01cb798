using System.Buffers.Binary;
using System.Text.Json;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Rows as JSON with their offsets, so that any page can be read without the others.</summary>
internal sealed class RowFile : IDisposable
{
    private readonly string _path;
    private readonly string _draft;
    private readonly FileStream _rows;
    private readonly FileStream _places;
    private readonly byte[] _place = new byte[sizeof(long)];

    public RowFile(string path)
    {
        (_path, _draft) = (path, $"{path}-{Path.GetRandomFileName()}");
        _rows = Create(_draft);
        _places = Create(PlacesOf(_draft));
    }

    public static PreviewPage Read(string path, int skip, int take)
    {
        if (!File.Exists(path) || !File.Exists(PlacesOf(path)))
        {
            return new([], 0);
        }

        using var places = File.OpenRead(PlacesOf(path));
        using var rows = File.OpenRead(path);
        var count = (int)(places.Length / sizeof(long));
        var read = new List<PreviewRow>();
        var place = new byte[sizeof(long)];
        for (var index = skip; index < Math.Min(count, skip + take); index++)
        {
            places.Position = (long)index * sizeof(long);
            places.ReadExactly(place);
            var from = BinaryPrimitives.ReadInt64LittleEndian(place);
            var until = places.Position < places.Length && places.Read(place) == sizeof(long)
                ? BinaryPrimitives.ReadInt64LittleEndian(place)
                : rows.Length;
            var json = new byte[until - from];
            rows.Position = from;
            rows.ReadExactly(json);
            read.Add(JsonSerializer.Deserialize<PreviewRow>(json, EventJson.Options)!);
        }

        return new(read, count);
    }

    public void Add(PreviewRow row)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_place, _rows.Position);
        _places.Write(_place);
        JsonSerializer.Serialize(_rows, row, EventJson.Options);
    }

    public void Finish()
    {
        _rows.Dispose();
        _places.Dispose();
        File.Move(PlacesOf(_draft), PlacesOf(_path), overwrite: true);
        File.Move(_draft, _path, overwrite: true);
    }

    /// <summary>An unfinished file is deleted.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        _places.Dispose();
        File.Delete(PlacesOf(_draft));
        File.Delete(_draft);
    }

    private static string PlacesOf(string path) => path + ".places";

    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 65_536);
}
