namespace Portfolio.Domain.Evidence;

/// <summary>How much of a file is inspected before it counts as excessive; all far above what genuine work needs.</summary>
public static class InspectionLimits
{
    /// <summary>Width times height of a picture, in pixels.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>Decompressed size of all compressed objects of one PDF, in bytes.</summary>
    public const int MaxUnfoldedBytes = 24 * 1_048_576;

    /// <summary>Tokens in decompressed objects: a parser needs many times a token's length to hold it.</summary>
    public const int MaxUnfoldedTokens = 2_000_000;

    /// <summary>Objects in one PDF.</summary>
    public const int MaxObjects = 200_000;

    /// <summary>Pages in one PDF.</summary>
    public const int MaxPages = 2000;

    /// <summary>Nesting depth of arrays and dictionaries, or of MP4 boxes.</summary>
    public const int MaxDepth = 64;

    /// <summary>Consecutive frames required of an MP3.</summary>
    public const int FewestFrames = 3;

    /// <summary>Time limit for inspecting one file.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);
}
