namespace Portfolio.Domain.Evidence;

/// <summary>Why a file that begins like one a school takes is refused all the same; each has a text that says what to do.</summary>
public enum EvidenceFlaw
{
    /// <summary>Empty, cut short, or not readable as what it begins like.</summary>
    Broken,

    /// <summary>A PDF behind a password, which no teacher could open.</summary>
    Encrypted,

    /// <summary>A PDF with scripts, programs to start, forms that run, or files inside.</summary>
    Active,

    /// <summary>Something else is hidden in it or hung on its end: it would be two files in one.</summary>
    Foreign,

    /// <summary>A picture without pixels, or with more than a browser can show.</summary>
    Dimensions,

    /// <summary>A film with tracks that are neither picture nor sound nor what belongs to them.</summary>
    Tracks,

    /// <summary>It unfolds to so much, or so deeply, that it cannot be looked through.</summary>
    Excessive,

    /// <summary>A film whose picture or sound browsers cannot play (HEVC, ProRes, AMR): a teacher would see or hear nothing.</summary>
    Codec,
}
