using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>
/// Finds and decompresses the streams with objects or cross-reference tables; pictures and page contents are not needed. Every byte
/// is counted as it is produced, against decompression bombs.
/// </summary>
internal sealed class PdfStreams(PdfObjects objects)
{
    private const int MostFilters = 8;

    /// <summary>
    /// The raw data. When the declared length and the end mark disagree, the longer one: extra bytes after the data do no harm.
    /// </summary>
    public ReadOnlyMemory<byte> Written(PdfObject stream)
    {
        var from = Math.Min(stream.DataAt ?? 0, objects.File.Length);
        var rest = objects.File[from..];
        var said = Math.Clamp(objects.Number(stream.Dictionary!["Length"]) ?? 0, 0, rest.Length);
        var marked = rest.Span.IndexOf("endstream"u8);
        objects.Budget.Read(marked < 0 ? rest.Length : marked);
        return rest[..(int)Math.Max(said, marked)];
    }

    public ReadOnlyMemory<byte> Unfold(ReadOnlyMemory<byte> data, PdfDictionary dictionary)
    {
        var filters = Listed(dictionary["Filter"] ?? dictionary["F"]);
        var parameters = Listed(dictionary["DecodeParms"] ?? dictionary["DP"]);
        if (filters.Count > MostFilters)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }

        foreach (var (index, filter) in filters.Index())
        {
            data = Unfold(data, (filter as PdfName)?.Value, index < parameters.Count ? parameters[index] as PdfDictionary : null);
        }

        return data;
    }

    private ReadOnlyMemory<byte> Unfold(ReadOnlyMemory<byte> data, string? filter, PdfDictionary? parameters)
    {
        using var to = new PdfUnfolded(objects.Budget);
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                PdfInflate.Unfold(data, to);
                break;
            case "LZWDecode" or "LZW":
                PdfLzw.Unfold(data.Span, to, isEarly: Parameter(parameters, "EarlyChange", 1) != 0);
                break;
            case "ASCIIHexDecode" or "AHx":
                to.Write(PdfNames.Unhex(data.Span[..(data.Span.IndexOf((byte)'>') is >= 0 and var end ? end : data.Length)]));
                break;
            case "ASCII85Decode" or "A85":
                PdfAscii85.Unfold(data.Span, to);
                break;
            case "RunLengthDecode" or "RL":
                PdfRunLength.Unfold(data.Span, to);
                break;
            case "Crypt":
                return data;
            default:
                // No stream with objects is compressed with a picture filter.
                throw new PdfFlawException(EvidenceFlaw.Broken);
        }

        return filter is "FlateDecode" or "Fl" or "LZWDecode" or "LZW" ? Predicted(to.ToArray(), parameters) : to.ToArray();
    }

    private byte[] Predicted(byte[] data, PdfDictionary? parameters)
    {
        var predictor = Parameter(parameters, "Predictor", 1);
        var (colors, bits) = (Parameter(parameters, "Colors", 1), Parameter(parameters, "BitsPerComponent", 8));
        var columns = Parameter(parameters, "Columns", 1);
        return predictor > 1 ? PdfPredictor.Undo(data, (int)Math.Min(predictor, 15), colors, bits, columns) : data;
    }

    private long Parameter(PdfDictionary? parameters, string key, long otherwise) => objects.Number(parameters?[key]) ?? otherwise;

    private List<object?> Listed(object? value) => objects.Resolve(value) switch
    {
        List<object?> list => [.. list.Select(objects.Resolve)],
        null => [],
        var one => [one],
    };
}
