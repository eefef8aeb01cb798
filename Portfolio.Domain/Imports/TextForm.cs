namespace Portfolio.Domain.Imports;

/// <summary>The text encodings that records systems export; detected unless the person chooses one.</summary>
public enum TextForm
{
    Unknown,
    Utf8,
    Big5,
}
