using System.IO.Compression;

namespace Portfolio.Inspection.Sheets;

/// <summary>Unpacks an archive once, throwing the bytes away, and counts: what the archive says of its own sizes is not believed.</summary>
internal static class ZipGuard
{
    /// <summary>Small parts of plain repeated text may well be packed a thousand times smaller.</summary>
    private const int SmallPart = 1_048_576;

    private const string SharedTexts = "sharedStrings.xml";

    /// <returns>What is wrong; none when the archive may be opened.</returns>
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
            // Half a file has lost the table of contents at its end.
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
