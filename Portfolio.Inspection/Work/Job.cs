using System.Buffers.Binary;

namespace Portfolio.Inspection.Work;

/// <summary>One job for a worker: a fixed-length header, followed by the file itself.</summary>
/// <param name="Option">the <see cref="EvidenceFormat"/>, or the chosen <see cref="TextForm"/></param>
/// <param name="Seconds">processor time limit, after which the kernel ends the worker</param>
/// <param name="Length">bytes of the file</param>
internal readonly record struct Job(JobKind Kind, byte Option, ushort Seconds, int Length)
{
    public const int Bytes = 8;

    public void Write(Span<byte> to)
    {
        (to[0], to[1]) = ((byte)Kind, Option);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], Seconds);
        BinaryPrimitives.WriteInt32LittleEndian(to[4..], Length);
    }

    /// <returns>The next job; null when there will be none.</returns>
    public static Job? Read(Stream orders)
    {
        Span<byte> from = stackalloc byte[Bytes];
        return orders.ReadAtLeast(from, Bytes, throwOnEndOfStream: false) < Bytes
            ? null
            : new(
                (JobKind)from[0], from[1], BinaryPrimitives.ReadUInt16LittleEndian(from[2..]),
                BinaryPrimitives.ReadInt32LittleEndian(from[4..]));
    }
}
