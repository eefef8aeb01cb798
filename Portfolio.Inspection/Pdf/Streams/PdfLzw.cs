namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>ISO 32000-1, 7.4.4: codes of 9 to 12 bits, each for an earlier sequence plus one byte.</summary>
internal static class PdfLzw
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MostCodes = 4096;

    /// <param name="isEarly">Whether code lengths grow one code early, as nearly every program writes it.</param>
    public static void Unfold(ReadOnlySpan<byte> data, PdfUnfolded to, bool isEarly)
    {
        var runs = new byte[MostCodes][];
        for (var code = 0; code < Clear; code++)
        {
            runs[code] = [(byte)code];
        }

        var (next, bits, width, held) = (End + 1, 0u, 9, 0);
        byte[]? last = null;
        foreach (var b in data)
        {
            (bits, held) = ((bits << 8) | b, held + 8);
            if (held < width)
            {
                continue;
            }

            var code = (int)((bits >> (held - width)) & ((1u << width) - 1));
            held -= width;
            if (code == End)
            {
                return;
            }

            if (code == Clear)
            {
                (next, width, last) = (End + 1, 9, null);
                continue;
            }

            var run = code < Clear || code < next ? runs[code] : last is null ? null : [.. last, last[0]];
            if (run is null)
            {
                return;
            }

            to.Write(run);
            if (last is not null && next < MostCodes)
            {
                runs[next++] = [.. last, run[0]];
            }

            last = run;
            var reached = next + (isEarly ? 1 : 0);
            width = reached >= 2048 ? 12 : reached >= 1024 ? 11 : reached >= 512 ? 10 : 9;
        }
    }
}
