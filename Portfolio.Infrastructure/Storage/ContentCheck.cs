namespace Portfolio.Infrastructure.Storage;

/// <summary>Re-hashes the copies of one content, and repairs a bad copy from a good one.</summary>
public sealed class ContentCheck(StorePair stores, DataDirectory data)
{
    /// <returns>What was wrong with each bad copy; empty when all are intact.</returns>
    /// <exception cref="IOException">A store cannot be reached: this is not damage and says nothing about the content.</exception>
    internal async Task<IReadOnlyList<BadCopy>> RunAsync(KeptContent content, Pace? pace, CancellationToken ct)
    {
        var bad = new List<(StoragePlace Place, IFileStore Store, DamageKind Kind)>();
        IFileStore? good = null;
        foreach (var (place, store) in stores.All)
        {
            if (await store.ExamineAsync(content.Key, pace, ct) is not { } kept)
            {
                bad.Add((place, store, DamageKind.Missing));
            }
            else if (kept.Sha256 != content.Sha256)
            {
                bad.Add((place, store, DamageKind.Changed));
            }
            else
            {
                good = store;
            }
        }

        var found = new List<BadCopy>();
        foreach (var (place, store, kind) in bad)
        {
            found.Add(new(place, kind, good is not null && await HealAsync(content, good, store, ct)));
        }

        return found;
    }

    private async Task<bool> HealAsync(KeptContent content, IFileStore good, IFileStore bad, CancellationToken ct)
    {
        var copy = Path.Combine(data.Folder("incoming"), Path.GetRandomFileName());
        try
        {
            StoredContent copied;
            await using (var from = await good.OpenAsync(content.Key, ct))
            await using (var to = new FileStream(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                copied = await ContentHash.ReadAsync(from ?? Stream.Null, ct, to);
            }

            if (copied.Sha256 != content.Sha256)
            {
                return false;
            }

            await bad.PutAsync(content.Key, new(copy, copied.Size, IsSpare: false), ct);
            return (await bad.ExamineAsync(content.Key, null, ct))?.Sha256 == content.Sha256;
        }
        finally
        {
            File.Delete(copy);
        }
    }
}

/// <summary>A copy that differed from what was accepted, and whether it has been repaired.</summary>
internal readonly record struct BadCopy(StoragePlace Place, DamageKind Kind, bool IsHealed);
