namespace Portfolio.Tests.Support;

/// <summary>A body whose connection dies silently after its last byte: no more data, and no end.</summary>
internal sealed class StuckStream(byte[] bytes) : MemoryStream(bytes)
{
    private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task IsStuck => _stuck.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position == Length)
        {
            _stuck.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return await base.ReadAsync(buffer, cancellationToken);
    }
}
