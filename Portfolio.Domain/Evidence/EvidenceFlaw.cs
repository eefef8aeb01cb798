namespace Portfolio.Domain.Evidence;

/// <summary>Why a file of an accepted format is refused anyway; each has a text that says what to do.</summary>
public enum EvidenceFlaw
{
    /// <summary>Empty, truncated, or not readable as the format that its first bytes announce.</summary>
    Broken,

    /// <summary>A PDF with a password, which no teacher could open.</summary>
    Encrypted,

    /// <summary>A PDF with scripts, launch actions, XFA forms, or embedded files.</summary>
    Active,

    /// <summary>Other content is hidden in it or appended to it: a polyglot file.</summary>
    Foreign,

    /// <summary>A picture without pixels, or with more than a browser can show.</summary>
    Dimensions,

    /// <summary>A video with tracks other than video, sound and what belongs to them.</summary>
    Tracks,

    /// <summary>It expands to so much, or nests so deeply, that it cannot be inspected.</summary>
    Excessive,

    /// <summary>A video whose picture or sound browsers cannot play (HEVC, ProRes, AMR): a teacher would see or hear nothing.</summary>
    Codec,
}
