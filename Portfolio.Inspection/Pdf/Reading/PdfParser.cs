namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>
/// Reads values as forgivingly as viewers do, without a table of contents. What is not written as it should be is read on,
/// as the product's own viewer does, and remembered in <see cref="IsOdd"/>.
/// </summary>
internal ref partial struct PdfParser(ReadOnlySpan<byte> source, int at, PdfBudget budget)
{
    private static readonly PdfWord End = new(string.Empty);
    private static readonly PdfWord EndOfDictionary = new(">>");
    private static readonly PdfWord EndOfArray = new("]");

    private readonly ReadOnlySpan<byte> _source = source;

    public int At { get; private set; } = at;

    public bool IsOdd { get; private set; }

    private readonly bool IsAtEnd => At >= _source.Length;

    /// <summary>A whole object: its value, and whether the word "stream" follows.</summary>
    public PdfObject ReadObject(PdfPlace place)
    {
        budget.BeginObject();
        var value = ReadValue();
        if (value is PdfWord)
        {
            return new(place, null, null, IsOdd);
        }

        if (IsOdd && value is PdfDictionary dictionary)
        {
            ReadOn(dictionary);
        }

        SkipBlanks();
        var isStream = value is PdfDictionary && Rest.StartsWith("stream"u8);
        return new(place, value, isStream ? BehindLineEnd(At + "stream".Length) : null, IsOdd);
    }

    /// <summary>A value; a word when something else stands there, an empty one at the end.</summary>
    public object? ReadValue(int depth = 0)
    {
        SkipBlanks();
        if (IsAtEnd)
        {
            return End;
        }

        budget.Token();
        switch ((char)_source[At])
        {
            case '/':
                return ReadName();
            case '(':
                return ReadText();
            case '<' when Rest.StartsWith("<<"u8):
                At += 2;
                return ReadDictionary(Deeper(depth));
            case '<':
                return ReadHexadecimal();
            case '[':
                At++;
                return ReadArray(Deeper(depth));
            case ']':
                At++;
                return EndOfArray;
            case '>' when Rest.StartsWith(">>"u8):
                At += 2;
                return EndOfDictionary;
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private readonly ReadOnlySpan<byte> Rest => _source[At..];

    private static int Deeper(int depth) =>
        depth < InspectionLimits.MaxDepth ? depth + 1 : throw new PdfFlawException(EvidenceFlaw.Excessive);

    private readonly int BehindLineEnd(int from)
    {
        var rest = _source[from..];
        return from + (rest.StartsWith("\r\n"u8) ? 2 : rest.Length > 0 && rest[0] is (byte)'\r' or (byte)'\n' ? 1 : 0);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        for (var key = ReadValue(depth); !ReferenceEquals(key, EndOfDictionary); key = ReadValue(depth))
        {
            if (ReferenceEquals(key, End))
            {
                IsOdd = true;
                return dictionary;
            }

            if (key is not PdfName name)
            {
                IsOdd = true;
                dictionary.Pairs.Add(new(string.Empty, key is PdfWord ? null : key));
                continue;
            }

            var value = ReadValue(depth);
            dictionary.Pairs.Add(new(name.Value, value is PdfWord ? null : value));
            IsOdd |= value is PdfWord;

            if (ReferenceEquals(value, EndOfDictionary))
            {
                return dictionary;
            }
        }

        return dictionary;
    }

    private List<object?> ReadArray(int depth)
    {
        var array = new List<object?>(0);
        for (var value = ReadValue(depth); !ReferenceEquals(value, EndOfArray); value = ReadValue(depth))
        {
            if (value is PdfWord)
            {
                IsOdd = true;
                if (ReferenceEquals(value, End))
                {
                    return array;
                }

                value = null;
            }

            array.Add(value);
        }

        return array;
    }

    /// <summary>Where it is open where a dictionary ends, keys behind it may belong to it.</summary>
    private void ReadOn(PdfDictionary dictionary)
    {
        for (var next = ReadValue(); next is not PdfWord { Value: "" or "endobj" or "stream" or "obj" or "xref" }; next = ReadValue())
        {
            if (next is PdfName name)
            {
                var value = ReadValue();
                dictionary.Pairs.Add(new(name.Value, value is PdfWord ? null : value));
            }
            else
            {
                dictionary.Pairs.Add(new(string.Empty, next is PdfWord ? null : next));
            }
        }
    }
}
