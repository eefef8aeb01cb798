namespace Portfolio.Domain.Evidence;

/// <summary>Consecutive MP3 frames: each begins where the previous one ends.</summary>
public static class Mp3Run
{
    /// <summary>A single match in other data is chance.</summary>
    private const int Fewest = 2;

    /// <returns>The length in bytes and the number of the complete frames that begin here.</returns>
    public static (int Length, int Frames) Read(ReadOnlySpan<byte> rest, int most = int.MaxValue)
    {
        var (at, frames, kind) = (0, 0, -1);
        while (
            frames < most && Mp3Frame.Read(rest[at..]) is { } frame && frame.Length <= rest.Length - at && (kind < 0 || frame.Kind == kind))
        {
            (at, kind, frames) = (at + frame.Length, frame.Kind, frames + 1);
        }

        return (at, frames);
    }

    /// <summary>Whether MP3 sound begins here, not just four bytes that look like a frame header.</summary>
    public static bool Begins(ReadOnlySpan<byte> rest) =>
        Read(rest, Fewest) is var (length, frames) && (frames == Fewest || (frames == 1 && length == rest.Length));
}
