using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Blobs of one container of Azure Blob Storage, named like the files of a local store.</summary>
public sealed class AzureBlobFileStore(AzureBlobSettings settings) : IFileStore
{
    private readonly BlobContainerClient _container = new(settings.ConnectionString, settings.Container, Patience());
    private volatile bool _exists;

    public Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct) => ReachAsync(async () =>
    {
        await MakeContainerAsync(ct);
        await this.PutAndReadBackAsync(key, copy, async () =>
        {
            await using var bytes = File.OpenRead(copy.Path);
            await _container.GetBlobClient(key.Path).UploadAsync(bytes, overwrite: true, ct);
        }, ct);
        return true;
    });

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct) => ReachAsync<Stream?>(async () =>
    {
        var blob = _container.GetBlobClient(key.Path);
        try
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: ct);
            return new RangedStream(properties.Value.ContentLength, (offset, count, token) => ReachAsync(async () =>
                (await blob.DownloadStreamingAsync(
                    new BlobDownloadOptions { Range = new HttpRange(offset, count) }, token)).Value.Content));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    });

    public Task DeleteAsync(FileKey key, CancellationToken ct) =>
        ReachAsync(() => _container.DeleteBlobIfExistsAsync(key.Path, cancellationToken: ct));

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await ReachAsync(() => MakeContainerAsync(ct));
        await using var blobs = _container.GetBlobsAsync(cancellationToken: ct).GetAsyncEnumerator(ct);
        while (await ReachAsync(() => blobs.MoveNextAsync().AsTask()))
        {
            if (FileKey.Parse(blobs.Current.Name) is { } key)
            {
                yield return new(key, blobs.Current.Properties.ContentLength ?? 0, blobs.Current.Properties.LastModified ?? default);
            }
        }
    }

    /// <summary>
    /// Retries for only a few seconds instead of the client's default half minute, because somebody is waiting for the upload.
    /// </summary>
    private static BlobClientOptions Patience() => new()
    {
        Retry =
            { MaxRetries = 3, Delay = TimeSpan.FromSeconds(0.4), MaxDelay = TimeSpan.FromSeconds(3),
                NetworkTimeout = TimeSpan.FromSeconds(30) },
    };

    private async Task<bool> MakeContainerAsync(CancellationToken ct)
    {
        if (!_exists)
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: ct);
            _exists = true;
        }

        return true;
    }

    /// <summary>Maps every failure to one for the callers: the store cannot be reached.</summary>
    private static async Task<T> ReachAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            throw new IOException($"Azure Blob Storage: {e.Message}", e);
        }
    }
}
