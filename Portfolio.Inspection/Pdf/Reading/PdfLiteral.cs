namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>A string in parentheses: they nest, and a backslash escapes the next character (ISO 32000-1, 7.3.4.2).</summary>
/// <param name="source">begins with the opening parenthesis</param>
internal ref struct PdfLiteral(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private readonly List<byte> _kept = [];

    /// <summary>How many bytes of the source it occupies.</summary>
    public int Length { get; private set; }

    private readonly bool IsAtEnd => Length >= _source.Length;

    /// <returns>The string; null when the closing parenthesis is missing.</returns>
    public PdfText? Read()
    {
        var depth = 0;
        while (!IsAtEnd)
        {
            var c = _source[Length++];
            if (c == ')' && --depth == 0)
            {
                return new(_kept.Count > PdfText.MostBytesKept ? [] : [.. _kept]);
            }

            if (c == '(' && depth++ == 0)
            {
                continue;
            }

            if (c == '\\')
            {
                ReadEscape();
            }
            else
            {
                Keep(c);
            }
        }

        return null;
    }

    private void ReadEscape()
    {
        if (IsAtEnd)
        {
            return;
        }

        var c = _source[Length++];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = c - '0';
            for (var more = 0; more < 2 && !IsAtEnd && _source[Length] is >= (byte)'0' and <= (byte)'7'; more++)
            {
                value = (value * 8) + _source[Length++] - '0';
            }

            Keep((byte)value);
            return;
        }

        switch ((char)c)
        {
            case '\r' when !IsAtEnd && _source[Length] == '\n':
                Length++;
                return;
            case '\r' or '\n':
                return;
            default:
                Keep(c switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => c });
                return;
        }
    }

    private readonly void Keep(byte value)
    {
        if (_kept.Count <= PdfText.MostBytesKept)
        {
            _kept.Add(value);
        }
    }
}
