using Portfolio.Inspection.Media;
using Portfolio.Inspection.Pdf;
using Portfolio.Inspection.Pictures;

namespace Portfolio.Inspection;

/// <summary>Inspects a whole file by its content: is it complete, is it one file only, and has it no active content?</summary>
internal static class FileCheck
{
    /// <returns>The flaw; null when there is none.</returns>
    public static EvidenceFlaw? Find(ReadOnlyMemory<byte> file, EvidenceFormat format, CancellationToken ct) =>
        ZipTail.IsIn(file.Span) ? EvidenceFlaw.Foreign : FindOne(file, format, ct);

    private static EvidenceFlaw? FindOne(ReadOnlyMemory<byte> file, EvidenceFormat format, CancellationToken ct) => format switch
    {
        EvidenceFormat.Pdf => PdfCheck.Find(file, ct),
        EvidenceFormat.Jpeg => JpegCheck.Find(file.Span),
        EvidenceFormat.Png => PngCheck.Find(file.Span),
        EvidenceFormat.Mp3 => Mp3Check.Find(file.Span),
        EvidenceFormat.Mp4 => Mp4Check.Find(file.Span),
    };
}
