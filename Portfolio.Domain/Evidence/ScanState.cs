namespace Portfolio.Domain.Evidence;

/// <summary>What the virus scanner has said of a file.</summary>
public enum ScanState
{
    /// <summary>The school runs no scanner.</summary>
    None,

    /// <summary>It has not answered yet: only the owner may open the file.</summary>
    Pending,

    Clean,

    /// <summary>Kept away: nobody may open the file.</summary>
    Infected,
}
