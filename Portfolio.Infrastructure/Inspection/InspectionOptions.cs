namespace Portfolio.Infrastructure.Inspection;

/// <summary>The worker processes that parse untrusted files: how many, and their limits (settings <c>Inspection:*</c>).</summary>
public sealed class InspectionOptions
{
    /// <summary>How many files are inspected at the same time; 0 = one per processor, at most four.</summary>
    public int Workers { get; init; }

    /// <summary>A worker's heap limit in MB; a file that needs more ends its worker.</summary>
    public int Megabytes { get; init; } = 384;

    /// <summary>Processor time for one evidence file, in seconds.</summary>
    public int Seconds { get; init; } = 15;

    /// <summary>Processor time for one table, in seconds.</summary>
    public int SheetSeconds { get; init; } = 120;

    /// <summary>After how many files a worker is replaced.</summary>
    public int FilesPerWorker { get; init; } = 2000;

    internal bool IsUsable => Workers is >= 0 and <= 64 && Megabytes is >= 128 and <= 16_384 && Seconds is > 0 and <= 600
        && SheetSeconds is > 0 and <= 3600 && FilesPerWorker > 0;

    internal int Seats => Workers > 0 ? Workers : Math.Clamp(Environment.ProcessorCount, 1, 4);
}
