using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>The client's checksum of one chunk (tus 1.0, checksum extension).</summary>
public sealed record ChunkCheck(HashAlgorithmName Algorithm, byte[] Expected)
{
    /// <summary>Algorithm names as the protocol spells them; it requires the first one.</summary>
    public static readonly IReadOnlyList<string> Algorithms = ["sha1", "sha256"];

    /// <returns>The checksum; null when the header cannot be read or names another algorithm.</returns>
    public static ChunkCheck? Parse(string header)
    {
        var parts = header.Split(' ');
        var expected = new byte[SHA256.HashSizeInBytes];
        if (parts is not [var name, var value] || !Algorithms.Contains(name, StringComparer.Ordinal)
            || !Convert.TryFromBase64String(value, expected, out var length))
        {
            return null;
        }

        return new(name == "sha1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, expected[..length]);
    }

    internal bool Fits(IncrementalHash hash) => hash.GetHashAndReset().AsSpan().SequenceEqual(Expected);
}
