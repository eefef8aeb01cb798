namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>
/// Follows the cross-reference tables (ISO 32000-1, 7.5.4, 7.5.8), only to find objects that <see cref="PdfSearch"/> cannot see: with
/// a comment in their header, or under a second number. An entry for an object that does not exist is harmless: such an object is
/// null.
/// </summary>
internal sealed class PdfTables(PdfObjects objects, int header)
{
    /// <summary>The largest object number (ISO 32000-1, annex C).</summary>
    private const long MostNumber = 8_388_607;

    private const int MostWidth = 8;

    /// <summary>The number in the table, the number of the object stream, and the index in it.</summary>
    public List<(int Number, int Stream, int Index)> Packed { get; } = [];

    public void ReadPlain()
    {
        var file = objects.File.Span;
        for (var at = PdfSearch.Next(file, 0, "xref"u8); at >= 0; at = PdfSearch.Next(file, at + 4, "xref"u8))
        {
            objects.Budget.BeginObject();
            var parser = objects.Parser(0, at + 4);
            if (at >= 5 && file[(at - 5)..].StartsWith("start"u8))
            {
                Look(parser.ReadValue());
            }
            else
            {
                ReadEntries(parser);
            }
        }

        foreach (var trailer in objects.Trailers)
        {
            ReadTrailer(trailer);
        }
    }

    public void ReadTrailer(PdfDictionary trailer)
    {
        CheckSection(objects.Number(trailer["Size"]) ?? 0);

        foreach (var pair in trailer.Pairs.Where(p => p.Key is "Prev" or "XRefStm"))
        {
            Look(objects.Resolve(pair.Value));
        }
    }

    /// <param name="data">the decompressed cross-reference stream</param>
    public void ReadStream(PdfDictionary dictionary, ReadOnlySpan<byte> data)
    {
        var widths = Widths(dictionary);
        var length = widths.Sum();
        var sections = objects.Resolve(dictionary["Index"]) as List<object?> ?? [0L, objects.Resolve(dictionary["Size"])];
        for (var section = 0; section + 1 < sections.Count && length > 0; section += 2)
        {
            var (first, count) = (objects.Number(sections[section]) ?? 0, objects.Number(sections[section + 1]) ?? 0);
            if (first < 0 || count < 0)
            {
                throw new PdfFlawException(EvidenceFlaw.Broken);
            }

            CheckSection(Math.Max(first, count));
            for (var i = 0; i < count && data.Length >= length; i++, data = data[length..])
            {
                ReadEntry((int)(first + i), data, widths);
            }
        }
    }

    private int[] Widths(PdfDictionary dictionary)
    {
        var widths = (objects.Resolve(dictionary["W"]) as List<object?> ?? []).Select(w => objects.Number(w) ?? -1).ToArray();
        return widths.Length >= 3 && widths.All(w => w is >= 0 and <= MostWidth)
            ? [.. widths.Take(3).Select(w => (int)w)]
            : throw new PdfFlawException(EvidenceFlaw.Broken);
    }

    private void ReadEntry(int number, ReadOnlySpan<byte> entry, int[] widths)
    {
        var type = widths[0] == 0 ? 1 : BigEndian(entry[..widths[0]]);
        var second = BigEndian(entry.Slice(widths[0], widths[1]));
        var third = BigEndian(entry.Slice(widths[0] + widths[1], widths[2]));
        if (type == 1)
        {
            Look(second);
        }
        else if (type == 2 && second is > 0 and <= MostNumber && third is >= 0 and <= InspectionLimits.MaxObjects)
        {
            CheckCount(Packed.Count);
            Packed.Add((number, (int)second, (int)third));
        }
    }

    private static void CheckCount(int count)
    {
        if (count >= InspectionLimits.MaxObjects)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }
    }

    private static long BigEndian(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }

    /// <summary>A section is its first number and its count, then for each object its offset, its generation, and "n" or "f".</summary>
    private void ReadEntries(PdfParser parser)
    {
        var numbers = new List<long>();
        for (var next = parser.ReadValue(); next is long or PdfWord { Value: "n" or "f" }; next = parser.ReadValue())
        {
            if (next is long number)
            {
                numbers.Add(number);
                continue;
            }

            objects.Budget.BeginObject();
            if (next is PdfWord { Value: "n" } && numbers.Count >= 2)
            {
                Look(numbers[^2]);
            }

            CheckSection(numbers is [.., var many, _, _] ? many : 0);
            numbers.Clear();
        }

        CheckSection(numbers is [.., var count] ? count : 0);
    }

    private static void CheckSection(long count)
    {
        if (count > MostNumber)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }
    }

    /// <summary>Offsets count from the first byte of the file, or from its header when something precedes that.</summary>
    private void Look(object? address)
    {
        objects.Budget.BeginObject();
        objects.Budget.Token();
        long[] found = address is long value and >= 0 && value < objects.File.Length ? [value, value + header] : [];
        foreach (var at in found.Distinct())
        {
            var parser = objects.Parser(0, (int)at);
            if (parser.TryReadHead(out var number, out var generation))
            {
                objects.Add(new(0, parser.At, number, generation));
            }
        }
    }
}
