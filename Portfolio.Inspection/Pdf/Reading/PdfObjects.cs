namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>
/// All objects of a PDF, including duplicates. Readers differ in which of two objects with the same number they use, so a check must
/// look at all of them.
/// </summary>
internal sealed class PdfObjects(ReadOnlyMemory<byte> file, PdfBudget budget)
{
    /// <summary>The longest chain of references: genuine files have none so long, and readers follow them recursively.</summary>
    private const int MostSteps = 16;

    private readonly List<ReadOnlyMemory<byte>> _sources = [file];
    private readonly Dictionary<int, List<PdfPlace>> _places = [];
    private readonly HashSet<(int Source, int At, int Number)> _known = [];
    private readonly List<PdfPlace> _all = [];

    public ReadOnlyMemory<byte> File => file;

    public PdfBudget Budget => budget;

    /// <summary>Grows while it is enumerated, so use an index.</summary>
    public IReadOnlyList<PdfPlace> Places => _all;

    /// <summary>The trailer dictionaries and those of cross-reference streams, in file order.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    public int AddSource(ReadOnlyMemory<byte> bytes)
    {
        _sources.Add(bytes);
        return _sources.Count - 1;
    }

    public void Add(PdfPlace place)
    {
        if (place.At >= _sources[place.Source].Length || !_known.Add((place.Source, place.At, place.Number)))
        {
            return;
        }

        if (_all.Count >= InspectionLimits.MaxObjects)
        {
            throw new PdfFlawException(EvidenceFlaw.Excessive);
        }

        _all.Add(place);
        if (!_places.TryGetValue(place.Number, out var list))
        {
            _places[place.Number] = list = [];
        }

        list.Add(place);
    }

    public PdfParser Parser(int source, int at) => new(_sources[source].Span, at, budget);

    public PdfObject Read(PdfPlace place) => Parser(place.Source, place.At).ReadObject(place);

    public IEnumerable<PdfPlace> PlacesOf(int number) => _places.TryGetValue(number, out var list) ? list : [];

    /// <summary>The value itself, or the one it refers to. Null when the target does not exist.</summary>
    public object? Resolve(object? value) => Follow(value)?.Value;

    /// <summary>The object that the value refers to: the last of several with the same number.</summary>
    public PdfObject? Follow(object? value)
    {
        var found = new PdfObject(default, value, null, IsOdd: false);
        for (var step = 0; found?.Value is PdfReference reference; step++)
        {
            if (step == MostSteps)
            {
                throw new PdfFlawException(EvidenceFlaw.Excessive);
            }

            var list = _places.GetValueOrDefault(reference.Number);
            found = list?.FindLast(p => p.IsListed) is { At: > 0 } place ? Read(place) : null;
        }

        return found;
    }

    /// <summary>The value itself, or every object that it could refer to.</summary>
    public IEnumerable<PdfObject> ResolveAll(object? value, int step = 0)
    {
        if (value is not PdfReference reference)
        {
            return [new(default, value, null, IsOdd: false)];
        }

        return step == MostSteps
            ? throw new PdfFlawException(EvidenceFlaw.Excessive)
            : PlacesOf(reference.Number).Select(Read)
                .SelectMany(o => o.Value is PdfReference ? ResolveAll(o.Value, step + 1) : [o]);
    }

    public long? Number(object? value) => Resolve(value) as long?;

    public string? Name(object? value) => (Resolve(value) as PdfName)?.Value;
}
