using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>Undoes the row predictors that improve compression (ISO 32000-1, 7.4.4.4; PNG, 9.2).</summary>
internal static class PdfPredictor
{
    private const int Tiff = 2;

    /// <summary>Rows of tables and object streams are short; pictures are not decoded.</summary>
    private const long MostRowBytes = 65_536;

    public static byte[] Undo(byte[] data, int predictor, long colors, long bits, long columns)
    {
        var isSensible = colors is >= 1 and <= 32 && bits is 1 or 2 or 4 or 8 or 16 && columns is >= 1 and <= MostRowBytes;
        if (!isSensible || colors * bits * columns / 8 > MostRowBytes)
        {
            throw new PdfFlawException(EvidenceFlaw.Broken);
        }

        var pixel = (int)Math.Max(1, colors * bits / 8);
        var row = (int)(((colors * bits * columns) + 7) / 8);
        return predictor == Tiff ? UndoTiff(data, row, pixel, bits) : UndoPng(data, row, pixel);
    }

    private static byte[] UndoTiff(byte[] data, int row, int pixel, long bits)
    {
        if (bits != 8)
        {
            throw new PdfFlawException(EvidenceFlaw.Broken);
        }

        for (var i = 0; i < data.Length; i++)
        {
            if (i % row >= pixel)
            {
                data[i] += data[i - pixel];
            }
        }

        return data;
    }

    private static byte[] UndoPng(byte[] data, int row, int pixel)
    {
        var rows = (data.Length + row) / (row + 1);
        var undone = new byte[Math.Max(0, data.Length - rows)];
        for (var (from, to) = (0, 0); from < data.Length; from += row + 1, to += row)
        {
            var kind = data[from];
            for (var i = 0; i < row && from + 1 + i < data.Length; i++)
            {
                var left = i >= pixel ? undone[to + i - pixel] : 0;
                var up = to >= row ? undone[to + i - row] : 0;
                var corner = i >= pixel && to >= row ? undone[to + i - row - pixel] : 0;
                var guess = kind switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                undone[to + i] = (byte)(data[from + 1 + i] + guess);
            }
        }

        return undone;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
