using Portfolio.Inspection.Pdf.Acts;
using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// A PDF begins with its header, ends with its end mark, has a page, opens without a password and does nothing by itself. A
/// table of contents that is a little wrong does not matter, as it does not to viewers.
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
