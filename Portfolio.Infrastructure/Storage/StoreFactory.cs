namespace Portfolio.Infrastructure.Storage;

/// <summary>Creates the configured stores.</summary>
internal static class StoreFactory
{
    public static IFileStore Create(StoreKind kind, StoreSettings settings, DataDirectory data, string folder, TimeProvider clock) =>
        kind switch
        {
            StoreKind.Local => new LocalFileStore(LocalRoot(settings, data, folder), clock),
            StoreKind.AzureBlob => new AzureBlobFileStore(settings.AzureBlob),
            StoreKind.S3 => new S3FileStore(settings.S3),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of store"),
        };

    /// <summary>Identifies a location, so that two settings with the same location compare equal.</summary>
    public static string PlaceOf(StoreKind kind, StoreSettings settings, DataDirectory data, string folder) => kind switch
    {
        StoreKind.Local => LocalRoot(settings, data, folder),
        StoreKind.AzureBlob => $"{settings.AzureBlob.ConnectionString} {settings.AzureBlob.Container}",
        _ => $"{settings.S3.ServiceUrl} {settings.S3.Region} {settings.S3.Bucket}",
    };

    private static string LocalRoot(StoreSettings settings, DataDirectory data, string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Local.Path.Length > 0 ? settings.Local.Path : data.File(folder)));
}
