namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// The mark of one save, in that save: whoever lost its answer looks for the mark and knows. Made once, however often the save is sent; of
/// no use when it is a day old.
/// </summary>
public sealed class SavedCommand
{
    public required Guid Id { get; init; }

    public required SchoolId SchoolId { get; init; }

    public required DateTimeOffset At { get; init; }
}
