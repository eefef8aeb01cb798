using System.Collections.Concurrent;
using System.Text.Json;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// All unfinished uploads on this node: a small file with each one's metadata and one with its bytes so far, both in the incoming
/// folder, so that a restart loses nothing.
/// </summary>
public sealed class BegunUploads
{
    /// <summary>More unfinished uploads at once than any honest person has.</summary>
    public const int MostOfOnePerson = 20;

    private const string Note = ".begun";

    private const string Bytes = ".bytes";

    private readonly string _folder;
    private readonly ConcurrentDictionary<Guid, BegunUpload> _begun;

    public BegunUploads(Incoming incoming)
    {
        _folder = incoming.Folder;
        _begun =
            new(Directory.EnumerateFiles(_folder, "*" + Note).Select(Read).OfType<BegunUpload>().Select(u => KeyValuePair.Create(u.Id, u)));
    }

    /// <summary>Which uploads are in use by a request right now.</summary>
    internal UploadHolds Holds { get; } = new();

    /// <summary>Running hashes of their bytes, so that they need not be read again.</summary>
    internal UploadHashes Hashes { get; } = new();

    public IReadOnlyCollection<BegunUpload> All => [.. _begun.Values];

    public BegunUpload? Find(Guid id) => _begun.GetValueOrDefault(id);

    internal string PathOf(BegunUpload upload) => Path.Combine(_folder, upload.Id.ToString("N") + Bytes);

    /// <summary>Whether the file is the metadata or the bytes of an unfinished upload.</summary>
    internal bool IsKept(string path) =>
        Guid.TryParseExact(Path.GetFileName(path).Split('.')[0], "N", out var id) && _begun.ContainsKey(id);

    /// <summary>Stores a new upload; once it returns, a killed process no longer loses it.</summary>
    /// <returns>The upload, also when it had begun before; or <c>conflict</c> when another upload uses the id,
    /// <c>too-many-requests</c>, <c>storage-unavailable</c>.</returns>
    internal Result<BegunUpload> Begin(BegunUpload upload)
    {
        if (_begun.Values.Count(u => u.By == upload.By) >= MostOfOnePerson && !_begun.ContainsKey(upload.Id))
        {
            return EvidenceErrors.TooManyRequests;
        }

        var kept = _begun.GetOrAdd(upload.Id, upload);
        if (!ReferenceEquals(kept, upload))
        {
            return kept with { StartedAt = upload.StartedAt } == upload ? kept : CommonErrors.Conflict;
        }

        if (!DiskWrite.Try(() => Write(upload)))
        {
            Remove(upload);
            return EvidenceErrors.StorageUnavailable;
        }

        return upload;
    }

    /// <summary>Removes the upload and its bytes.</summary>
    internal void Remove(BegunUpload upload)
    {
        File.Delete(NoteOf(upload));
        File.Delete(PathOf(upload));
        Hashes.Forget(upload.Id);
        _begun.TryRemove(upload.Id, out _);
    }

    private static BegunUpload? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<BegunUpload>(File.ReadAllBytes(path), EventJson.Options);
        }
        catch (JsonException)
        {
            // Half written during a power cut: the client was never told that it had begun.
            return null;
        }
    }

    private void Write(BegunUpload upload)
    {
        File.WriteAllBytes(PathOf(upload), []);
        var temporary = NoteOf(upload) + ".part";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, upload, EventJson.Options);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, NoteOf(upload), overwrite: true);
    }

    private string NoteOf(BegunUpload upload) => Path.Combine(_folder, upload.Id.ToString("N") + Note);
}
