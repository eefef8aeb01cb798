using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>
/// What Insta360's cameras hang on a film: how they were turned, at each moment; its end has its whole length and a mark.
/// </summary>
internal static class Insta360Tail
{
    private const int End = 78;

    private const int LengthAt = 38;

    /// <summary>Whether these bytes are one from the first to the last.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> tail) =>
        tail.Length >= End && tail.EndsWith("8db42d694ccc418790edff439fe026bf"u8)
            && BinaryPrimitives.ReadUInt32LittleEndian(tail[^(End - LengthAt)..]) == tail.Length;
}
