namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>ISO 32000-1, 7.4.5: a count below 128 of literal bytes, or a repeated byte.</summary>
internal static class PdfRunLength
{
    private const byte End = 128;

    public static void Unfold(ReadOnlySpan<byte> data, PdfUnfolded to)
    {
        Span<byte> run = stackalloc byte[128];
        while (data.Length > 1 && data[0] != End)
        {
            if (data[0] < End)
            {
                var count = Math.Min(data[0] + 1, data.Length - 1);
                to.Write(data.Slice(1, count));
                data = data[(count + 1)..];
            }
            else
            {
                run[..(257 - data[0])].Fill(data[1]);
                to.Write(run[..(257 - data[0])]);
                data = data[2..];
            }
        }
    }
}
