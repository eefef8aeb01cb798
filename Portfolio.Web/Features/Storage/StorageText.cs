namespace Portfolio.Web.Features.Storage;

/// <summary>Marker type for the resources StorageText.resx (zh-TW) and StorageText.en.resx.</summary>
public sealed class StorageText;
