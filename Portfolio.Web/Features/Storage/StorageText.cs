namespace Portfolio.Web.Features.Storage;

/// <summary>Names the texts of this folder: StorageText.resx (zh-TW) and StorageText.en.resx.</summary>
public sealed class StorageText;
