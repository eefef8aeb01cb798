namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// The mark of one save, written in that save: if its response was lost, the mark tells whether it succeeded. Generated once, however
/// often the save is retried; of no use after a day.
/// </summary>
public sealed class SavedCommand
{
    public required Guid Id { get; init; }

    public required SchoolId SchoolId { get; init; }

    public required DateTimeOffset At { get; init; }
}
