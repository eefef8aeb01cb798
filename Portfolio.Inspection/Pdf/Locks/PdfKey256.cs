using System.Numerics;
using System.Security.Cryptography;

namespace Portfolio.Inspection.Pdf.Locks;

/// <summary>The key for revisions 5 and 6, decrypted with an empty password (ISO 32000-2, 7.6.4.3.3 and 7.6.4.3.4).</summary>
internal static class PdfKey256
{
    private const int HashLength = 32;
    private const int SaltLength = 8;
    private const int WordLength = HashLength + (2 * SaltLength);

    /// <returns>Null when the empty password does not open it.</returns>
    public static byte[]? Of(PdfLockWords words)
    {
        if (words.Revision is not (5 or 6) || words.User.Length < WordLength || words.UserKey.Length < HashLength)
        {
            return null;
        }

        var (check, salt) = (words.User[HashLength..(HashLength + SaltLength)], words.User[(HashLength + SaltLength)..WordLength]);
        if (!Hash(words.Revision, check).AsSpan().SequenceEqual(words.User.AsSpan(0, HashLength)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(words.Revision, salt);
        return aes.DecryptCbc(words.UserKey.AsSpan(0, HashLength), new byte[16], PaddingMode.None);
    }

    private static byte[] Hash(long revision, byte[] salt)
    {
        byte[] key = SHA256.HashData(salt), last = [0];
        for (var round = 0; revision == 6 && (round < 64 || last[^1] > round - 32); round++)
        {
            using var aes = Aes.Create();
            aes.Key = key[..16];
            last = aes.EncryptCbc([.. Enumerable.Repeat(key, 64).SelectMany(b => b)], key.AsSpan(16, 16), PaddingMode.None);
            key = (int)(new BigInteger(last.AsSpan(0, 16), isUnsigned: true, isBigEndian: true) % 3) switch
            {
                0 => SHA256.HashData(last),
                1 => SHA384.HashData(last),
                _ => SHA512.HashData(last),
            };
        }

        return key[..HashLength];
    }
}
