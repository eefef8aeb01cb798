using Portfolio.Inspection.Media;
using Portfolio.Inspection.Pdf;
using Portfolio.Inspection.Pictures;

namespace Portfolio.Inspection;

/// <summary>Looks through a whole file by its content alone: is it whole, is it one thing only, and does it do nothing by itself?</summary>
internal static class FileCheck
{
    /// <returns>What is wrong; none when nothing is.</returns>
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
