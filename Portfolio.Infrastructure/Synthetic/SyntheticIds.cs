using System.Buffers.Binary;

namespace Portfolio.Infrastructure.Synthetic;

/// <summary>Version-7 GUIDs that are the same for the same seed: a school's ids are consecutive, as in a table that has grown.</summary>
internal sealed class SyntheticIds(DateTimeOffset day, int seed, int school)
{
    private const int LowBits = 20;

    private readonly ulong _milliseconds = (ulong)day.ToUnixTimeMilliseconds() + (ulong)school;
    private ulong _count;

    public Guid Next()
    {
        var count = _count++;
        var noise = Mix(((ulong)(uint)seed << 32) ^ ((ulong)school << 24) ^ count);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (_milliseconds << 16) | 0x7000 | ((count >> LowBits) & 0xFFF));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (2UL << 62) | ((count & 0xFFFFF) << 42) | (noise & 0x3FFFFFFFFFF));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The finaliser of SplitMix64, a bijection.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
