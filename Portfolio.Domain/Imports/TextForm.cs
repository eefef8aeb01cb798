namespace Portfolio.Domain.Imports;

/// <summary>The encodings in which records systems export text; found by looking unless the person chooses.</summary>
public enum TextForm
{
    Unknown,
    Utf8,
    Big5,
}
