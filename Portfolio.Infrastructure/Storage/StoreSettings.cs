namespace Portfolio.Infrastructure.Storage;

public enum StoreKind
{
    Local,
    AzureBlob,
    S3,
}

/// <summary>The connection settings of each kind of store.</summary>
public abstract class StoreSettings
{
    public LocalSettings Local { get; set; } = new();

    public AzureBlobSettings AzureBlob { get; set; } = new();

    public S3Settings S3 { get; set; } = new();

    /// <summary>The settings that are missing for a store of this kind, in words for the system administrator.</summary>
    internal IEnumerable<string> Missing(StoreKind kind, string section) => kind switch
    {
        StoreKind.AzureBlob =>
            Empty(
                (AzureBlob.ConnectionString, $"{section}:AzureBlob:ConnectionString"),
                (AzureBlob.Container, $"{section}:AzureBlob:Container")),
        StoreKind.S3 =>
            Empty((S3.Bucket, $"{section}:S3:Bucket"), (S3.ServiceUrl + S3.Region, $"{section}:S3:ServiceUrl or {section}:S3:Region")),
        _ => [],
    };

    private static IEnumerable<string> Empty(params IEnumerable<(string Value, string Name)> settings) =>
        settings.Where(s => string.IsNullOrWhiteSpace(s.Value)).Select(s => $"{s.Name} is not set");
}

/// <summary>Section <c>Files:MirrorStore</c>.</summary>
public sealed class MirrorSettings : StoreSettings;

public sealed class LocalSettings
{
    /// <summary>Empty: <c>files</c> (the mirror: <c>mirror</c>) in the data directory.</summary>
    public string Path { get; set; } = string.Empty;
}

public sealed class AzureBlobSettings
{
    public string ConnectionString { get; set; } = string.Empty;

    public string Container { get; set; } = "evidence";
}

public sealed class S3Settings
{
    /// <summary>For an S3-compatible store; empty for Amazon's own, which is addressed by its region.</summary>
    public string ServiceUrl { get; set; } = string.Empty;

    public string Region { get; set; } = string.Empty;

    public string Bucket { get; set; } = string.Empty;

    /// <summary>Empty: the machine's own credentials.</summary>
    public string AccessKey { get; set; } = string.Empty;

    public string SecretKey { get; set; } = string.Empty;

    /// <summary>Whether the bucket is in the path instead of the host name, as most compatible stores require.</summary>
    public bool ForcePathStyle { get; set; } = true;
}
