namespace Portfolio.Domain.Evidence;

/// <summary>How much of a file is looked at before it counts as excessive; none is near what honest work needs.</summary>
public static class InspectionLimits
{
    /// <summary>Width times height of a picture.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>Bytes that all compressed objects of one PDF may unfold to.</summary>
    public const int MaxUnfoldedBytes = 24 * 1_048_576;

    /// <summary>Words, numbers and brackets among them: each costs a parser many times its own length.</summary>
    public const int MaxUnfoldedTokens = 2_000_000;

    /// <summary>Objects of one PDF.</summary>
    public const int MaxObjects = 200_000;

    /// <summary>Pages of one PDF.</summary>
    public const int MaxPages = 2000;

    /// <summary>Brackets within brackets, or boxes within boxes.</summary>
    public const int MaxDepth = 64;

    /// <summary>Consecutive frames that make a sound file one.</summary>
    public const int FewestFrames = 3;

    /// <summary>Longest time one file is looked at.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);
}
