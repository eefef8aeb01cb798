using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace Portfolio.Web;

/// <summary>
/// The memory blocks into which the web server reads requests. The default 4 KB blocks make reading a fast upload more expensive than
/// storing it.
/// </summary>
internal sealed class RequestBlocks : IMemoryPoolFactory<byte>
{
    public const int BlockBytes = 65_536;

    /// <summary>Enough for a hundred uploads; more are left to the garbage collector.</summary>
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
