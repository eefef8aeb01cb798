using System.Collections.Concurrent;
using Portfolio.Inspection;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>
/// Looks through a file that has arrived, by its content alone, before anything of it is stored: is it whole, is it one thing only, and
/// does it do nothing by itself? Few files are looked at at a time, each for a limited time and in limited memory.
/// </summary>
public sealed class EvidenceInspector(TimeProvider clock) : IDisposable
{
    /// <summary>The parser of PDFs follows brackets by calling itself; an end of its stack would be the end of the program.</summary>
    private const int StackBytes = 16 * 1_048_576;

    /// <summary>One for each seat. The shared pool would keep one of this size for every thread that ever gave one back.</summary>
    private readonly ConcurrentBag<byte[]> _buffers = [];

    private readonly SemaphoreSlim _seats = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    /// <returns>Done; or <c>file-damaged</c> with what is wrong.</returns>
    public async Task<Result> InspectAsync(string path, EvidenceFormat format, CancellationToken ct)
    {
        await _seats.WaitAsync(ct);
        try
        {
            using var limit = new CancellationTokenSource(InspectionLimits.MaxTime, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
            var flaw = await LookAsync(path, format, either.Token).WaitAsync(limit.Token);
            return flaw is { } found ? EvidenceErrors.Flawed(found) : Result.Done;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return EvidenceErrors.Flawed(EvidenceFlaw.Excessive);
        }
        finally
        {
            _seats.Release();
        }
    }

    public void Dispose() => _seats.Dispose();

    private async Task<EvidenceFlaw?> LookAsync(string path, EvidenceFormat format, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        if (!_buffers.TryTake(out var buffer) || buffer.Length < file.Length)
        {
            buffer = GC.AllocateUninitializedArray<byte>((int)file.Length);
        }

        try
        {
            var bytes = buffer.AsMemory(0, await file.ReadAtLeastAsync(buffer, (int)file.Length, throwOnEndOfStream: false, ct));
            return await OnOwnStackAsync(() => FileCheck.Find(bytes, format, ct));
        }
        finally
        {
            _buffers.Add(buffer);
        }
    }

    private static Task<EvidenceFlaw?> OnOwnStackAsync(Func<EvidenceFlaw?> find)
    {
        var found = new TaskCompletionSource<EvidenceFlaw?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    found.SetResult(find());
                }
                catch (Exception e)
                {
                    found.SetException(e);
                }
            },
            StackBytes)
        { IsBackground = true, Name = "inspection" };
        thread.Start();
        return found.Task;
    }
}
