using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>
/// Data that Insta360's cameras append to a video: the camera's orientation over time; it ends with its total length and a magic
/// number.
/// </summary>
internal static class Insta360Tail
{
    private const int End = 78;

    private const int LengthAt = 38;

    /// <summary>Whether these bytes are exactly one such block.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> tail) =>
        tail.Length >= End && tail.EndsWith("8db42d694ccc418790edff439fe026bf"u8)
            && BinaryPrimitives.ReadUInt32LittleEndian(tail[^(End - LengthAt)..]) == tail.Length;
}
