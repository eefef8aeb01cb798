using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf.Acts;

/// <summary>
/// Searches every object, referenced or not, for active content; objects that others refer to are checked once more for the role that
/// they have there.
/// </summary>
internal sealed class PdfActs(PdfObjects objects)
{
    private readonly Queue<(int Number, PdfPart Part)> _referred = new();
    private readonly HashSet<(int Number, PdfPart Part)> _seen = [];

    public bool Any() =>
        objects.Trailers.Exists(t => Acts(t, PdfPart.Plain, isStream: false))
        || objects.Places.Any(p => Acts(objects.Read(p), PdfPart.Plain))
        || AnyReferred();

    private bool AnyReferred()
    {
        while (_referred.TryDequeue(out var next))
        {
            if (objects.PlacesOf(next.Number).Any(p => Acts(objects.Read(p), next.Part)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Acts(PdfObject read, PdfPart part)
    {
        // Refuses a long chain of references, which readers would follow recursively.
        _ = objects.Resolve(read.Value);
        return (read.IsOdd && IsNamed(read.Value)) || Acts(read.Value, part, isStream: read.DataAt is not null);
    }

    private bool Acts(object? value, PdfPart part, bool isStream)
    {
        switch (value)
        {
            case PdfReference reference when part != PdfPart.Plain && _seen.Add((reference.Number, part)):
                _referred.Enqueue((reference.Number, part));
                return false;
            case List<object?> array:
                return array.Exists(v => Acts(v, part, isStream: false));
            case PdfDictionary dictionary:
                return IsHarmful(dictionary, part, isStream)
                    || dictionary.Pairs.Exists(p => Acts(p.Value, PdfKeys.PartOf(p.Key, part, isStream), isStream: false));
            default:
                return false;
        }
    }

    private bool IsHarmful(PdfDictionary dictionary, PdfPart part, bool isStream) =>
        IsHarmfulAction(dictionary, part)
        || Named(dictionary, "Subtype").Any(PdfKeys.HarmfulAnnotations.Contains)
        || (isStream && IsHarmfulStream(dictionary))
        || part switch
        {
            PdfPart.HarmfulNames => dictionary.All("Names").Any(IsFilled),
            PdfPart.Form => dictionary.All("XFA").Any(IsFilled),
            PdfPart.Files => !isStream && dictionary.Pairs.Exists(p => PdfKeys.OfFiles.Contains(p.Key) && p.Value is not null),
            PdfPart.OtherPage => dictionary.Has("F"),
            _ => false,
        };

    private bool IsHarmfulAction(PdfDictionary dictionary, PdfPart part)
    {
        var kinds = Named(dictionary, "S");
        return kinds.Any(k => k == "Rendition" && dictionary.Has("JS"))
            || (part == PdfPart.ByItself && kinds.Any(PdfKeys.HarmfulByThemselves.Contains))
            || (part == PdfPart.ByItself && kinds.Contains("Thread") && dictionary.Has("F"))
            || (kinds.Any(PdfKeys.AlwaysHarmful.Contains) && (part != PdfPart.Plain || !IsPartOfStructure(dictionary)));
    }

    /// <summary>A structure element may have any name (ISO 32000-2, 14.7.2).</summary>
    private bool IsPartOfStructure(PdfDictionary dictionary) =>
        dictionary.Has("P")
        && Named(dictionary, "Type").All(t => t == "StructElem")
        && !dictionary.Pairs.Exists(p => PdfKeys.OfActions.Contains(p.Key));

    /// <summary>The stream's data is an embedded file, is in another file, or comes with a script.</summary>
    private bool IsHarmfulStream(PdfDictionary dictionary) =>
        dictionary.Has("OnInstantiate")
        || Named(dictionary, "Type").Contains("EmbeddedFile")
        || dictionary.All("F").SelectMany(f => objects.ResolveAll(f)).Any(f => f.Value is PdfText or PdfDictionary);

    private List<string> Named(PdfDictionary dictionary, string key) =>
        [.. dictionary.All(key).SelectMany(v => objects.ResolveAll(v))
            .Select(o => o.Value).OfType<PdfName>().Select(n => n.Value)];

    private bool IsFilled(object? value) => objects.ResolveAll(value).Any(o => o.Value is not (null or List<object?> { Count: 0 }));

    private static bool IsNamed(object? value) => value switch
    {
        PdfName name => PdfKeys.HarmfulWhereOdd.Contains(name.Value),
        List<object?> array => array.Exists(IsNamed),
        PdfDictionary dictionary =>
            dictionary.Pairs.Exists(p => PdfKeys.HarmfulWhereOdd.Contains(p.Key) || IsNamed(p.Value)),
        _ => false,
    };
}
