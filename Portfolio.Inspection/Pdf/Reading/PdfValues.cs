namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>A name with its #xx escapes decoded.</summary>
internal sealed record PdfName(string Value);

/// <summary>A string. Its bytes are kept only when it is short: nothing but the encryption dictionary's strings is ever read.</summary>
internal sealed record PdfText(byte[] Bytes)
{
    public const int MostBytesKept = 256;
}

/// <summary>A reference to another object by its number.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A keyword that is not a value, such as <c>endobj</c>.</summary>
internal sealed record PdfWord(string Value);

/// <summary>Keys and values as they are written. A duplicate key is kept twice, because readers differ in which one they use.</summary>
internal sealed class PdfDictionary
{
    public List<KeyValuePair<string, object?>> Pairs { get; } = [];

    public object? this[string key] => Pairs.FindLast(p => p.Key == key).Value;

    public bool Has(string key) => Pairs.Exists(p => p.Key == key);

    public IEnumerable<object?> All(string key) => Pairs.Where(p => p.Key == key).Select(p => p.Value);
}

/// <summary>Where an object begins, after its keyword "obj", and its number.</summary>
/// <param name="Source">0 for the file itself, otherwise one more than the index of a decompressed object stream</param>
/// <param name="IsListed">Whether a viewer finds it. In an object stream it does so only when a table lists it.</param>
internal readonly record struct PdfPlace(int Source, int At, int Number, int Generation, bool IsListed = true);

/// <summary>A parsed object: null, bool, long, double, name, string, reference, array or dictionary.</summary>
/// <param name="DataAt">where the data begins, when it is a stream</param>
/// <param name="IsOdd">Whether it is malformed, so that readers may interpret it differently.</param>
internal sealed record PdfObject(PdfPlace Place, object? Value, int? DataAt, bool IsOdd)
{
    public PdfDictionary? Dictionary => Value as PdfDictionary;
}
