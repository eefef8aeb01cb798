namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>How many uploads flow at the same time; the others wait their turn.</summary>
public sealed class UploadQueueOptions
{
    /// <summary>Of one person.</summary>
    public int PerPerson { get; init; } = 3;

    /// <summary>Of all people on this node.</summary>
    public int PerNode { get; init; } = 100;
}
