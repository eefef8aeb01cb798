using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Azure.Storage.Blobs;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Tests.Support.Stores;

/// <summary>One store of each kind: a directory, npm's azurite and npm's s3rver; each test uses a separate location in them.</summary>
public sealed class StoresOfThisMachine : IAsyncLifetime
{
    private const string Key = "S3RVER";

    /// <summary>Azurite's well-known account, which gives access to nothing but azurite.</summary>
    private const string Account = "devstoreaccount1";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-stores-");
    private NpmServer _azurite = null!;
    private NpmServer _s3 = null!;

    private string AzureConnection =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Convert.ToBase64String(new byte[64])};BlobEndpoint={_azurite.Address}{Account};";

    public async ValueTask InitializeAsync()
    {
        // An account of our own instead of the built-in one, whose published key looks like a leaked secret.
        Environment.SetEnvironmentVariable("AZURITE_ACCOUNTS", $"{Account}:{Convert.ToBase64String(new byte[64])}");
        var azurite = NpmServer.StartAsync(
            "azurite/dist/src/blob/main.js", "successfully listens on ", "--blobHost", "127.0.0.1", "--blobPort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--silent");
        var s3 = NpmServer.StartAsync(
            "s3rver/bin/s3rver.js", "listening on ", "--address", "127.0.0.1", "--port", "0", "--silent", "--directory", _directory.CreateSubdirectory("s3").FullName);
        (_azurite, _s3) = (await azurite, await s3);
    }

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        await _s3.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    /// <summary>Settings for a new, empty location.</summary>
    public async Task<StoreSettings> FreshAsync(StoreKind kind)
    {
        var name = $"t{A.Id():N}";
        var settings = new MirrorSettings
        {
            Local = { Path = Path.Combine(_directory.FullName, name) },
            AzureBlob = { ConnectionString = AzureConnection, Container = name },
            S3 = { ServiceUrl = _s3.Address.ToString(), Bucket = name, AccessKey = Key, SecretKey = Key },
        };
        if (kind == StoreKind.S3)
        {
            using var client = Client(settings);
            await client.PutBucketAsync(name);
        }

        return settings;
    }

    public static IFileStore Open(StoreKind kind, StoreSettings settings) => kind switch
    {
        StoreKind.Local => new LocalFileStore(settings.Local.Path, TimeProvider.System),
        StoreKind.AzureBlob => new AzureBlobFileStore(settings.AzureBlob),
        _ => new S3FileStore(settings.S3),
    };

    /// <summary>Writes other bytes under a key, like a failing disk or a careless person.</summary>
    public static async Task DamageAsync(StoreKind kind, StoreSettings settings, FileKey key, byte[] bytes)
    {
        switch (kind)
        {
            case StoreKind.Local:
                await File.WriteAllBytesAsync(new LocalFileStore(settings.Local.Path, TimeProvider.System).PathOf(key), bytes);
                break;
            case StoreKind.AzureBlob:
                var blob = new BlobClient(settings.AzureBlob.ConnectionString, settings.AzureBlob.Container, key.Path);
                await blob.UploadAsync(new BinaryData(bytes), overwrite: true);
                break;
            default:
                using (var client = Client(settings))
                {
                    await client.PutObjectAsync(new PutObjectRequest { BucketName = settings.S3.Bucket, Key = key.Path, InputStream = new MemoryStream(bytes), UseChunkEncoding = false });
                }

                break;
        }
    }

    private static AmazonS3Client Client(StoreSettings settings) => new(Key, Key, new AmazonS3Config
    {
        ServiceURL = settings.S3.ServiceUrl,
        AuthenticationRegion = "us-east-1",
        ForcePathStyle = true,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });
}
