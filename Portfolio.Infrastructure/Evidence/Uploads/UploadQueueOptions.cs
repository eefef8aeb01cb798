namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>How many uploads may run at the same time; the others wait in the queue.</summary>
public sealed class UploadQueueOptions
{
    /// <summary>Per person.</summary>
    public int PerPerson { get; init; } = 3;

    /// <summary>Of all people on this node.</summary>
    public int PerNode { get; init; } = 100;
}
