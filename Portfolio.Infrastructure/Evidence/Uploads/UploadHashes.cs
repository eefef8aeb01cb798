using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// The running hash of each upload, computed while its chunks arrive, so that the complete file need not be read again. It is lost on
/// a restart or when a chunk was discarded; then the file is read again.
/// </summary>
internal sealed class UploadHashes
{
    private readonly ConcurrentDictionary<Guid, (IncrementalHash Hash, long Length)> _hashes = [];

    /// <summary>Takes the hash of the bytes before this offset, to continue it.</summary>
    /// <returns>Null when it covers other bytes. The caller stores it again or disposes it.</returns>
    public IncrementalHash? Take(Guid upload, long offset)
    {
        if (_hashes.TryRemove(upload, out var taken))
        {
            if (taken.Length == offset)
            {
                return taken.Hash;
            }

            taken.Hash.Dispose();
        }

        return offset == 0 ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <param name="length">how many bytes the hash covers, from the first on</param>
    public void Keep(Guid upload, IncrementalHash hash, long length) => _hashes[upload] = (hash, length);

    /// <summary>64 lower-case hexadecimal digits; null when not all of these bytes were hashed on arrival.</summary>
    public string? Sha256Of(Guid upload, long length) =>
        _hashes.TryGetValue(upload, out var kept) && kept.Length == length ? Convert.ToHexStringLower(kept.Hash.GetCurrentHash()) : null;

    public void Forget(Guid upload)
    {
        if (_hashes.TryRemove(upload, out var kept))
        {
            kept.Hash.Dispose();
        }
    }
}
