namespace Portfolio.Domain.Evidence;

/// <summary>Frames of an MP3, each of which begins where the one before ends.</summary>
public static class Mp3Run
{
    /// <summary>Fewer in the midst of something else are chance.</summary>
    private const int Fewest = 2;

    /// <returns>Bytes of the whole frames that begin here, and how many they are.</returns>
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

    /// <summary>Whether sound begins here, and not only four bytes that look like it.</summary>
    public static bool Begins(ReadOnlySpan<byte> rest) =>
        Read(rest, Fewest) is var (length, frames) && (frames == Fewest || (frames == 1 && length == rest.Length));
}
