using System.Buffers.Binary;

namespace Portfolio.Inspection.Pdf.Locks;

/// <summary>The entries of an encryption dictionary (ISO 32000-2, table 21).</summary>
internal sealed record PdfLockWords(long Revision, byte[] Owner, byte[] User, byte[] UserKey, int Permissions, bool EncryptsMetadata);

/// <summary>The key for revisions 2 to 4, computed from an empty password (ISO 32000-2, 7.6.4.3.2 to 7.6.4.4.5).</summary>
internal static class PdfKey
{
    private const int WordLength = 32;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <returns>Null when the empty password does not open it.</returns>
    public static byte[]? Of(PdfLockWords words, byte[] id, int length)
    {
        if (words.Revision is < 2 or > 4 || words.Owner.Length < WordLength || words.User.Length < WordLength / 2)
        {
            return null;
        }

        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, words.Permissions);
        byte[] metadata = words.Revision == 4 && !words.EncryptsMetadata ? [255, 255, 255, 255] : [];
        var key = PdfMd5.Hash([.. Padding, .. words.Owner[..WordLength], .. permissions, .. id, .. metadata]);
        for (var round = 0; round < 50 && words.Revision > 2; round++)
        {
            key = PdfMd5.Hash(key.AsSpan(0, length));
        }

        key = key[..length];
        return words.User.AsSpan().StartsWith(Expected(words.Revision, key, id)) ? key : null;
    }

    private static byte[] Expected(long revision, byte[] key, byte[] id)
    {
        if (revision == 2)
        {
            return PdfRc4.Apply(key, Padding);
        }

        var word = PdfMd5.Hash([.. Padding, .. id]);
        for (var round = 0; round < 20; round++)
        {
            word = PdfRc4.Apply([.. key.Select(k => (byte)(k ^ round))], word);
        }

        return word;
    }
}
