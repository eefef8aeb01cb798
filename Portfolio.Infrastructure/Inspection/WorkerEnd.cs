namespace Portfolio.Infrastructure.Inspection;

/// <summary>How a worker came to its end while it had a file.</summary>
internal enum WorkerEnd
{
    /// <summary>It broke over the file.</summary>
    Broke,

    /// <summary>The file needed more time or memory than one may have.</summary>
    Exhausted,

    /// <summary>Somebody else ended it, such as a person or a kernel without memory; the file may be sound.</summary>
    EndedFromOutside,
}
