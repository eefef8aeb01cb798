namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>A name, its #xx already read as the letters they stand for.</summary>
internal sealed record PdfName(string Value);

/// <summary>A text. Its bytes are kept when they are few: only the words of a lock are ever asked for.</summary>
internal sealed record PdfText(byte[] Bytes)
{
    public const int MostBytesKept = 256;
}

/// <summary>Names another object by its number.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A word that is no value, such as an end of something.</summary>
internal sealed record PdfWord(string Value);

/// <summary>
/// Keys and values as they are written. A key that is written twice is kept twice, because readers differ in which one they
/// take.
/// </summary>
internal sealed class PdfDictionary
{
    public List<KeyValuePair<string, object?>> Pairs { get; } = [];

    public object? this[string key] => Pairs.FindLast(p => p.Key == key).Value;

    public bool Has(string key) => Pairs.Exists(p => p.Key == key);

    public IEnumerable<object?> All(string key) => Pairs.Where(p => p.Key == key).Select(p => p.Value);
}

/// <summary>Where an object begins, behind its word "obj", and by which number it is asked for.</summary>
/// <param name="Source">0 for the file itself, or one more than the index of an unfolded stream of objects</param>
/// <param name="IsListed">A viewer finds it. In a stream of objects it does so only when a table says that it is there.</param>
internal readonly record struct PdfPlace(int Source, int At, int Number, int Generation, bool IsListed = true);

/// <summary>An object as it was read: null, bool, long, double, name, text, reference, list or dictionary.</summary>
/// <param name="DataAt">where the data begin, when it is a stream</param>
/// <param name="IsOdd">It is not written as it should be, so readers may differ in what they make of it.</param>
internal sealed record PdfObject(PdfPlace Place, object? Value, int? DataAt, bool IsOdd)
{
    public PdfDictionary? Dictionary => Value as PdfDictionary;
}
