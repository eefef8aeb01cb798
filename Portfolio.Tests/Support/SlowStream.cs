namespace Portfolio.Tests.Support;

/// <summary>A body as on a poor connection: one byte at a time, optionally cut off, or with an action at its end.</summary>
internal sealed class SlowStream(byte[] bytes, int breaksAt = int.MaxValue, Action? atEnd = null) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= breaksAt)
        {
            throw new IOException("The line is gone");
        }

        if (Position == Length)
        {
            atEnd?.Invoke();
        }

        return base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
