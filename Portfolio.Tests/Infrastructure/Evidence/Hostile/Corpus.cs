using System.IO.Compression;
using Portfolio.Domain.Evidence;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>Files as a careless, a curious and a malicious person would send them; generated, identical each time.</summary>
internal static class Corpus
{
    private const int Mebibyte = 1_048_576;

    private const int ShortestSound = 600;

    private static readonly (string File, EvidenceKind Kind)[] Honest =
    [
        ("report-physics.pdf", EvidenceKind.Document), ("diagram-circuit.png", EvidenceKind.Document), ("photo-wiring.jpg", EvidenceKind.Document),
        ("song-practice.mp3", EvidenceKind.Media), ("video-traffic-light.mp4", EvidenceKind.Media),
    ];

    public static IReadOnlyList<HostileFile> All { get; } =
        [.. Truncated(), .. Oversize(), .. Renamed(), .. Polyglot(), .. HostilePdf.All(), .. HostilePictures.All(), .. HostileMedia.All(), .. Noise()];

    public static byte[] Zip(string name = "a.exe", string comment = "")
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment;
            using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write("MZ program"u8);
        }

        return to.ToArray();
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Visitor.Evidence(file));

    private static IEnumerable<HostileFile> Truncated()
    {
        foreach (var (file, kind) in Honest)
        {
            var whole = Bytes(file);
            IEnumerable<int> lengths =
                [1, 4, 8, 12, 16, 24, 33, 64, 100, 256, 500, 1024, 4000, .. Enumerable.Range(1, 14).Select(i => (int)((long)whole.Length * i / 15)), whole.Length - 100, whole.Length - 9];
            // A truncated MP3 plays up to that point: only one with hardly a frame is broken.
            var longest = file.EndsWith(".mp3", StringComparison.Ordinal) ? ShortestSound : whole.Length;
            foreach (var length in lengths.Where(l => l > 0 && l < longest).Distinct())
            {
                yield return new($"{file}, only its first {length} bytes", kind, whole[..length], file);
            }
        }
    }

    private static IEnumerable<HostileFile> Oversize()
    {
        yield return new("a PDF of 4 MB and a byte", EvidenceKind.Document, Support.Bytes.Pdf((4 * Mebibyte) + 1));
        yield return new("a PNG of 4 MB and a byte", EvidenceKind.Document, Support.Bytes.Png((4 * Mebibyte) + 1));
        yield return new("a JPEG of 4 MB and a byte", EvidenceKind.Document, Support.Bytes.Jpeg((4 * Mebibyte) + 1));
        yield return new("an MP3 of 10 MB and a byte", EvidenceKind.Media, Support.Bytes.Mp3((10 * Mebibyte) + 1));
        yield return new("an MP4 of 10 MB and a byte", EvidenceKind.Media, Support.Bytes.Mp4((10 * Mebibyte) + 1));
        yield return new("a PDF of 9 MB", EvidenceKind.Document, Support.Bytes.Pdf(9 * Mebibyte));
        yield return new("a sound as large as sounds may be, as a document", EvidenceKind.Document, Support.Bytes.Mp3(10 * Mebibyte));
    }

    private static IEnumerable<HostileFile> Renamed()
    {
        byte[][] others =
        [
            "<html><script>alert(1)</script></html>"u8.ToArray(), "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "MZ\u0090\0\u0003 program"u8.ToArray(),
            Zip(), "\u007fELF\u0002\u0001\u0001"u8.ToArray(), "GIF89a\u0001\0\u0001\0"u8.ToArray(), "RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), "#!/bin/sh\nrm -rf /\n"u8.ToArray(), "{\\rtf1 text}"u8.ToArray(),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "OggS\0\u0002"u8.ToArray(), "fLaC\0\0\0\u0022"u8.ToArray(), "<?php system($_GET['c']);"u8.ToArray(),
            Support.Bytes.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]), Support.Bytes.Box("ftyp", [.. "avif"u8, 0, 0, 0, 0, .. "mif1avif"u8]), "BM\u0036\0\0\0"u8.ToArray(),
        ];
        foreach (var name in new[] { "report.pdf", "photo.jpg", "scan.png", "../../etc/passwd", "a\u202Efdp.exe", new string('長', 300) + ".pdf", "nul\0.pdf" })
        {
            foreach (var (index, content) in others.Index())
            {
                yield return new($"no document at all, number {index}, named {name[..Math.Min(12, name.Length)]}", EvidenceKind.Document, content, name);
            }
        }

        foreach (var (file, kind) in Honest)
        {
            var other = kind == EvidenceKind.Document ? EvidenceKind.Media : EvidenceKind.Document;
            yield return new($"{file} in the other place", other, Bytes(file), file);
        }
    }

    private static IEnumerable<HostileFile> Polyglot()
    {
        (string What, byte[] Tail)[] tails =
        [
            ("an archive", Zip()), ("a script", "<?php system($_GET['c']); ?>"u8.ToArray()), ("a page", "\n<html><script>alert(1)</script></html>\n"u8.ToArray()), ("one letter", "x"u8.ToArray()),
            ("a megabyte of nothing", new byte[Mebibyte]), ("a program", [.. "MZ"u8, .. new byte[600]]), ("a second PDF's beginning", "%PDF-1.7\n"u8.ToArray()),
        ];
        foreach (var (file, kind) in Honest)
        {
            foreach (var (what, tail) in tails.Where(t => !(t.Tail.All(b => b == 0) && file.EndsWith(".pdf", StringComparison.Ordinal))))
            {
                yield return new($"{file} with {what} behind it", kind, [.. Bytes(file), .. tail], file);
            }

            if (!file.EndsWith(".mp3", StringComparison.Ordinal))
            {
                // Viewers skip white space before a PDF's header, but not a word.
                var before = file.EndsWith(".pdf", StringComparison.Ordinal) ? "x\r\n"u8 : "\r\n"u8;
                yield return new($"{file} with a line before it", kind, [.. before, .. Bytes(file)], file);
            }

            yield return new($"{file} with a page before it", kind, [.. "<html><script>alert(1)</script>"u8, .. Bytes(file)], file);
        }

        yield return new("a PDF inside an archive's comment", EvidenceKind.Document, [.. Support.Bytes.Pdf(), .. Zip(comment: "\nstartxref\n9\n%%EOF")]);
        yield return new("a picture that is an archive too, hidden in a chunk", EvidenceKind.Document, WithArchiveInChunk(), "a.png");
        yield return new("a film that begins with a script", EvidenceKind.Media, [.. Support.Bytes.Box("free", [.. "<script>alert(1)</script>"u8]), .. Bytes("video-motor.mp4")], "a.mp4");
    }

    /// <summary>The archive's comment is long enough to include the picture's end.</summary>
    private static byte[] WithArchiveInChunk()
    {
        byte[] ending = [.. Support.Bytes.Chunk("IEND", [])];
        var zip = Zip();
        zip[^2] = (byte)(ending.Length + 4);
        var whole = Support.Bytes.Png();
        return [.. whole[..^12], .. Support.Bytes.Chunk("teXt", zip), .. ending];
    }

    private static IEnumerable<HostileFile> Noise()
    {
        var random = new Random(115);
        byte[][] heads = ["%PDF-1.7\n"u8.ToArray(), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0], [0xFF, 0xFB, 0x90, 0x64], [0, 0, 0, 24, .. "ftypisom"u8], "ID3"u8.ToArray()];
        foreach (var (index, head) in heads.Index())
        {
            foreach (var length in new[] { 40, 900, 70_000 })
            {
                var noise = new byte[length];
                random.NextBytes(noise);
                yield return new($"noise that begins like format {index}, {length} bytes", index is 3 or 4 or 5 ? EvidenceKind.Media : EvidenceKind.Document, [.. head, .. noise]);
            }

            yield return new($"zeros that begin like format {index}", index is 3 or 4 or 5 ? EvidenceKind.Media : EvidenceKind.Document, [.. head, .. new byte[5000]]);
        }

        yield return new("nothing, as a document", EvidenceKind.Document, []);
        yield return new("nothing, as media", EvidenceKind.Media, []);
    }
}
