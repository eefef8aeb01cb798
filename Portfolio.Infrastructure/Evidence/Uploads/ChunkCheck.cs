using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>What the sender says one piece hashes to (tus 1.0, checksum).</summary>
public sealed record ChunkCheck(HashAlgorithmName Algorithm, byte[] Expected)
{
    /// <summary>Names as the protocol writes them; the first is the one it demands.</summary>
    public static readonly IReadOnlyList<string> Algorithms = ["sha1", "sha256"];

    /// <returns>The check; none when the header cannot be read or names another algorithm.</returns>
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
