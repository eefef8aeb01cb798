namespace Portfolio.Tests.Support;

/// <summary>A body as a poor line delivers it: a byte at a time, perhaps broken off, perhaps with something happening at its end.</summary>
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
