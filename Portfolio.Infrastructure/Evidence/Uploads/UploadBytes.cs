using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// Appends chunks to an upload's bytes on disk. The reported length is safe on disk: chunks are flushed before they are confirmed.
/// </summary>
public sealed class UploadBytes(BegunUploads begun)
{
    private const int BufferSize = 65_536;

    /// <returns>
    /// The new length; or <c>upload-offset</c> when the chunk does not start where the stored bytes end, <c>file-too-large</c> when it goes
    /// beyond the announced length, <c>file-type</c>, <c>upload-checksum</c>, <c>storage-unavailable</c>.
    /// </returns>
    internal async Task<Result<long>> AppendAsync(BegunUpload upload, long offset, Stream body, ChunkCheck? check, CancellationToken ct)
    {
        await using var file =
            new FileStream(
                begun.PathOf(upload), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, useAsync: false);
        if (file.Length != offset)
        {
            return EvidenceErrors.WrongOffset;
        }

        file.Position = offset;
        using var ofPiece = check is null ? null : IncrementalHash.CreateHash(check.Algorithm);
        var ofAll = begun.Hashes.Take(upload.Id, offset);
        var isKept = false;
        try
        {
            if (await CopyAsync(upload, file, body, [ofPiece, ofAll], ct) is { } refused)
            {
                return refused;
            }

            isKept = ofPiece is null || check!.Fits(ofPiece);
            if (!isKept)
            {
                file.SetLength(offset);
                return EvidenceErrors.WrongChecksum;
            }

            return file.Length;
        }
        finally
        {
            // Bytes received before the connection broke need not be sent again.
            DiskWrite.Try(() => file.Flush(flushToDisk: true));
            if (isKept && ofAll is not null)
            {
                begun.Hashes.Keep(upload.Id, ofAll, file.Length);
            }
            else
            {
                ofAll?.Dispose();
            }
        }
    }

    /// <summary>The complete file, once all bytes have arrived.</summary>
    /// <returns>The file; or <c>file-type</c>, <c>file-damaged</c> when it does not match the client's hash.</returns>
    internal async Task<Result<IncomingFile>> WholeAsync(BegunUpload upload, CancellationToken ct)
    {
        var path = begun.PathOf(upload);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        if (await FormatAsync(file, ct) is not { } format || format.Kind() != upload.Kind)
        {
            return EvidenceErrors.WrongType(upload.Kind);
        }

        file.Position = 0;
        var sha256 = begun.Hashes.Sha256Of(upload.Id, file.Length) ?? Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        return upload.Sha256 is { } announced && announced != sha256
            ? EvidenceErrors.Damaged
            : new IncomingFile(path, format, new StoredContent(sha256, file.Length));
    }

    private static async Task<Error?> CopyAsync(
        BegunUpload upload, FileStream file, Stream body, IncrementalHash?[] hashes, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var isKnown = file.Length >= FileSignature.Length;
            for (
                var (count, broken) = await FillAsync(body, buffer, ct); count > 0
                    || broken is not null; (count, broken) = await FillAsync(body, buffer, ct))
            {
                if (file.Length + count > upload.Length)
                {
                    return EvidenceErrors.TooLarge(upload.Length);
                }

                foreach (var hash in hashes)
                {
                    hash?.AppendData(buffer, 0, count);
                }

                if (!DiskWrite.Try(() => file.Write(buffer, 0, count)))
                {
                    return EvidenceErrors.StorageUnavailable;
                }

                if (!isKnown && file.Length >= FileSignature.Length)
                {
                    isKnown = true;
                    if ((await FormatAsync(file, ct))?.Kind() != upload.Kind)
                    {
                        return EvidenceErrors.WrongType(upload.Kind);
                    }
                }

                broken?.Throw();
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Buffers many small reads into few large writes; bytes received before the connection broke are still written.</summary>
    private static async Task<(int Count, ExceptionDispatchInfo? Broken)> FillAsync(Stream body, byte[] buffer, CancellationToken ct)
    {
        var filled = 0;
        try
        {
            for (int count; filled < buffer.Length && (count = await body.ReadAsync(buffer.AsMemory(filled), ct)) > 0; filled += count)
            {
            }

            return (filled, null);
        }
        catch (Exception e)
        {
            return (filled, ExceptionDispatchInfo.Capture(e));
        }
    }

    private static async Task<EvidenceFormat?> FormatAsync(FileStream file, CancellationToken ct)
    {
        var head = new byte[FileSignature.Length];
        var count = await RandomAccess.ReadAsync(file.SafeFileHandle, head, 0, ct);
        return FileSignature.Detect(head.AsSpan(0, count));
    }
}
