using Portfolio.Inspection.Pdf.Acts;
using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// A PDF begins with its header, ends with its end mark, has at least one page, opens without a password and has no active content.
/// Small errors in its cross-reference table are accepted, as viewers accept them.
/// </summary>
internal static class PdfCheck
{
    public static EvidenceFlaw? Find(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var header = FileSignature.BeginOfPdf(file.Span);
        if (header < 0)
        {
            return EvidenceFlaw.Broken;
        }

        return PdfEnds.Find(file.Span[header..]) ?? Look(file, header, ct);
    }

    private static EvidenceFlaw? Look(ReadOnlyMemory<byte> file, int header, CancellationToken ct)
    {
        var objects = new PdfObjects(file, new(file.Length, ct));
        try
        {
            new PdfReading(objects, header).Run();
            return new PdfActs(objects).Any() ? EvidenceFlaw.Active : new PdfPages(objects).Find();
        }
        catch (PdfFlawException e)
        {
            return e.Flaw;
        }
    }
}
