using System.IO.Compression;

namespace Portfolio.Inspection.Sheets;

/// <summary>Decompresses an archive once, discarding the bytes, and counts them: its own declared sizes are not trusted.</summary>
internal static class ZipGuard
{
    /// <summary>Small parts of repetitive text may well be compressed a thousand times.</summary>
    private const int SmallPart = 1_048_576;

    private const string SharedTexts = "sharedStrings.xml";

    /// <returns>The problem; null when the archive may be opened.</returns>
    public static ImportProblem? Check(ArraySegment<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(content.Read());
            return archive.Entries.Count > ImportLimits.ArchiveParts
                ? ImportProblem.OfFile(ImportProblems.ArchiveTooLarge, ImportLimits.UnpackedBytes / SmallPart)
                : Count(archive);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            // A truncated file has lost the directory at its end.
            return ImportProblem.OfFile(ImportProblems.FileBroken);
        }
    }

    private static ImportProblem? Count(ZipArchive archive)
    {
        var buffer = new byte[81_920];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            long size = 0;
            for (int count; (count = part.Read(buffer)) > 0;)
            {
                size += count;
                total += count;
                if (total > ImportLimits.UnpackedBytes || IsBomb(size, entry.CompressedLength)
                    || (size > ImportLimits.SharedTextBytes && entry.Name == SharedTexts))
                {
                    return ImportProblem.OfFile(ImportProblems.ArchiveTooLarge, ImportLimits.UnpackedBytes / SmallPart);
                }
            }
        }

        return null;
    }

    private static bool IsBomb(long size, long packed) => size > SmallPart && size / Math.Max(1, packed) > ImportLimits.ArchiveRatio;
}
