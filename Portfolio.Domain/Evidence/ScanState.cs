namespace Portfolio.Domain.Evidence;

/// <summary>The virus scanner's result for a file.</summary>
public enum ScanState
{
    /// <summary>The school runs no scanner.</summary>
    None,

    /// <summary>The scanner has not answered yet: only the owner may open the file.</summary>
    Pending,

    Clean,

    /// <summary>Quarantined: nobody may open the file.</summary>
    Infected,
}
