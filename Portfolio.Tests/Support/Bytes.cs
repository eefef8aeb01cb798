using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Tests.Support;

/// <summary>Valid small files of each format, with the given length; the filler depends on <c>mark</c>.</summary>
internal static class Bytes
{
    private const int PngFrame = 12;

    public static byte[] Pdf(int length = 2000, byte mark = 1)
    {
        var filled = 0;
        byte[] made;
        while ((made = PdfBytes.Of(PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page, PdfBytes.Stream("<</Length {0}>>", Filled(filled, mark)))).Length < length)
        {
            filled += length - made.Length;
        }

        // The length fields have grown with the filler.
        return made.Length == length ? made : PdfBytes.Of(
            PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page, PdfBytes.Stream("<</Length {0}>>", Filled(filled - (made.Length - length), mark)));
    }

    public static byte[] Png(int length = 2000, byte mark = 1, uint width = 1, uint height = 1)
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        byte[] head = [.. signature, .. Chunk("IHDR", header)], tail = [.. Chunk("IDAT", Deflated([0, 0])), .. Chunk("IEND", [])];
        return [.. head, .. Chunk("teXt", Filled(length - head.Length - tail.Length - PngFrame, mark)), .. tail];
    }

    public static byte[] Jpeg(int length = 2000, byte mark = 1, ushort width = 1, ushort height = 1)
    {
        byte[] frame = [0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD9];
        var comments = new MemoryStream();
        for (var left = length - 2 - frame.Length - scan.Length; left > 0;)
        {
            var piece = left > 60_010 ? 60_000 : left;
            comments.Write([0xFF, 0xFE, (byte)((piece - 2) >> 8), (byte)(piece - 2), .. Filled(piece - 4, mark)]);
            left -= piece;
        }

        return [0xFF, 0xD8, .. comments.ToArray(), .. frame, .. scan];
    }

    /// <summary>A tag as filler, and frames of 24 bytes: MPEG 2, 8 kbit/s, 24 kHz, one channel.</summary>
    public static byte[] Mp3(int length = 2000, byte mark = 1, int frames = 4)
    {
        byte[] frame = [0xFF, 0xF3, 0x14, 0xC0, .. new byte[20]];
        var filling = length - 10 - (frames * frame.Length);
        byte[] size = [(byte)(filling >> 21), (byte)((filling >> 14) & 0x7F), (byte)((filling >> 7) & 0x7F), (byte)(filling & 0x7F)];
        return [.. "ID3"u8, 4, 0, 0, .. size, .. Filled(filling, mark), .. Enumerable.Repeat(frame, frames).SelectMany(f => f)];
    }

    /// <summary>One sound track, whose only chunk is in the media data.</summary>
    public static byte[] Mp4(int length = 2000, byte mark = 1, string handler = "soun", string brand = "isom")
    {
        var type = Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0, .. "isom"u8, .. "mp41"u8]);
        byte[] Movie(int chunkAt) => Box("moov", [.. Box("mvhd", new byte[100]), .. Box("trak", Box("mdia",
        [
            .. Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(handler), .. new byte[13]]),
            .. Box("minf", Box("stbl", [.. Description("mp4a"), .. Box("stco", [0, 0, 0, 0, 0, 0, 0, 1, .. Number(chunkAt)])])),
        ]))]);
        var movie = Movie(type.Length + Movie(0).Length + 8);
        return [.. type, .. movie, .. Box("mdat", Filled(length - type.Length - movie.Length - 8, mark))];
    }

    /// <summary>A track's sample description, with only the codec's name.</summary>
    public static byte[] Description(string codec, params byte[] fields) => Box("stsd", [0, 0, 0, 0, 0, 0, 0, 1, .. Box(codec, fields)]);

    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. Number(data.Length), .. named, .. Number(unchecked((int)Crc32(named)))];
    }

    public static byte[] Box(string name, byte[] content) => [.. Number(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    public static byte[] Deflated(byte[] content)
    {
        using var to = new MemoryStream();
        using (var zlib = new ZLibStream(to, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return to.ToArray();
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Computed bit by bit instead of with the product's table: a wrong table must not make its own test pass.</summary>
    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
            }
        }

        return ~crc;
    }

    private static byte[] Filled(int length, byte mark)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, mark);
        return bytes;
    }
}
