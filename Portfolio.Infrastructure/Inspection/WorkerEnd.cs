namespace Portfolio.Infrastructure.Inspection;

/// <summary>How a worker ended while it had a file.</summary>
internal enum WorkerEnd
{
    /// <summary>It crashed on the file.</summary>
    Broke,

    /// <summary>The file needed more time or memory than allowed.</summary>
    Exhausted,

    /// <summary>It was killed from outside, such as by a person or the kernel's out-of-memory killer; the file may be harmless.</summary>
    EndedFromOutside,
}
