using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>MP3s without sound, videos with unknown tracks, boxes with wrong sizes.</summary>
internal static class HostileMedia
{
    public static IEnumerable<HostileFile> All() => [.. Sounds(), .. Films()];

    private static IEnumerable<HostileFile> Sounds()
    {
        var whole = Bytes.Mp3();
        foreach (var frames in new[] { 0, 1, 2 })
        {
            yield return Sound($"{frames} frames", Bytes.Mp3(frames: frames));
        }

        yield return Sound("a tag longer than the file", [.. "ID3"u8, 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F, .. new byte[100]]);
        yield return Sound("a tag whose length is none", [.. "ID3"u8, 4, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, .. new byte[100]]);
        yield return Sound("something between its frames", [.. whole[..^24], .. "<script>"u8, .. whole[^24..]]);
        yield return Sound("only a tag, and a page", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0, .. "<html><script>alert(1)</script>"u8]);
        yield return Sound("a tag at the end that is no tag", [.. whole, .. "TAG"u8, .. new byte[100]]);
        yield return Sound("frames of a rate that does not exist", [.. Enumerable.Repeat((byte[])[0xFF, 0xFB, 0xF0, 0x00], 50).SelectMany(f => f)]);
    }

    private static IEnumerable<HostileFile> Films()
    {
        foreach (var track in new[] { "hint", "text", "sbtl", "subt", "meta", "tmcd", "odsm", "\0\0\0\0" })
        {
            yield return Film($"no track but one of kind {track}", Bytes.Mp4(handler: track));
        }

        foreach (var brand in new[] { "qt  ", "heic", "heix", "mif1", "avif", "crx ", "jp2 " })
        {
            yield return Film($"the brand {brand}", Bytes.Mp4(brand: brand));
        }

        var whole = Bytes.Mp4();
        var type = whole[..24];
        yield return Film("nothing but its type", type);
        yield return Film("no contents", [.. type, .. Bytes.Box("mdat", new byte[500])]);
        yield return Film("contents without tracks", [.. type, .. Bytes.Box("moov", Bytes.Box("mvhd", new byte[100])), .. Bytes.Box("mdat", new byte[50])]);
        yield return Film("no data", whole[..^(Bytes.Mp4().Length - Mdat(whole))]);
        yield return Film("a box larger than the file", [.. whole[..^1]]);
        yield return Film("a box of negative size", [.. type, 0, 0, 0, 1, .. "moov"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        yield return Film("a box smaller than its own head", [.. type, 0, 0, 0, 4, .. "moov"u8]);
        yield return Film("a box that nobody knows", [.. whole, .. Bytes.Box("EVIL", [.. "<script>"u8])]);
        yield return Film("a brand that nobody knows, and no other", [.. Bytes.Box("ftyp", [.. "evil"u8, 0, 0, 0, 0, .. "evil"u8]), .. whole[24..]]);
        yield return Film("its type twice", [.. type, .. whole]);
        yield return Film("a type as long as a book", [.. Bytes.Box("ftyp", [.. "isom"u8, 0, 0, 0, 0, .. Enumerable.Repeat("<a> "u8.ToArray(), 200).SelectMany(b => b)]), .. whole[24..]]);
        yield return Film("contents twice", [.. whole[..Mdat(whole)], .. whole[24..]]);
        yield return Film("a chunk that lies elsewhere", Elsewhere(whole));
    }

    private static int Mdat(byte[] film) => film.AsSpan().IndexOf("mdat"u8) - 4;

    private static byte[] Elsewhere(byte[] film)
    {
        var changed = film.ToArray();
        Bytes.Number(film.Length + 5).CopyTo(changed, film.AsSpan().IndexOf("stco"u8) + 12);
        return changed;
    }

    private static HostileFile Sound(string what, byte[] content) => new($"an MP3 with {what}", EvidenceKind.Media, content, "a.mp3");

    private static HostileFile Film(string what, byte[] content) => new($"an MP4 with {what}", EvidenceKind.Media, content, "a.mp4");
}
