using Portfolio.Domain.Evidence;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>MP3s as recorders, editors and tag programs leave them.</summary>
public sealed class SoundTests
{
    private static readonly byte[] Id3 = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 20, .. new byte[20]];

    private static readonly byte[] Footed = [.. "ID3"u8, 4, 0, 0x10, 0, 0, 0, 20, .. new byte[20], .. "3DI"u8, 4, 0, 0x10, 0, 0, 0, 20];

    private static readonly byte[] Id3v1 = [.. "TAG"u8, .. new byte[125]];

    private static readonly byte[] Enhanced = [.. "TAG+"u8, .. new byte[223]];

    private static readonly byte[] Lyrics1 = [.. "LYRICSBEGINla la laLYRICSEND"u8];

    private static readonly byte[] Lyrics2 = [.. "LYRICSBEGINla la la000019LYRICS200"u8];

    private static readonly byte[] ApeHeader = Ape(0xA0, size: 32 + 10);

    private static readonly byte[] ApeFooter = Ape(0x80, size: 32 + 10);

    /// <summary>MPEG 1, 128 kbit/s, 44.1 kHz.</summary>
    private static readonly byte[] Loud = Frames([0xFF, 0xFB, 0x90, 0xC0], 417, 5);

    /// <summary>The same sampling rate with 64 kbit/s.</summary>
    private static readonly byte[] Low = Frames([0xFF, 0xFB, 0x50, 0xC0], 208, 5);

    /// <summary>MPEG 2, 22.05 kHz, 64 kbit/s.</summary>
    private static readonly byte[] Slow = Frames([0xFF, 0xF3, 0x80, 0xC0], 208, 5);

    public static TheoryData<string, byte[]> Played => new()
    {
        { "cut at its end", Loud[..^100] },
        { "cut within the last frame's head", [.. Loud, 0xFF, 0xFB] },
        { "cut at its beginning", Loud[150..] },
        { "cut at its beginning, behind a tag", [.. Id3, .. Loud[150..]] },
        { "cut at both ends", Loud[150..^200] },
        { "of changing rates", [.. Loud, .. Low, .. Loud] },
        { "joined from two recordings", [.. Loud, .. Slow] },
        { "joined, with all tags in the middle", [.. Id3, .. Loud, .. Enhanced, .. Id3v1, .. Id3, .. Slow, .. Id3v1] },
        { "joined, the first one cut", [.. Loud[..^300], .. Id3, .. Loud] },
        { "joined, the first one cut, without tags", [.. Loud[..^300], .. Slow] },
        { "with zeros first", [.. new byte[2000], .. Loud] },
        { "with zeros behind its tag", [.. Id3, .. new byte[5000], .. Loud] },
        { "with a line end first", [0x0D, 0x0A, .. Loud] },
        { "with a tag that is longer than it says", [.. Id3, .. Enumerable.Repeat((byte)0x55, 500), .. Loud] },
        { "with two tags first", [.. Id3, .. Id3, .. Loud] },
        { "with an ID3v2.4 footer", [.. Footed, .. Loud, .. Footed] },
        { "with an APEv2 tag first", [.. ApeHeader, .. new byte[10], .. ApeFooter, .. Loud] },
        { "with an APEv2 tag last", [.. Loud, .. ApeHeader, .. new byte[10], .. ApeFooter] },
        { "with an APEv1 tag last", [.. Loud, .. new byte[10], .. Ape(0, 32 + 10), .. Id3v1] },
        { "with Lyrics3 of version 1", [.. Loud, .. Lyrics1, .. Id3v1] },
        { "with Lyrics3 of version 2", [.. Loud, .. Lyrics2, .. Id3v1] },
        { "with an enhanced tag", [.. Loud, .. Enhanced, .. Id3v1] },
        { "with everything at its end", [.. Loud, .. ApeHeader, .. new byte[10], .. ApeFooter, .. Lyrics2, .. Enhanced, .. Id3v1] },
        { "with zeros at its end", [.. Loud, .. new byte[3000]] },
        { "with zeros before its last tag", [.. Loud, .. new byte[300], .. Id3v1] },
        { "with a few bytes of something at its end", [.. Loud, 0x80, 0x17, 0x99, 0x20, 0x41, 0xC3] },
        { "with a damaged place in the middle", [.. Loud, .. Enumerable.Repeat((byte)0x9A, 700), .. Loud] },
    };

    public static TheoryData<string, byte[], EvidenceFlaw> NotPlayed => new()
    {
        { "an archive behind", [.. Loud, .. Corpus.Zip()], EvidenceFlaw.Foreign },
        { "a page behind", [.. Loud, .. "<html><script>alert(1)</script>"u8], EvidenceFlaw.Foreign },
        { "words behind", [.. Loud, .. "x"u8], EvidenceFlaw.Foreign },
        { "a program behind", [.. Loud, .. "MZ"u8, 0x90, .. new byte[800]], EvidenceFlaw.Foreign },
        { "a program in the middle", [.. Loud, .. "MZ"u8, 0x90, .. new byte[800], .. Loud], EvidenceFlaw.Foreign },
        { "a script in the place of a frame that was cut", [.. Loud[..^417], 0xFF, 0xFB, 0x90, 0xC0, .. "<?php x"u8], EvidenceFlaw.Foreign },
        { "a page before", [0xFF, 0xFB, 0x90, 0xC0, .. "<html>"u8, .. new byte[20], .. Loud], EvidenceFlaw.Broken },
        { "hardly any sound in much else", [.. Id3, .. Enumerable.Repeat((byte)0x9A, 8000), .. Frames([0xFF, 0xF3, 0x14, 0xC0], 24, 3)], EvidenceFlaw.Foreign },
        { "more than a gap", [.. Loud, .. Enumerable.Repeat((byte)0x9A, 9000), .. Loud], EvidenceFlaw.Foreign },
        { "nothing but a tag", [.. Id3, .. Id3v1], EvidenceFlaw.Broken },
        { "a tag that is cut short", [.. Id3[..20]], EvidenceFlaw.Broken },
    };

    [Fact]
    public void TruncatedRecording_IsAccepted() => Assert.Null(Looked.At(Looked.Case("take/ok-last-frame-cut.mp3")));

    [Theory]
    [MemberData(nameof(Played))]
    public void PlayableSound_IsAccepted(string what, byte[] sound)
    {
        Assert.NotEmpty(what);
        Assert.Null(Looked.At(sound));
    }

    [Theory]
    [MemberData(nameof(NotPlayed))]
    public void NonSound_IsRefused(string what, byte[] sound, EvidenceFlaw flaw)
    {
        Assert.NotEmpty(what);
        Assert.Equal(flaw, Looked.At(sound));
    }

    private static byte[] Frames(byte[] head, int length, int count) =>
        [.. Enumerable.Repeat((byte[])[.. head, .. Enumerable.Repeat((byte)0x37, length - head.Length)], count).SelectMany(f => f)];

    private static byte[] Ape(byte flags, byte size) => [.. "APETAGEX"u8, 0xD0, 7, 0, 0, size, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, flags, .. new byte[8]];
}
