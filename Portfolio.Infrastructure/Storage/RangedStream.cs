namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// A stored object as a seekable stream that fetches only what is read, one block at a time: a player that jumps to the middle of a
/// video does not download its beginning, and a reader that stops has fetched at most one block too many.
/// </summary>
/// <param name="length">size of the whole object in bytes</param>
/// <param name="fetch">opens so many bytes from an offset</param>
internal sealed class RangedStream(long length, Func<long, long, CancellationToken, Task<Stream>> fetch) : Stream
{
    internal const long BlockSize = 1_048_576;

    private Stream? _block;
    private long _blockLeft;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (_block is null || _blockLeft == 0)
        {
            Forget();
            var size = Math.Min(BlockSize, length - _position);
            (_block, _blockLeft) = (await fetch(_position, size, cancellationToken), size);
        }

        var count = await _block.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _blockLeft)], cancellationToken);
        if (count == 0)
        {
            throw new EndOfStreamException($"The store ended at {_position} of {length} bytes");
        }

        _position += count;
        _blockLeft -= count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => length + offset,
        };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        if (target != _position)
        {
            Forget();
            _position = target;
        }

        return _position;
    }

    public override void Flush()
    {
        // The stream is read-only.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Forget();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        _block?.Dispose();
        (_block, _blockLeft) = (null, 0);
    }
}
