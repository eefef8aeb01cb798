using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// The seal binds an entry to its content, its number and all earlier entries. The format is fixed: changing it would break every
/// existing chain. Hashed in this order: the previous seal (32 bytes), school, id, number, instant (UTC ticks), step, 1 and the
/// account or 0 and zeros, subject, then the action and the facts, each as its byte length and UTF-8. Numbers are 8 bytes and ids 16,
/// both big-endian.
/// </summary>
public static class JournalSeal
{
    /// <summary>The "previous seal" of the first entry.</summary>
    public static readonly string None = new('0', 2 * SHA256.HashSizeInBytes);

    public static string Of(JournalEntry entry, long number, string before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        Append(hash, entry.SchoolId.Value);
        Append(hash, entry.Id);
        Append(hash, number);
        Append(hash, entry.At.UtcTicks);
        Append(hash, entry.Step);
        Append(hash, entry.By is null ? 0 : 1);
        Append(hash, entry.By?.Value ?? Guid.Empty);
        Append(hash, entry.Subject);
        Append(hash, entry.Action);
        Append(hash, entry.Facts);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, Guid id) => hash.AppendData(id.ToByteArray(bigEndian: true));

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Append(hash, Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
