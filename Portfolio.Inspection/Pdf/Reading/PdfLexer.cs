using System.Text;

namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>Tokens: names, strings, numbers, references, keywords, and the brackets of arrays and dictionaries.</summary>
internal ref struct PdfLexer(ReadOnlySpan<byte> source, int at, PdfBudget budget)
{
    public static readonly PdfWord End = new(string.Empty);
    public static readonly PdfWord BeginDictionary = new("<<");
    public static readonly PdfWord EndDictionary = new(">>");
    public static readonly PdfWord BeginArray = new("[");
    public static readonly PdfWord EndArray = new("]");

    private static readonly object True = true;
    private static readonly object False = false;

    private readonly ReadOnlySpan<byte> _source = source;

    public int At { get; private set; } = at;

    /// <summary>Whether a string is unterminated.</summary>
    public bool IsOdd { get; private set; }

    public readonly ReadOnlySpan<byte> Rest => _source[At..];

    private readonly bool IsAtEnd => At >= _source.Length;

    /// <summary>The next token: null, a value, or an unknown keyword.</summary>
    public object? Next()
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
                return BeginDictionary;
            case '<':
                return ReadHexadecimal();
            case '[':
                At++;
                return BeginArray;
            case ']':
                At++;
                return EndArray;
            case '>' when Rest.StartsWith(">>"u8):
                At += 2;
                return EndDictionary;
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    /// <summary>Skips white space and comments.</summary>
    public void SkipBlanks()
    {
        var from = At;
        while (!IsAtEnd)
        {
            var next = Rest.IndexOfAnyExcept(PdfCharacters.Blanks);
            At = next < 0 ? _source.Length : At + next;
            if (IsAtEnd || _source[At] != '%')
            {
                break;
            }

            var line = Rest.IndexOfAny((byte)'\r', (byte)'\n');
            At = line < 0 ? _source.Length : At + line;
        }

        budget.Read(At - from);
    }

    public bool TryReadNatural(out int value)
    {
        SkipBlanks();
        value = 0;
        var end = IsAtEnd ? 0 : Rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var length = end < 0 ? Rest.Length : end;
        if (length is 0 or > 10 || !System.Buffers.Text.Utf8Parser.TryParse(Rest[..length], out value, out _))
        {
            return false;
        }

        At += length;
        return true;
    }

    public bool TryReadExactly(ReadOnlySpan<byte> word)
    {
        SkipBlanks();
        if (IsAtEnd || !Rest.StartsWith(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    private PdfName ReadName()
    {
        At++;
        var word = Word();
        At += word.Length;
        budget.Read(word.Length);
        return new(PdfNames.Decode(word));
    }

    private readonly ReadOnlySpan<byte> Word()
    {
        var length = Rest.IndexOfAny(PdfCharacters.EndsOfWord);
        return length < 0 ? Rest : Rest[..length];
    }

    private object? ReadWord()
    {
        var word = Word();
        At += Math.Max(1, word.Length);
        budget.Read(Math.Max(1, word.Length));
        return word switch
        {
            _ when word.SequenceEqual("null"u8) => null,
            _ when word.SequenceEqual("true"u8) => True,
            _ when word.SequenceEqual("false"u8) => False,
            _ => new PdfWord(word.Length is > 0 and < 16 ? Encoding.Latin1.GetString(word) : "?"),
        };
    }

    /// <summary>A number, or a reference when a second number and an R follow.</summary>
    private object ReadNumber()
    {
        var start = At;
        while (!IsAtEnd && _source[At] is (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            At++;
        }

        budget.Read(At - start);
        var digits = _source[start..At];
        if (digits.Contains((byte)'.'))
        {
            return 0.5;
        }

        if (!System.Buffers.Text.Utf8Parser.TryParse(digits, out long value, out _))
        {
            value = digits.Length > 18 ? long.MaxValue : 0;
        }

        var behind = At;
        var isReference = value is >= 0 and <= int.MaxValue && TryReadNatural(out _) && TryReadExactly("R"u8);
        if (isReference && (IsAtEnd || PdfCharacters.EndsOfWord.Contains(_source[At])))
        {
            return new PdfReference((int)value);
        }

        At = behind;
        return value;
    }

    private PdfText ReadText()
    {
        var literal = new PdfLiteral(Rest);
        var text = literal.Read();
        At += literal.Length;
        budget.Read(literal.Length);
        IsOdd |= text is null;
        return text ?? new([]);
    }

    private PdfText ReadHexadecimal()
    {
        At++;
        var length = Rest.IndexOf((byte)'>');
        IsOdd |= length < 0;
        var digits = length < 0 ? Rest : Rest[..length];
        At = Math.Min(_source.Length, At + digits.Length + 1);
        budget.Read(digits.Length);
        return new(digits.Length > PdfText.MostBytesKept * 2 ? [] : PdfNames.Unhex(digits));
    }
}
