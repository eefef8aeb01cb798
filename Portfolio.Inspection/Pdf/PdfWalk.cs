using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.Inspection.Pdf;

/// <summary>Looks into every object that a reader would find, compressed ones too, for names that make a PDF act.</summary>
internal static class PdfWalk
{
    public static EvidenceFlaw? Find(Structure structure, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var objects = structure.CrossReferenceTable.ObjectOffsets;
        if (objects.Count > InspectionLimits.MaxObjects)
        {
            return EvidenceFlaw.Excessive;
        }

        foreach (var (reference, location) in objects)
        {
            ct.ThrowIfCancellationRequested();
            if (!PdfPlainStream.IsHarmless(file.Span, reference, location) && structure.GetObject(reference)?.Data is { } token && FlawOf(token, 0) is { } flaw)
            {
                return flaw;
            }
        }

        return FlawOf(structure.Catalog.CatalogDictionary, 0);
    }

    private static EvidenceFlaw? FlawOf(IToken token, int depth) => token switch
    {
        _ when depth > InspectionLimits.MaxDepth => EvidenceFlaw.Excessive,
        NameToken name => PdfNames.IsActive(name.Data) ? EvidenceFlaw.Active : null,
        StreamToken stream => FlawOf(stream.StreamDictionary, depth + 1),
        DictionaryToken dictionary => FlawOf(dictionary, depth),
        ArrayToken array => array.Data.Select(t => FlawOf(t, depth + 1)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private static EvidenceFlaw? FlawOf(DictionaryToken dictionary, int depth)
    {
        foreach (var (key, value) in dictionary.Data)
        {
            if (PdfNames.IsActive(key))
            {
                return EvidenceFlaw.Active;
            }

            if (FlawOf(value, depth + 1) is { } flaw)
            {
                return flaw;
            }
        }

        return null;
    }
}
