using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// The hash of each upload so far, taken while its pieces flowed: a whole file need not be read again to know what it is. Lost with the
/// program or with a piece that was not kept as it came; then it is read again.
/// </summary>
internal sealed class UploadHashes
{
    private readonly ConcurrentDictionary<Guid, (IncrementalHash Hash, long Length)> _hashes = [];

    /// <summary>Takes the hash of the bytes before this one, to go on with it.</summary>
    /// <returns>None when it covers others. Whoever takes it keeps it again or disposes it.</returns>
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

    /// <param name="length">bytes that the hash covers, from the first on</param>
    public void Keep(Guid upload, IncrementalHash hash, long length) => _hashes[upload] = (hash, length);

    /// <summary>64 lower-case hexadecimal digits; none when not all of these bytes were hashed as they flowed.</summary>
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
