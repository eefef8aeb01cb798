using System.Text;
using CsCheck;
using Portfolio.Domain.Evidence;

namespace Portfolio.Tests.Domain.Evidence;

public sealed class FileSignatureTests
{
    public static TheoryData<string, byte[], EvidenceFormat> Taken => new()
    {
        { "PDF", Text("%PDF-1.7\n"), EvidenceFormat.Pdf },
        { "PDF of five bytes", Text("%PDF-"), EvidenceFormat.Pdf },
        { "PDF behind a byte order mark", [0xEF, 0xBB, 0xBF, .. Text("%PDF-1.4\n")], EvidenceFormat.Pdf },
        { "PDF behind line ends", Text("\r\n\r\n%PDF-1.4\n"), EvidenceFormat.Pdf },
        { "PDF behind a byte order mark and a line end", [0xEF, 0xBB, 0xBF, .. Text("\n%PDF-1.4\n")], EvidenceFormat.Pdf },
        { "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], EvidenceFormat.Png },
        { "JPEG with JFIF", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], EvidenceFormat.Jpeg },
        { "JPEG with EXIF", [0xFF, 0xD8, 0xFF, 0xE1, 0, 16], EvidenceFormat.Jpeg },
        { "MP3 with an ID3v2.3 tag", [.. Text("ID3"), 3, 0, 0, 0, 0, 0, 0], EvidenceFormat.Mp3 },
        { "MP3 with an ID3v2.4 tag", [.. Text("ID3"), 4, 0, 0, 0, 0, 0, 0], EvidenceFormat.Mp3 },
        { "MP3 frame of MPEG 1", [0xFF, 0xFB, 0x90, 0x64], EvidenceFormat.Mp3 },
        { "MP3 frame of MPEG 2", [0xFF, 0xF3, 0x40, 0xC4], EvidenceFormat.Mp3 },
        { "MP3 frame of MPEG 2.5 with checksum", [0xFF, 0xE2, 0x40, 0xC4], EvidenceFormat.Mp3 },
        { "MP4 isom", Ftyp("isom"), EvidenceFormat.Mp4 },
        { "MP4 mp42", Ftyp("mp42"), EvidenceFormat.Mp4 },
        { "MP4 of a phone's recorder", Ftyp("M4A "), EvidenceFormat.Mp4 },
        { "MP4 of an old Android", Ftyp("3gp4"), EvidenceFormat.Mp4 },
        { "MP4 of a later edition", Ftyp("iso8"), EvidenceFormat.Mp4 },
        { "MP4 in pieces", Ftyp("dash"), EvidenceFormat.Mp4 },
        { "MP4 with a maker's own brand and a common one beside", Ftyp("NDAS"), EvidenceFormat.Mp4 },
        { "MP3 with an APEv2 tag first", [.. Text("APETAGEX"), 0xD0, 7, 0, 0], EvidenceFormat.Mp3 },
        { "MP3 with zeros first", [.. new byte[700], .. Frames(4)], EvidenceFormat.Mp3 },
        { "MP3 that begins within a frame", [.. Enumerable.Repeat((byte)0xAA, 400), .. Frames(4)], EvidenceFormat.Mp3 },
    };

    public static TheoryData<string, byte[]> NotTaken => new()
    {
        { "nothing", [] },
        { "HEIC", Ftyp("heic") },
        { "HEIF sequence", Ftyp("mif1") },
        { "AVIF", Ftyp("avif") },
        { "QuickTime", Ftyp("qt  ") },
        { "a brand that nobody knows, and no other", [0, 0, 0, 16, .. Text("ftypEVIL"), 0, 0, 0, 0, .. Text("isom")] },
        { "a sequence of HEIF that an MP4 reader could begin to read", Ftyp("msf1") },
        { "two frames in the midst of something", [.. new byte[50], .. Frames(2), .. new byte[50]] },
        { "an archive with an MP3 in it", [0x50, 0x4B, 3, 4, .. new byte[40], .. Frames(4)] },
        { "a page with an MP3 in it", [.. Text("<html>"), .. Frames(4)] },
        { "a WAVE file with an MP3 in it", [.. Text("RIFF"), .. new byte[40], .. Frames(4)] },
        { "a ftyp box shorter than its fields", [0, 0, 0, 8, .. Text("ftypisom")] },
        { "SVG", Text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">") },
        { "SVG with a declaration", Text("<?xml version=\"1.0\"?><svg>") },
        { "HTML", Text("<!DOCTYPE html><html><script>alert(1)</script>") },
        { "HTML that mentions a PDF", Text("<html>%PDF-1.7") },
        { "a PDF behind a word", Text("HTTP/1.1 200 OK\r\n\r\n%PDF-1.7") },
        { "a PDF behind more blanks than are looked at", Text(new string('\n', 64) + "%PDF-1.7") },
        { "a byte order mark and HTML", [0xEF, 0xBB, 0xBF, .. Text("<html>%PDF-1.7")] },
        { "ZIP, and with it DOCX", [0x50, 0x4B, 3, 4, 20, 0] },
        { "GIF", Text("GIF89a") },
        { "WebP", [.. Text("RIFF"), 0, 0, 0, 0, .. Text("WEBPVP8 ")] },
        { "a Windows program", Text("MZ") },
        { "half a PNG", [0x89, 0x50, 0x4E, 0x47] },
        { "AAC", [0xFF, 0xF1, 0x50, 0x80] },
        { "UTF-16 text", [0xFF, 0xFE, 0x41, 0x00] },
        { "an MPEG frame with a forbidden bit rate", [0xFF, 0xFB, 0xF0, 0x64] },
        { "an MPEG frame of free bit rate", [0xFF, 0xFB, 0x00, 0x64] },
        { "an MPEG frame with a reserved sampling rate", [0xFF, 0xFB, 0x9C, 0x64] },
        { "an MPEG frame of a reserved version", [0xFF, 0xEB, 0x90, 0x64] },
        { "an ID3 tag cut off", [.. Text("ID3"), 3] },
        { "an ID3 tag of no known version", [.. Text("ID3"), 9, 0, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Detect_ByTheFirstBytes_FindsTheFormat(string what, byte[] head, EvidenceFormat format)
    {
        Assert.NotEmpty(what);
        Assert.Equal(format, FileSignature.Detect(head));
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public void Detect_OfAnUnsupportedFormat_ReturnsNull(string what, byte[] head)
    {
        Assert.NotEmpty(what);
        Assert.Null(FileSignature.Detect(head));
    }

    [Fact]
    public void Detect_OfAnyShortHead_NeverThrows()
    {
        var beginnings = Taken.Select(t => t.Data.Item2).Concat(NotTaken.Select(t => t.Data.Item2)).ToArray();
        Gen.Select(Gen.OneOf(beginnings), Gen.Byte.Array[0, FileSignature.Length], Gen.Int[0, FileSignature.Length]).Sample((beginning, rest, length) =>
        {
            byte[] head = [.. beginning.Concat(rest).Take(length)];
            return FileSignature.Detect(head) is null || length >= 3;
        });
    }

    [Fact]
    public void Detect_WithAnythingAfterTheSignature_FindsTheSameFormat() =>
        Gen.Select(Gen.OneOf([.. Taken.Select(t => t.Data)]), Gen.Byte.Array[0, 40]).Sample((taken, rest) =>
            FileSignature.Detect([.. taken.Item2, .. rest]) == taken.Item3);

    [Theory]
    [InlineData(EvidenceFormat.Pdf, EvidenceKind.Document, "application/pdf")]
    [InlineData(EvidenceFormat.Jpeg, EvidenceKind.Document, "image/jpeg")]
    [InlineData(EvidenceFormat.Png, EvidenceKind.Document, "image/png")]
    [InlineData(EvidenceFormat.Mp3, EvidenceKind.Media, "audio/mpeg")]
    [InlineData(EvidenceFormat.Mp4, EvidenceKind.Media, "video/mp4")]
    public void EveryFormat_HasItsKindAndContentType(EvidenceFormat format, EvidenceKind kind, string contentType) =>
        Assert.Equal((kind, contentType), (format.Kind(), format.ContentType()));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Frames of 24 bytes: MPEG 2, 8 kbit/s, 24 kHz, one channel.</summary>
    private static byte[] Frames(int count) => [.. Enumerable.Repeat((byte[])[0xFF, 0xF3, 0x14, 0xC0, .. new byte[20]], count).SelectMany(f => f)];

    private static byte[] Ftyp(string brand) => [0, 0, 0, 24, .. Text("ftyp" + brand), 0, 0, 2, 0, .. Text("isom"), .. Text("iso2")];
}
