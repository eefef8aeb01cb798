using Portfolio.Inspection.Pdf.Locks;
using Portfolio.Inspection.Pdf.Streams;

namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>
/// Finds all objects of a file: those in it directly, those that its cross-reference tables list, and those in object streams,
/// encrypted ones too.
/// </summary>
internal sealed class PdfReading(PdfObjects objects, int header)
{
    private readonly PdfTables _tables = new(objects, header);
    private readonly PdfStreams _streams = new(objects);
    private readonly List<PdfObject> _containers = [];
    private readonly List<(int Stream, List<PdfPlace> Places)> _packed = [];
    private int _looked;

    public void Run()
    {
        new PdfSearch(objects).Run();
        _tables.ReadPlain();
        LookAtStreams();
        var locks = new PdfLocks(objects).Open();
        var listed = _tables.Packed.ToLookup(p => p.Stream, p => p.Number);
        foreach (var container in _containers.OrderBy(c => objects.Resolve(c.Dictionary!["Filter"]) is null ? 1 : 0).ToList())
        {
            Unpack(container, locks, listed[container.Place.Number]);
        }

        LookAtSecondNumbers();
    }

    /// <summary>Tables may list more objects, and those may be tables.</summary>
    private void LookAtStreams()
    {
        for (; _looked < objects.Places.Count; _looked++)
        {
            var read = objects.Read(objects.Places[_looked]);
            if (read is { DataAt: not null, Dictionary: { } dictionary })
            {
                Look(read, dictionary);
            }
        }
    }

    /// <summary>Viewers do not check the type of such a stream.</summary>
    private void Look(PdfObject read, PdfDictionary dictionary)
    {
        if (dictionary.Has("N") && dictionary.Has("First"))
        {
            _containers.Add(read);
        }
        else if (dictionary.Has("W") && dictionary.Has("Size"))
        {
            objects.Trailers.Add(dictionary);
            _tables.ReadTrailer(dictionary);
            _tables.ReadStream(dictionary, _streams.Unfold(_streams.Written(read), dictionary).Span);
        }
    }

    /// <summary>
    /// What can be read neither with nor without decryption cannot be read by any viewer either: its objects do not exist.
    /// </summary>
    private void Unpack(PdfObject container, IReadOnlyList<PdfLock> locks, IEnumerable<int> numbers)
    {
        var written = _streams.Written(container);
        foreach (var data in locks.Select(l => l.Open(written, container.Place)).Append(written))
        {
            if (Unpack(container, _streams.Unfold(data, container.Dictionary!), numbers))
            {
                return;
            }
        }
    }

    /// <summary>First a number and an offset for each object, then the objects (ISO 32000-1, 7.5.7).</summary>
    /// <param name="numbers">the object numbers that a table lists for this stream</param>
    private bool Unpack(PdfObject container, ReadOnlyMemory<byte> bytes, IEnumerable<int> numbers)
    {
        var (count, first) = (objects.Number(container.Dictionary!["N"]) ?? -1, objects.Number(container.Dictionary["First"]) ?? -1);
        if (count > InspectionLimits.MaxObjects)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }

        var source = objects.AddSource(bytes);
        var parser = objects.Parser(source, 0);
        var listed = numbers.ToHashSet();
        var places = new List<PdfPlace>();
        for (var i = 0; i < count; i++)
        {
            objects.Budget.BeginObject();
            if (parser.ReadValue() is not long number || parser.ReadValue() is not long at)
            {
                break;
            }

            var known = (int)Math.Clamp(number, 0, int.MaxValue);
            places.Add(new(source, (int)Math.Clamp(first + at, 0, bytes.Length), known, 0, listed.Contains(known)));
            objects.Add(places[^1]);
        }

        _packed.Add((container.Place.Number, places));
        return first >= 0 && places.Count == count;
    }

    /// <summary>A viewer finds an object by its index in the stream, under the number that the table gives it.</summary>
    private void LookAtSecondNumbers()
    {
        var byStream = _packed.ToLookup(p => p.Stream, p => p.Places);
        foreach (var (number, stream, index) in _tables.Packed)
        {
            foreach (var places in byStream[stream].Where(p => index < p.Count))
            {
                objects.Add(places[index] with { Number = number, IsListed = false });
            }
        }
    }
}
