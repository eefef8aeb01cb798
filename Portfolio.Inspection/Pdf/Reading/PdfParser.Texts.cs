namespace Portfolio.Inspection.Pdf.Reading;

internal ref partial struct PdfParser
{
    /// <summary>Round brackets nest, and a stroke takes the next one's meaning away (ISO 32000-1, 7.3.4.2).</summary>
    private PdfText ReadText()
    {
        var (start, depth) = (At, 0);
        var kept = new List<byte>();
        while (!IsAtEnd)
        {
            var c = _source[At++];
            if (c == ')' && --depth == 0)
            {
                budget.Read(At - start);
                return new(kept.Count > MostBytesKept ? [] : [.. kept]);
            }

            if (c == '(' && depth++ == 0)
            {
                continue;
            }

            if (c == '\\')
            {
                ReadEscape(kept);
            }
            else if (kept.Count <= MostBytesKept)
            {
                kept.Add(c);
            }
        }

        IsOdd = true;
        budget.Read(At - start);
        return new([]);
    }

    private void ReadEscape(List<byte> kept)
    {
        if (IsAtEnd)
        {
            return;
        }

        var c = _source[At++];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = c - '0';
            for (var more = 0; more < 2 && !IsAtEnd && _source[At] is >= (byte)'0' and <= (byte)'7'; more++)
            {
                value = (value * 8) + _source[At++] - '0';
            }

            Keep(kept, (byte)value);
            return;
        }

        switch ((char)c)
        {
            case '\r' when !IsAtEnd && _source[At] == '\n':
                At++;
                return;
            case '\r' or '\n':
                return;
            default:
                Keep(kept, c switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => c });
                return;
        }
    }

    private static void Keep(List<byte> kept, byte value)
    {
        if (kept.Count <= MostBytesKept)
        {
            kept.Add(value);
        }
    }
}
