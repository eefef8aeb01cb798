using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>Where the tags of a sound file begin and end: id3.org (ID3v2.2 to 2.4, ID3v1), APEv2, Lyrics3v2.</summary>
internal static class Mp3Tags
{
    private const int HeaderLength = 10;

    private const int Id3v1Length = 128;

    private const int ApeFooterLength = 32;

    private const int LyricsFooterLength = 15;

    /// <summary>Past all ID3v2 tags that stand here; -1 when one is cut short.</summary>
    public static int SkipLeading(ReadOnlySpan<byte> file, int at)
    {
        while (file[at..].StartsWith("ID3"u8))
        {
            var tag = file[at..];
            if (tag.Length < HeaderLength || tag[3] is < 2 or > 4 || (tag[6] | tag[7] | tag[8] | tag[9]) > 0x7F)
            {
                return -1;
            }

            var size = (tag[6] << 21) | (tag[7] << 14) | (tag[8] << 7) | tag[9];
            var footer = (tag[5] & 0x10) != 0 ? HeaderLength : 0;
            at += HeaderLength + size + footer;
            if (at > file.Length)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>Where the tags that hang on the end begin.</summary>
    public static int StartOfTrailing(ReadOnlySpan<byte> file, int from)
    {
        var end = file.Length;
        for (var length = TrailingLength(file[from..end]); length > 0; length = TrailingLength(file[from..end]))
        {
            end -= length;
        }

        return end;
    }

    private static int TrailingLength(ReadOnlySpan<byte> sound)
    {
        if (sound.Length >= Id3v1Length && sound[^Id3v1Length..].StartsWith("TAG"u8))
        {
            return Id3v1Length;
        }

        if (sound.Length >= ApeFooterLength && sound[^ApeFooterLength..].StartsWith("APETAGEX"u8))
        {
            var footer = sound[^ApeFooterLength..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]) + ((footer[23] & 0x80) != 0 ? ApeFooterLength : 0u);
            return length >= ApeFooterLength && length <= sound.Length ? (int)length : 0;
        }

        return LyricsLength(sound);
    }

    private static int LyricsLength(ReadOnlySpan<byte> sound)
    {
        if (sound.Length < LyricsFooterLength || !sound.EndsWith("LYRICS200"u8)
            || !int.TryParse(sound[^LyricsFooterLength..^9], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size))
        {
            return 0;
        }

        var length = size + LyricsFooterLength;
        return length <= sound.Length && sound[^length..].StartsWith("LYRICSBEGIN"u8) ? length : 0;
    }
}
