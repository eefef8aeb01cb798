using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>Pictures with impossible dimensions, wrong checksums, chunks out of order, or hidden content.</summary>
internal static class HostilePictures
{
    public static IEnumerable<HostileFile> All()
    {
        foreach (var (width, height) in new (uint, uint)[] { (0, 1), (1, 0), (100_000, 100_000), (uint.MaxValue, uint.MaxValue), (10_001, 10_000) })
        {
            yield return Png($"{width} by {height} pixels", Bytes.Png(width: width, height: height));
        }

        foreach (var (width, height) in new (ushort, ushort)[] { (0, 1), (1, 0), (64_250, 64_250), (ushort.MaxValue, ushort.MaxValue) })
        {
            yield return Jpeg($"{width} by {height} pixels", Bytes.Jpeg(width: width, height: height));
        }

        var png = Bytes.Png();
        foreach (var at in new[] { 12, 20, 24, 29, 60, png.Length - 20, png.Length - 2 })
        {
            yield return Png($"one wrong bit at {at}", Flipped(png, at));
        }

        byte[] signature = png[..8], header = png[8..33], end = png[^12..];
        yield return Png("no picture", [.. signature, .. header, .. end]);
        yield return Png("its header twice", [.. signature, .. header, .. header, .. end]);
        yield return Png("its end first", [.. signature, .. end]);
        yield return Png("no header", [.. signature, .. png[33..]]);
        yield return Png("a chunk that nobody knows and must know", [.. signature, .. header, .. Bytes.Chunk("EVIL", [1]), .. png[33..]]);
        yield return Png("an end with something in it", [.. png[..^12], .. Bytes.Chunk("IEND", [1, 2])]);
        yield return Png("a chunk longer than the file", [.. signature, .. header, 0x7F, 0xFF, 0xFF, 0xFF, .. "IDAT"u8]);
        yield return Png("colours that do not exist", [.. signature, .. Bytes.Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 3, 9, 0, 0, 0]), .. png[33..]]);

        var jpeg = Bytes.Jpeg();
        yield return Jpeg("no frame", [0xFF, 0xD8, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 1, 0xFF, 0xD9]);
        yield return Jpeg("no scan", [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]);
        yield return Jpeg("a beginning and an end", [0xFF, 0xD8, 0xFF, 0xD9]);
        yield return Jpeg("no end", jpeg[..^2]);
        yield return Jpeg("a second picture that nothing announces", [.. jpeg, .. jpeg]);
        yield return Jpeg("a segment longer than the file", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2, 3]);
        yield return Jpeg("a segment of no length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, .. jpeg[2..]]);
        yield return Jpeg("a frame of another length than it says", [0xFF, 0xD8, 0xFF, 0xC0, 0, 12, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0, .. jpeg[^17..]]);
        yield return Jpeg("text between its segments", [0xFF, 0xD8, 0xFF, 0xFE, 0, 2, .. "<script>"u8, .. jpeg[2..]]);
    }

    private static HostileFile Png(string what, byte[] content) => new($"a PNG with {what}", EvidenceKind.Document, content, "a.png");

    private static HostileFile Jpeg(string what, byte[] content) => new($"a JPEG with {what}", EvidenceKind.Document, content, "a.jpg");

    private static byte[] Flipped(byte[] content, int at)
    {
        var changed = content.ToArray();
        changed[at] ^= 1;
        return changed;
    }
}
