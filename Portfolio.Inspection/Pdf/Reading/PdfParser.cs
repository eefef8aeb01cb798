namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>
/// Parses values as leniently as viewers do, without the cross-reference table. Malformed syntax is skipped, as the portal's own
/// viewer does, and recorded in <see cref="IsOdd"/>.
/// </summary>
internal ref struct PdfParser(ReadOnlySpan<byte> source, int at, PdfBudget budget)
{
    private PdfLexer _lexer = new(source, at, budget);
    private bool _isMisplaced;

    public readonly int At => _lexer.At;

    public readonly bool IsOdd => _isMisplaced || _lexer.IsOdd;

    /// <summary>Reads number, generation and "obj": true when they are here, and then <see cref="At"/> is after them.</summary>
    public bool TryReadHead(out int number, out int generation)
    {
        budget.BeginObject();
        (number, generation) = (0, 0);
        return _lexer.TryReadNatural(out number) && _lexer.TryReadNatural(out generation) && _lexer.TryReadExactly("obj"u8);
    }

    /// <summary>Reads a whole object: its value, and whether the keyword "stream" follows.</summary>
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

        _lexer.SkipBlanks();
        var isStream = value is PdfDictionary && _lexer.Rest.StartsWith("stream"u8);
        return new(place, value, isStream ? BehindLineEnd("stream".Length) : null, IsOdd);
    }

    /// <summary>Reads a value; a keyword when there is something else, an empty one at the end.</summary>
    public object? ReadValue(int depth = 0)
    {
        var token = _lexer.Next();
        return ReferenceEquals(token, PdfLexer.BeginDictionary) ? ReadDictionary(Deeper(depth))
            : ReferenceEquals(token, PdfLexer.BeginArray) ? ReadArray(Deeper(depth))
            : token;
    }

    private static int Deeper(int depth) =>
        depth < InspectionLimits.MaxDepth ? depth + 1 : throw new PdfFlawException(EvidenceFlaw.Excessive);

    private readonly int BehindLineEnd(int length)
    {
        var rest = _lexer.Rest[length..];
        return At + length + (rest.StartsWith("\r\n"u8) ? 2 : rest.Length > 0 && rest[0] is (byte)'\r' or (byte)'\n' ? 1 : 0);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        for (var key = ReadValue(depth); !ReferenceEquals(key, PdfLexer.EndDictionary); key = ReadValue(depth))
        {
            if (ReferenceEquals(key, PdfLexer.End))
            {
                _isMisplaced = true;
                return dictionary;
            }

            if (key is not PdfName name)
            {
                _isMisplaced = true;
                dictionary.Pairs.Add(new(string.Empty, key is PdfWord ? null : key));
                continue;
            }

            var value = ReadValue(depth);
            dictionary.Pairs.Add(new(name.Value, value is PdfWord ? null : value));
            _isMisplaced |= value is PdfWord;

            if (ReferenceEquals(value, PdfLexer.EndDictionary))
            {
                return dictionary;
            }
        }

        return dictionary;
    }

    private List<object?> ReadArray(int depth)
    {
        var array = new List<object?>(0);
        for (var value = ReadValue(depth); !ReferenceEquals(value, PdfLexer.EndArray); value = ReadValue(depth))
        {
            if (value is PdfWord)
            {
                _isMisplaced = true;
                if (ReferenceEquals(value, PdfLexer.End))
                {
                    return array;
                }

                value = null;
            }

            array.Add(value);
        }

        return array;
    }

    /// <summary>Where the end of a dictionary is uncertain, the keys after it may belong to it.</summary>
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
