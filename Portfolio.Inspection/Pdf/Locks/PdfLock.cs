using System.Buffers.Binary;
using System.Security.Cryptography;
using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf.Locks;

internal enum PdfCipher
{
    None = 0,
    Rc4 = 1,
    Aes128 = 2,
    Aes256 = 3,
}

/// <summary>Decrypts the streams of a PDF that is encrypted, but opens without a password (ISO 32000-2, 7.6.3).</summary>
internal sealed class PdfLock(byte[] key, PdfCipher cipher)
{
    private const int BlockLength = 16;

    public ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> data, PdfPlace place) => cipher switch
    {
        PdfCipher.Rc4 => PdfRc4.Apply(KeyOf(place, []), data.Span),
        PdfCipher.Aes128 => Decrypt(KeyOf(place, "sAlT"u8), data.Span),
        PdfCipher.Aes256 => Decrypt(key, data.Span),
        _ => data,
    };

    private byte[] KeyOf(PdfPlace place, ReadOnlySpan<byte> salt)
    {
        Span<byte> number = stackalloc byte[4], generation = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, place.Number);
        BinaryPrimitives.WriteInt32LittleEndian(generation, place.Generation);
        return PdfMd5.Hash([.. key, .. number[..3], .. generation[..2], .. salt])[..Math.Min(key.Length + 5, BlockLength)];
    }

    private static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        var whole = (data.Length / BlockLength * BlockLength) - BlockLength;
        if (whole <= 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data.Slice(BlockLength, whole), data[..BlockLength], PaddingMode.None);
    }
}
