using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Objects in one bucket of Amazon S3 or an S3-compatible store. Bodies are sent without chunked encoding or trailing checksums: some
/// compatible stores save those as data (seen with s3rver), which is why every upload is also read back.
/// </summary>
public sealed class S3FileStore(S3Settings settings) : IFileStore
{
    private readonly Lazy<AmazonS3Client> _client = new(() => Connect(settings));

    public Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct) => ReachAsync(async () =>
    {
        var request = new PutObjectRequest
        {
            BucketName = settings.Bucket,
            Key = key.Path,
            FilePath = copy.Path,
            ContentType = "application/octet-stream",
            UseChunkEncoding = false,
        };
        await this.PutAndReadBackAsync(key, copy, () => _client.Value.PutObjectAsync(request, ct), ct);
        return true;
    });

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct) => ReachAsync<Stream?>(async () =>
    {
        try
        {
            var found = await _client.Value.GetObjectMetadataAsync(settings.Bucket, key.Path, ct);
            return new RangedStream(found.ContentLength, (offset, count, token) => ReachAsync(() => FetchAsync(key, offset, count, token)));
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    });

    public Task DeleteAsync(FileKey key, CancellationToken ct) =>
        ReachAsync(() => _client.Value.DeleteObjectAsync(settings.Bucket, key.Path, ct));

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = settings.Bucket };
        ListObjectsV2Response page;
        do
        {
            page = await ReachAsync(() => _client.Value.ListObjectsV2Async(request, ct));
            foreach (var found in page.S3Objects ?? [])
            {
                if (FileKey.Parse(found.Key) is { } key)
                {
                    yield return new(
                        key, found.Size ?? 0, found.LastModified is { } at ? new DateTimeOffset(at.ToUniversalTime()) : default);
                }
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    private async Task<Stream> FetchAsync(FileKey key, long offset, long count, CancellationToken ct)
    {
        var request =
            new GetObjectRequest { BucketName = settings.Bucket, Key = key.Path, ByteRange = new ByteRange(offset, offset + count - 1) };
        return (await _client.Value.GetObjectAsync(request, ct)).ResponseStream;
    }

    private static AmazonS3Client Connect(S3Settings settings)
    {
        var configuration = new AmazonS3Config
        {
            ForcePathStyle = settings.ForcePathStyle,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.ServiceUrl.Length > 0)
        {
            configuration.ServiceURL = settings.ServiceUrl;
            configuration.AuthenticationRegion = settings.Region.Length > 0 ? settings.Region : "us-east-1";
        }
        else
        {
            configuration.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        }

        return settings.AccessKey.Length > 0 ? new(settings.AccessKey, settings.SecretKey, configuration) : new(configuration);
    }

    /// <summary>Maps every failure to one for the callers: the store cannot be reached.</summary>
    private static async Task<T> ReachAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException($"S3: {e.Message}", e);
        }
    }
}
