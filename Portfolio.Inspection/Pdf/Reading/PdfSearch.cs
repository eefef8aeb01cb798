namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>
/// Scans the whole file for objects, also inside streams and strings, whatever its cross-reference tables say: they are often
/// slightly wrong, and objects that none of them lists are still there.
/// </summary>
internal sealed class PdfSearch(PdfObjects objects)
{
    public void Run()
    {
        var file = objects.File.Span;
        for (var at = Next(file, 0, "obj"u8); at >= 0; at = Next(file, at + 3, "obj"u8))
        {
            if (HeadBefore(file, at) is { } head)
            {
                objects.Add(new(0, at + 3, head.Number, head.Generation));
            }
        }

        for (var at = Next(file, 0, "trailer"u8); at >= 0; at = Next(file, at + 7, "trailer"u8))
        {
            objects.Budget.BeginObject();
            if (objects.Parser(0, at + 7).ReadValue() is PdfDictionary trailer)
            {
                objects.Trailers.Add(trailer);
            }
        }
    }

    public static int Next(ReadOnlySpan<byte> file, int from, ReadOnlySpan<byte> word)
    {
        var next = from < file.Length ? file[from..].IndexOf(word) : -1;
        return next < 0 ? -1 : from + next;
    }

    private (int Number, int Generation)? HeadBefore(ReadOnlySpan<byte> file, int at)
    {
        var rest = file[..at].TrimEnd("\0\t\n\f\r "u8);
        objects.Budget.Read(at - rest.Length);
        var isHead = TakeNumber(ref rest, out var generation) & TakeBlanks(ref rest) & TakeNumber(ref rest, out var number);
        return isHead ? (number, generation) : null;
    }

    private bool TakeBlanks(ref ReadOnlySpan<byte> rest)
    {
        var shorter = rest.TrimEnd("\0\t\n\f\r "u8);
        var count = rest.Length - shorter.Length;
        objects.Budget.Read(count);
        rest = shorter;
        return count > 0;
    }

    private static bool TakeNumber(ref ReadOnlySpan<byte> rest, out int value)
    {
        var digits = 0;
        while (digits < rest.Length && digits < 10 && PdfCharacters.IsDigit(rest[^(digits + 1)]))
        {
            digits++;
        }

        var isNumber = System.Buffers.Text.Utf8Parser.TryParse(rest[^digits..], out value, out var used) && used == digits;
        rest = rest[..^digits];
        return digits > 0 && isNumber;
    }
}
