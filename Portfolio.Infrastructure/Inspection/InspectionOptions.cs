namespace Portfolio.Infrastructure.Inspection;

/// <summary>
/// The processes in which strangers' files are parsed: how many, and how much each may take (settings <c>Inspection:*</c>).
/// </summary>
public sealed class InspectionOptions
{
    /// <summary>Files looked at at the same time; 0 = one for each processor, at most four.</summary>
    public int Workers { get; init; }

    /// <summary>Memory of one worker's objects, in MB; a file that needs more ends its worker.</summary>
    public int Megabytes { get; init; } = 384;

    /// <summary>Processor time for one piece of evidence, in seconds.</summary>
    public int Seconds { get; init; } = 15;

    /// <summary>Processor time for one table, in seconds.</summary>
    public int SheetSeconds { get; init; } = 120;

    /// <summary>A worker is replaced after so many files.</summary>
    public int FilesPerWorker { get; init; } = 2000;

    internal bool IsUsable => Workers is >= 0 and <= 64 && Megabytes is >= 128 and <= 16_384 && Seconds is > 0 and <= 600
        && SheetSeconds is > 0 and <= 3600 && FilesPerWorker > 0;

    internal int Seats => Workers > 0 ? Workers : Math.Clamp(Environment.ProcessorCount, 1, 4);
}
