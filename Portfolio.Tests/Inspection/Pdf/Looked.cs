using Portfolio.Domain.Evidence;
using Portfolio.Inspection;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

internal static class Looked
{
    public static EvidenceFlaw? At(byte[] pdf) => FileCheck.Find(pdf, EvidenceFormat.Pdf, TestContext.Current.CancellationToken);

    public static EvidenceFlaw? At(string pdf) => At(PdfBytes.Text(pdf));

    public static string Text(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf);
}
