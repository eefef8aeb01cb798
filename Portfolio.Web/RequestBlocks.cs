using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace Portfolio.Web;

/// <summary>
/// The blocks that the web server reads requests into. Its own hold 4 KB: of a file at full speed it reads so little at a time that the
/// reading itself costs more than keeping the file.
/// </summary>
internal sealed class RequestBlocks : IMemoryPoolFactory<byte>
{
    public const int BlockBytes = 65_536;

    /// <summary>As many as a hundred uploads need; beyond them the collector has those that come back.</summary>
    public const int MostIdle = 400;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>
    {
        private readonly ConcurrentStack<Block> _idle = new();
        private int _count;

        public override int MaxBufferSize => BlockBytes;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockBytes);
            if (_idle.TryPop(out var idle))
            {
                Interlocked.Decrement(ref _count);
                return idle;
            }

            return new Block(this);
        }

        protected override void Dispose(bool disposing) => _idle.Clear();

        private void Return(Block block)
        {
            if (Interlocked.Increment(ref _count) <= MostIdle)
            {
                _idle.Push(block);
            }
            else
            {
                Interlocked.Decrement(ref _count);
            }
        }

        private sealed class Block(Pool pool) : IMemoryOwner<byte>
        {
            private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(BlockBytes);

            public Memory<byte> Memory => _bytes;

            public void Dispose() => pool.Return(this);
        }
    }
}
