using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>Finds the tags of an MP3: id3.org (ID3v2.2 to 2.4, ID3v1, TAG+, Lyrics3), APEv1 and APEv2.</summary>
internal static class Mp3Tags
{
    private const int HeaderLength = 10;

    private const int Id3v1Length = 128;

    private const int EnhancedLength = 227;

    private const int ApeLength = 32;

    private static ReadOnlySpan<byte> Ape => "APETAGEX"u8;

    /// <returns>Length of the tag that begins here, as it declares; more than there are bytes when it is truncated; 0 when there is
    /// none.</returns>
    public static int LengthAt(ReadOnlySpan<byte> rest) => rest.IsEmpty ? 0 : rest[0] switch
    {
        (byte)'I' when rest.StartsWith("ID3"u8) => Id3v2Length(rest),
        (byte)'A' when rest.StartsWith(Ape) && rest.Length >= ApeLength =>
            Limited(SizeOfApe(rest) + ((rest[23] & 0x20) != 0 ? ApeLength : 0)),
        (byte)'T' when rest.StartsWith("TAG+"u8) && rest.Length >= EnhancedLength + Id3v1Length
            && rest[EnhancedLength..].StartsWith("TAG"u8) => EnhancedLength,
        (byte)'T' when rest.StartsWith("TAG"u8) && rest.Length >= Id3v1Length => Id3v1Length,
        (byte)'L' when rest.StartsWith("LYRICSBEGIN"u8) => Lyrics3.LengthAt(rest),
        _ => 0,
    };

    /// <summary>Where the trailing tags begin; some can only be recognised by their last bytes.</summary>
    public static int StartOfTrailing(ReadOnlySpan<byte> file)
    {
        var end = file.Length;
        for (var length = TrailingLength(file[..end]); length > 0; length = TrailingLength(file[..end]))
        {
            end -= length;
        }

        return end;
    }

    private static int Id3v2Length(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < HeaderLength || tag[3] is < 2 or > 4 || (tag[6] | tag[7] | tag[8] | tag[9]) > 0x7F)
        {
            return int.MaxValue;
        }

        var footer = (tag[5] & 0x10) != 0 ? HeaderLength : 0;
        return HeaderLength + ((tag[6] << 21) | (tag[7] << 14) | (tag[8] << 7) | tag[9]) + footer;
    }

    private static long SizeOfApe(ReadOnlySpan<byte> headerOrFooter) => BinaryPrimitives.ReadUInt32LittleEndian(headerOrFooter[12..]);

    private static int Limited(long length) => (int)Math.Min(int.MaxValue, length);

    private static int TrailingLength(ReadOnlySpan<byte> sound)
    {
        if (sound.Length >= Id3v1Length && sound[^Id3v1Length..].StartsWith("TAG"u8))
        {
            return Id3v1Length;
        }

        if (sound.Length >= EnhancedLength && sound[^EnhancedLength..].StartsWith("TAG+"u8))
        {
            return EnhancedLength;
        }

        if (sound.Length >= ApeLength && sound[^ApeLength..].StartsWith(Ape))
        {
            var footer = sound[^ApeLength..];
            var length = SizeOfApe(footer) + ((footer[23] & 0x80) != 0 ? ApeLength : 0);
            return length >= ApeLength && length <= sound.Length ? (int)length : 0;
        }

        return Lyrics3.TrailingLength(sound);
    }
}
